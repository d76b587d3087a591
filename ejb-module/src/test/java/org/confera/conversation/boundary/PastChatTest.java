package org.confera.conversation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.confera.attendance.entity.Attendance;
import org.confera.attendance.entity.RoomInMeeting;
import org.confera.breakout.entity.Breakout;
import org.confera.breakout.entity.BreakoutPlan;
import org.confera.breakout.entity.BreakoutPlan.PlannedRoom;
import org.confera.breakout.entity.LateJoiners;
import org.confera.breakout.entity.Split;
import org.confera.conversation.control.PastChatRepository;
import org.confera.conversation.entity.ChatMessage;
import org.confera.database.Repositories;
import org.confera.database.TestDatabase;
import org.confera.meeting.boundary.OneMeeting;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.People;
import org.confera.meeting.entity.RefusedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What people read afterwards of what was said, on a database of its own. */
class PastChatTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private OneMeeting one;
    private int second;

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void everybodyReadsWhatTheyMightHaveReadInTheMeeting() {
        inDatabase(one -> {
            say(one.ada, "to all");
            whisper(one.bob, one.dora, "between Bob and Dora");
            whisper(one.cleo, one.ada, "between hosts");
            Breakout left = room("Left");
            goTo(left, one.bob);
            say(one.bob, "in the left room");
            one.ended(900);
            assertEquals(Set.of("to all", "between Bob and Dora", "in the left room"), read(one.bob));
            assertEquals(Set.of("to all", "between Bob and Dora"), read(one.dora));
            assertEquals(Set.of("to all", "between hosts", "in the left room"), read(one.ada));
            assertEquals(Set.of("to all", "between hosts", "in the left room"), read(one.cleo));
        });
    }

    @Test
    void aLineSaysInWhichRoomItWasSaid() {
        inDatabase(one -> {
            say(one.bob, "before");
            goTo(room("Left"), one.bob);
            say(one.bob, "there");
            one.ended(900);
            List<PastChat.Line> lines = page(one.bob, null).lines();
            assertEquals("Left", lines.getFirst().room());
            assertNull(lines.getLast().room());
        });
    }

    @Test
    void thePagesHaveEachLineOnceAndTheNewestFirst() {
        inDatabase(one -> {
            List<String> said = IntStream.range(0, 2 * PastChat.PAGE + 7).mapToObj(i -> "line " + i).toList();
            for (int i = 0; i < said.size(); i++) {
                // Three at the same moment.
                second = i / 3;
                say(one.bob, said.get(i));
            }
            one.ended(900);
            List<String> read = new ArrayList<>();
            List<Integer> sizes = new ArrayList<>();
            PastChat.Page page = page(one.dora, null);
            note(page, read, sizes);
            while (page.more()) {
                page = page(one.dora, page.lines().getLast().message().id());
                note(page, read, sizes);
            }
            assertEquals(List.of(PastChat.PAGE, PastChat.PAGE, 7), sizes);
            assertEquals(new TreeSet<>(said), new TreeSet<>(read));
            assertEquals(said.size(), read.size());
        });
    }

    @Test
    void onlyThoseWhoWereInAMeetingThatIsOverReadIt() {
        inDatabase(one -> {
            say(one.ada, "to all");
            one.refuses((code, account) -> chat().page(code, account, null), one.ada, one.cleo, one.bob, one.dora);
            one.ended(900);
            one.refuses((code, account) -> chat().page(code, account, null));
            one.belonging().forEach(person -> assertEquals(Set.of("to all"), read(person)));
        });
    }

    @Test
    void aPageBeforeALineThatOneMayNotReadIsNotFound() {
        inDatabase(one -> {
            ChatMessage secret = whisper(one.cleo, one.ada, "between hosts");
            one.ended(900);
            assertThrows(RefusedException.class, () -> page(one.bob, secret.getId()));
            assertThrows(RefusedException.class, () -> page(one.bob, UUID.randomUUID()));
        });
    }

    private static void note(PastChat.Page page, List<String> read, List<Integer> sizes) {
        page.lines().forEach(line -> read.add(line.message().text()));
        sizes.add(page.lines().size());
    }

    private Breakout room(String name) {
        Split split = new Split(one.meeting, 1, new BreakoutPlan(List.of(new PlannedRoom(name, List.of())), null, false, LateJoiners.MAIN), People.NOON);
        Breakout room = new Breakout(split, 1, name);
        one.session.persist(split);
        one.session.persist(room);
        one.session.flush();
        return room;
    }

    private void goTo(Breakout room, Participant person) {
        person.goTo(room.getId());
        one.session.persist(new Attendance(person, new RoomInMeeting(room.getId(), room.getName()), "confera", People.NOON));
    }

    private void say(Participant sender, String text) {
        one.session.persist(new ChatMessage(sender, UUID.randomUUID(), text, People.NOON.plusSeconds(second++)));
    }

    private ChatMessage whisper(Participant sender, Participant recipient, String text) {
        ChatMessage message = ChatMessage.between(sender, recipient, UUID.randomUUID(), text, People.NOON.plusSeconds(second++));
        one.session.persist(message);
        return message;
    }

    private Set<String> read(Participant reader) {
        return page(reader, null).lines().stream().map(line -> line.message().text()).collect(Collectors.toSet());
    }

    private PastChat.Page page(Participant reader, UUID before) {
        return chat().page(one.code(), OneMeeting.id(reader), before);
    }

    private PastChat chat() {
        one.session.flush();
        return new PastChat(Repositories.in(one.session, new PastChatRepository()), one.memberships());
    }

    private void inDatabase(Consumer<OneMeeting> work) {
        DATABASE.inTransaction(session -> {
            one = new OneMeeting(session);
            work.accept(one);
        });
    }
}
