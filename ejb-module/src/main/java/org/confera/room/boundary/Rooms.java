package org.confera.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confera.lobby.boundary.Lobby;
import org.confera.media.api.MediaEvent;
import org.confera.media.api.MediaException;
import org.confera.meeting.boundary.Meetings;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.JoinDecision;
import org.confera.meeting.entity.Membership;
import org.confera.meeting.entity.Operation;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;
import org.confera.meeting.entity.Role;
import org.confera.meeting.entity.SettingsView;
import org.confera.room.control.LiveRooms;
import org.confera.room.control.RoomLog;
import org.confera.room.control.Sfu;
import org.confera.room.entity.Departure;
import org.confera.room.entity.Place;
import org.confera.room.entity.Room;
import org.confera.room.entity.RoomClient;
import org.confera.time.SteadyClock;

/** Who is in which room: coming, waiting, being let in, going. Media is asked of {@link RoomMedia}. */
@ApplicationScoped
@Transactional(TxType.NEVER)
public class Rooms {
    private final LiveRooms rooms;
    private final Entrance entrance;
    private final Lobby lobby;
    private final Meetings meetings;
    private final Register register;
    private final Following following;
    private final Sfu sfu;
    private final SteadyClock steady;

    protected Rooms() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public Rooms(LiveRooms rooms, Entrance entrance, Lobby lobby, Meetings meetings, Register register, Following following,
            Sfu sfu, SteadyClock steady) {
        this.rooms = rooms;
        this.entrance = entrance;
        this.lobby = lobby;
        this.meetings = meetings;
        this.register = register;
        this.following = following;
        this.sfu = sfu;
        this.steady = steady;
    }

    /** @throws RefusedException if this person may not do this through this socket now */
    public void require(Operation operation, Caller caller, RoomClient client) {
        Optional<Room> room = rooms.find(caller.meetingId());
        Membership membership = room.map(open -> open.membership(caller.participantId(), client)).orElse(Membership.OUTSIDE);
        // The role may be another one by now than when the socket was opened.
        Role role = room.flatMap(open -> open.role(caller.participantId(), client)).orElse(caller.role());
        SettingsView settings = room.map(open -> open.chair().settings()).orElseGet(SettingsView::initial);
        operation.refusal(role, membership, settings).ifPresent(why -> {
            throw new RefusedException(why);
        });
    }

    // --- coming in ---

    /**
     * A person wants to come in, or to come back after a lost socket: they enter or wait.
     *
     * @throws RefusedException if they may not come in at all
     * @throws MediaException   if the room's media can't be opened
     */
    public JoinResult join(Caller caller, RoomClient client) throws MediaException {
        JoinDecision decision = lobby.join(caller);
        if (decision instanceof JoinDecision.Waiting(var since)) {
            rooms.use(caller.meetingId(), room -> room.knock(caller, client, since));
            // A host may have decided between the first answer and the knock, and found nobody to tell.
            decision = lobby.join(caller);
        }
        return switch (decision) {
            case JoinDecision.Granted() -> new JoinResult.Admitted(entrance.enter(caller, client));
            case JoinDecision.Waiting(var _) -> new JoinResult.Waiting();
            case JoinDecision.Refused(RefusalReason why) -> throw refused(caller, client, why);
        };
    }

    private RefusedException refused(Caller caller, RoomClient client, RefusalReason why) {
        rooms.find(caller.meetingId()).ifPresent(room -> sfu.tell(media -> room.leave(caller.participantId(), client, media))
                .ifPresent(this::writeDown));
        rooms.sweep(caller.meetingId());
        return new RefusedException(why);
    }

    /**
     * A host lets somebody in. If they wait on a socket they enter at once.
     *
     * @throws RefusedException if the host may not, nobody is there to let in, or the room is full
     */
    public void admit(Caller by, UUID guest) {
        waiting(by).stream().filter(person -> person.participantId().equals(guest)).findFirst()
                .ifPresentOrElse(person -> entrance.admit(by, person), () -> lobby.admit(by, guest));
        following.settle(by.meetingId());
    }

