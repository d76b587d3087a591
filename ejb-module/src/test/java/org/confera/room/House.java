package org.confera.room;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.confera.account.entity.Account;
import org.confera.attendance.boundary.Attendances;
import org.confera.breakout.boundary.BreakoutBook;
import org.confera.conversation.boundary.Chat;
import org.confera.conversation.boundary.ChatLog;
import org.confera.housekeeping.boundary.MeetingCleanUp;
import org.confera.lobby.boundary.Lobby;
import org.confera.media.api.MediaException;
import org.confera.media.api.MediaSource;
import org.confera.media.api.TransportDirection;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtpParameters;
import org.confera.meeting.boundary.Limits;
import org.confera.meeting.boundary.Meetings;
import org.confera.meeting.boundary.Moderation;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.Freedom;
import org.confera.meeting.entity.JoinDecision;
import org.confera.meeting.entity.People;
import org.confera.question.boundary.QuestionBook;
import org.confera.question.boundary.Questions;
import org.confera.room.boundary.Announcements;
import org.confera.room.boundary.Breakouts;
import org.confera.room.boundary.Gestures;
import org.confera.room.boundary.Hosts;
import org.confera.room.boundary.JoinResult;
import org.confera.room.boundary.OwnStatistics;
import org.confera.room.boundary.RoomMedia;
import org.confera.room.boundary.Rooms;
import org.confera.room.boundary.TestRooms;
import org.confera.room.control.LiveRooms;
import org.confera.room.control.Sfu;
import org.confera.room.entity.RoomView;
import org.confera.time.SteadyClock;

/** All of meeting, lobby and room on one table, in memory and in simulated time: what room tests speak of. */
public final class House {
    final FakeSfu sfu = new FakeSfu();
    final MemoryMeetings repository = new MemoryMeetings();
    private final MemoryBreakouts splits = new MemoryBreakouts(repository);
    final MemoryAttendance attendance = new MemoryAttendance(splits::name);
    final LiveRooms live = new LiveRooms();
    final Meetings meetings;
    final Lobby lobby;
    final Attendances attendances;
    final MeetingCleanUp cleanUp;
    final Moderation moderation;
    final BreakoutBook book;
    final Rooms rooms;
    final Hosts hosts;
    final Breakouts breakouts;
    final RoomMedia media;
    final OwnStatistics statistics;
    final MemoryChat lines = new MemoryChat();
    final Chat chat;
    final Questions questions;
    final Gestures gestures;
    final String code;
    /** Run once, after the door's next decision: what happens elsewhere before it is acted on. */
    Runnable afterTheDoor = () -> { };
    /** Run once, after a place is given up and before that is written down. */
    Runnable beforeDeparture = () -> { };
    private Instant now = People.NOON;
    /** By how much the wall clock was set, beside the time that has passed. */
    private Duration stepped = Duration.ZERO;

    House() {
        this(new Limits(3, 2, 30));
    }

    House(Limits limits) {
        meetings = new Meetings(repository, limits, this::now);
        lobby = new Lobby(repository, this::now, "confera") {
            @Override
            public JoinDecision join(Caller caller) {
                JoinDecision decision = super.join(caller);
                Runnable between = afterTheDoor;
                afterTheDoor = () -> { };
                between.run();
                return decision;
            }

            @Override
            public void stopWaiting(UUID participantId) {
                beforeDepartureIsWritten();
                super.stopWaiting(participantId);
            }
        };
        attendances = new Attendances(attendance, repository, this::now, "confera") {
            @Override
            public void departed(UUID meetingId, UUID participantId, Instant at) {
                beforeDepartureIsWritten();
                super.departed(meetingId, participantId, at);
            }
        };
        cleanUp = new MeetingCleanUp(repository, attendances, lobby, limits, this::now);
        Sfu door = new Sfu(sfu);
        moderation = new Moderation(repository, this::now);
        book = new BreakoutBook(splits, repository, this::now);
        TestRooms together = new TestRooms(live, lobby, meetings, moderation, book, attendances, limits, door, this::now,
                new SteadyClock(this::now, () -> Duration.between(People.NOON, now).minus(stepped).toNanos()));
        rooms = together.rooms;
        hosts = together.hosts;
        breakouts = together.breakouts;
        media = new RoomMedia(live, door);
        statistics = new OwnStatistics(live, door);
        Announcements announcements = new Announcements(live);
        chat = new Chat(new ChatLog(lines, repository, book, this::now), announcements);
        questions = new Questions(new QuestionBook(new MemoryQuestions(), repository, this::now), announcements);
        gestures = new Gestures(live, this::now);
        code = meetings.startInstant(account("Ada").getId());
    }

    private void beforeDepartureIsWritten() {
        Runnable between = beforeDeparture;
        beforeDeparture = () -> { };
        between.run();
    }

    Instant now() {
        return now;
    }

    /** Somebody sets the wall clock. */
    void stepClock(Duration by) {
        now = now.plus(by);
        stepped = stepped.plus(by);
        rooms.tick();
    }

    void pass(Duration time) {
        now = now.plus(time);
        rooms.tick();
        breakouts.tick();
    }

    Account account(String name) {
        return repository.accounts.values().stream().filter(account -> account.getDisplayName().equals(name)).findFirst()
                .orElseGet(() -> {
                    Account account = People.account(name);
                    repository.accounts.put(account.getId(), account);
                    return account;
                });
    }

    /** A new socket of a person, authenticated for the meeting. */
    Browser open(String name) {
        return open(name, code);
    }

    Browser open(String name, String meetingCode) {
        return new Browser(meetings.enrol(meetingCode, account(name).getId()).caller());
    }

    JoinResult join(Browser browser) {
        try {
            return rooms.join(browser.caller, browser);
        } catch (MediaException e) {
            throw new AssertionError(e);
        }
    }

    /** A person comes in, through the lobby if they must. */
    Browser enter(String name) {
        Browser browser = open(name);
        if (join(browser) instanceof JoinResult.Waiting) {
            rooms.admit(host().caller, browser.caller.participantId());
        }
        return browser;
    }

    RoomView view(Browser browser) {
        return ((JoinResult.Admitted) join(browser)).room();
    }

    private Browser host() {
        return open("Ada");
    }

    /** A host mutes somebody in a meeting where participants may not unmute themselves. */
    void hold(Browser muted, Browser host) {
        hosts.allow(host.caller, Freedom.MICROPHONE, false);
        hosts.mute(host.caller, muted.caller.participantId());
    }

    String transport(Browser browser, TransportDirection direction) {
        return media(() -> media.createWebRtcTransport(browser.caller, browser, direction)).id();
    }

    /** A person opens a send transport and their microphone. */
    String speak(Browser browser) {
        return produce(browser, transport(browser, TransportDirection.SEND));
    }

    String produce(Browser browser, String transport) {
        return produce(browser, transport, MediaSource.MICROPHONE);
    }

    /** A person sends sound of this source. */
    String produce(Browser browser, String transport, MediaSource source) {
        return media(() -> media.produce(browser.caller, browser, transport, MediaKind.AUDIO, source,
                new RtpParameters("0", List.of(), List.of(), List.of(), null, null), false));
    }

    interface Command<T> {
        T run() throws MediaException;
    }

    static <T> T media(Command<T> command) {
        try {
            return command.run();
        } catch (MediaException e) {
            throw new AssertionError(e);
        }
    }
}