    /** A host lets in all who wait, as far as the room holds them; answers how many. */
    public int admitAll(Caller by) {
        int admitted = 0;
        for (Caller person : waiting(by)) {
            try {
                entrance.admit(by, person);
                admitted++;
            } catch (RefusedException e) {
                if (e.reason() != RefusalReason.NOT_FOUND && admitted == 0) {
                    throw e;
                }
            }
        }
        return admitted;
    }

    /** A host turns somebody away who waits. */
    public void reject(Caller by, UUID guest) {
        lobby.reject(by, guest);
        rooms.find(by.meetingId()).ifPresent(room -> sfu.tell(media -> {
            room.reject(guest, media);
            return null;
        }));
        following.settle(by.meetingId());
    }

    private List<Caller> waiting(Caller by) {
        return rooms.find(by.meetingId()).map(Room::waiting).orElse(List.of());
    }

    // --- ending ---

    /** A host ends the meeting for everyone. */
    public void endMeeting(Caller by) {
        meetings.end(by);
        close(by.meetingId());
    }

    /** A meeting is over or gone: whoever is still connected is told, and all media ends. */
    public void close(UUID meetingId) {
        rooms.find(meetingId).ifPresent(room -> {
            List<Departure> departures = sfu.tell(room::end);
            rooms.sweep(meetingId);
            departures.forEach(this::writeDown);
        });
    }

    // --- going ---

    /** A person leaves the room or the lobby. */
    public void leave(Caller caller, RoomClient client) {
        rooms.find(caller.meetingId()).ifPresent(room -> {
            sfu.tell(media -> room.leave(caller.participantId(), client, media)).ifPresent(this::writeDown);
            rooms.sweep(caller.meetingId());
        });
    }

    /** A socket closed without a word: the person may come back within a minute. */
    public void lost(Caller caller, RoomClient client) {
        rooms.find(caller.meetingId())
                .ifPresent(room -> room.lose(caller.participantId(), client, steady.now()));
    }

    /** Told every second: those whose minute is over leave, and the SFU hears what it could not be told. */
    public void tick() {
        sfu.catchUp();
        for (Room room : rooms.all()) {
            room.chair().tick(steady.now());
            if (room.hasGivenUp(steady.now())) {
                sfu.tell(media -> room.giveUp(steady.now(), media)).forEach(this::writeDown);
                rooms.sweep(room.meetingId());
            }
        }
    }

    private void writeDown(Departure departure) {
        register.settle(departure);
    }

    /** Told every second: what could not be written when people went is written now, if the database is back. */
    public void writeLate() {
        register.retry();
    }

    /** The meetings that somebody is in now. */
    public Set<UUID> occupied() {
        return rooms.all().stream().filter(Room::isOccupied).map(Room::meetingId).collect(Collectors.toSet());
    }

    // --- what the SFU noticed ---

    void onMediaEvent(@Observes MediaEvent event) {
        Place.ofRouter(event.routerId()).ifPresentOrElse(
                place -> rooms.find(place.meetingId()).ifPresent(room -> handle(room, place, event)),
                () -> RoomLog.LOG.foreignEvent(event.routerId()));
    }

    private void handle(Room room, Place place, MediaEvent event) {
        switch (event) {
            case MediaEvent.TransportStateChanged(var _, var person, var transport, var _, var state) ->
                room.tracks().onTransportState(UUID.fromString(person), transport, state);
            case MediaEvent.ActiveSpeakerChanged(var _, var person, var _) ->
                room.observations(place).onActiveSpeaker(person == null ? null : UUID.fromString(person));
            case MediaEvent.RecentSpeakersChanged(var _, var people) ->
                room.observations(place).onRecentSpeakers(people.stream().map(UUID::fromString).toList());
            case MediaEvent.ConnectionQualityChanged(var _, var person, var quality) ->
                room.observations(place).onConnectionQuality(UUID.fromString(person), quality);
            case MediaEvent.ProducerScoreChanged _, MediaEvent.ConsumerLayersChanged _ -> {
                // Part of what a person is shown of their own connection, when they ask for it.
            }
        }
    }
}
