package org.confera.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.confera.breakout.entity.BreakoutPlan;
import org.confera.breakout.entity.BreakoutPlan.PlannedRoom;
import org.confera.breakout.entity.LateJoiners;
import org.confera.conversation.boundary.Chat;
import org.confera.media.api.TransportDirection;
import org.confera.meeting.boundary.Meetings;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.ParticipantRole;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;
import org.confera.meeting.entity.Role;
import org.confera.room.boundary.Breakouts;
import org.confera.room.boundary.Hosts;
import org.confera.room.boundary.JoinResult;
import org.confera.room.boundary.RoomMedia;
import org.confera.room.boundary.Rooms;
import org.confera.room.entity.RoomClient;
import org.confera.room.entity.RoomEvent;
import org.confera.room.entity.RoomView;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Hosts and breakout rooms through the real transactions, database and SFU, many at once. */
@ExtendWith(ArquillianExtension.class)
class LeadingArquillianIT {
    private static final int GUESTS = 6;

    /** A socket that remembers what it was told. */
    private static final class Ear implements RoomClient {
        final List<RoomEvent> heard = new ArrayList<>();

        @Override
        public synchronized void tell(RoomEvent event) {
            heard.add(event);
        }

        @Override
        public void end(Ending why) {
            // Seen by what they hear.
        }

        synchronized <T extends RoomEvent> T last(Class<T> type) {
            return type.cast(heard.stream().filter(type::isInstance).reduce((first, second) -> second).orElseThrow());
        }
    }

    private final List<Caller> guests = new ArrayList<>();
    private final List<Ear> ears = new ArrayList<>();
    private final Ear adaEar = new Ear();
    private Meetings meetings;
    private Rooms rooms;
    private Hosts hosts;
    private Breakouts breakouts;
    private String code;
    private Caller ada;

    @Deployment
    static WebArchive archive() {
        return Probe.with(LeadingArquillianIT.class).addClasses(Rows.class, Together.class, Ear.class);
    }

    @BeforeEach
    void manyMeet() throws Exception {
        meetings = Probe.bean(Meetings.class);
        rooms = Rows.contextual(Rooms.class);
        hosts = Rows.contextual(Hosts.class);
        breakouts = Rows.contextual(Breakouts.class);
        UUID host = Rows.account("Ada");
        code = meetings.startInstant(host);
        ada = meetings.enrol(code, host).caller();
        assertInstanceOf(JoinResult.Admitted.class, rooms.join(ada, adaEar));
        hosts.enableLobby(ada, false);
        for (int i = 0; i < GUESTS; i++) {
            Caller guest = meetings.enrol(code, Rows.account("Guest " + i)).caller();
            Ear ear = new Ear();
            assertInstanceOf(JoinResult.Admitted.class, rooms.join(guest, ear));
            guests.add(guest);
            ears.add(ear);
        }
    }

    @AfterEach
    void itEnds() {
        rooms.close(ada.meetingId());
    }

    /** Threats, line 7. */
    @Test
    void transfersDemotionsAndDeparturesAtOnceLeaveExactlyOneHost() throws Exception {
        guests.forEach(guest -> hosts.changeRole(ada, guest.participantId(), ParticipantRole.CO_HOST));
        AtomicInteger next = new AtomicInteger();
        List<String> outcomes = Together.all(GUESTS * 2, () -> {
            int turn = next.getAndIncrement();
            Caller guest = guests.get(turn % GUESTS);
            return outcome(() -> {
                switch (turn % 3) {
                    case 0 -> hosts.transferHost(ada, guest.participantId());
                    case 1 -> hosts.changeRole(ada, guest.participantId(), ParticipantRole.PARTICIPANT);
                    default -> hosts.remove(ada, guest.participantId());
                }
                return "done";
            });
        });
        assertTrue(outcomes.contains("done"), outcomes::toString);
        UUID host = meetings.find(code).orElseThrow().hostId();
        List<Role> roles = new ArrayList<>();
        for (Caller person : everybody()) {
            roles.add(meetings.enrol(code, person.accountId()).caller().role());
        }
        assertEquals(1, roles.stream().filter(Role.HOST::equals).count(), roles::toString);
        assertTrue(everybody().stream().anyMatch(person -> person.accountId().equals(host)));
        assertEquals(0, Rows.count("select count(*) from participant p join meeting m on m.id = p.meeting_id and m.host_id = p.account_id"
                + " where m.code = '%s' and p.membership = 'REMOVED'", code));
    }

    @Test
    void admittedAndRemovedAtOncePeopleAreEitherInOrOut() throws Exception {
        Caller guest = guests.getFirst();
        hosts.moveToLobby(ada, guest.participantId());
        AtomicInteger next = new AtomicInteger();
        Together.all(4, () -> outcome(() -> {
            if (next.getAndIncrement() % 2 == 0) {
                rooms.admit(ada, guest.participantId());
            } else {
                hosts.remove(ada, guest.participantId());
            }
            return "done";
        }));
        boolean removed = Rows.count("select count(*) from participant where id = '%s' and membership = 'REMOVED'", guest.participantId()) == 1;
        Caller again = meetings.enrol(code, guest.accountId()).caller();
        if (removed) {
            assertEquals(RefusalReason.REMOVED, assertThrows(RefusedException.class, () -> rooms.join(again, new Ear())).reason());
            assertEquals(0, Rows.count("select count(*) from attendance where participant_id = '%s' and left_at is null", guest.participantId()));
        } else {
            assertInstanceOf(JoinResult.Admitted.class, rooms.join(again, new Ear()));
        }
    }

    @Test
    void settingsChangedByTwoHostsAtOnceAreToldAsTheDatabaseHasThem() throws Exception {
        hosts.changeRole(ada, guests.getFirst().participantId(), ParticipantRole.CO_HOST);
        AtomicInteger next = new AtomicInteger();
        Together.all(8, () -> {
            int turn = next.getAndIncrement();
            hosts.lock(turn % 2 == 0 ? ada : guests.getFirst(), turn % 3 == 0);
            return true;
        });
        boolean locked = meetings.find(code).orElseThrow().locked();
        assertEquals(locked, view(guests.getLast()).settings().locked());
        boolean told = ears.get(1).heard.stream().filter(RoomEvent.SettingsChanged.class::isInstance)
                .map(event -> ((RoomEvent.SettingsChanged) event).settings().locked()).reduce((a, b) -> b).orElse(false);
        assertEquals(locked, told);
    }

    @Test
    void roomsAreRoutersOfTheirOwnAndEverybodyReturns() throws Exception {
        RoomMedia media = Rows.contextual(RoomMedia.class);
        breakouts.open(ada, plan(1L));
        // The last who came finds the others there.
        RoomView left = ears.stream().map(ear -> ear.last(RoomEvent.Moved.class).room()).filter(room -> room.place().name().equals("Left"))
                .max(Comparator.comparing(room -> room.participants().size())).orElseThrow();
        assertEquals(GUESTS / 2 - 1, left.participants().size());
        String transport = media.createWebRtcTransport(guests.getFirst(), ears.getFirst(), TransportDirection.SEND).id();
        media.restartIce(guests.getFirst(), ears.getFirst(), transport);
        breakouts.close(ada);
        assertEquals(GUESTS, view(guests.getFirst()).participants().size());
        assertThrows(RefusedException.class, () -> media.restartIce(guests.getFirst(), ears.getFirst(), transport));
        breakouts.open(ada, plan(null));
        assertEquals(2, Rows.count("select count(*) from breakout_split s join meeting m on m.id = s.meeting_id where m.code = '%s'", code));
    }

    @Test
    void twoHostsWhoOpenAtOnceOpenOnce() throws Exception {
        List<String> outcomes = Together.all(4, () -> outcome(() -> {
            breakouts.open(ada, plan(null));
            return "done";
        }));
        assertEquals(1, outcomes.stream().filter("done"::equals).count(), outcomes::toString);
        assertEquals(3, outcomes.stream().filter("ROOMS_OPEN"::equals).count(), outcomes::toString);
    }

    @Test
    void peopleMovedManyTimesAtOnceEndWhereTheDatabaseHasThem() throws Exception {
        breakouts.open(ada, plan(null));
        List<UUID> ids = view(ada).breakouts().rooms().stream().map(room -> room.id()).toList();
        Caller guest = guests.getFirst();
        AtomicInteger next = new AtomicInteger();
        Together.all(8, () -> {
            int turn = next.getAndIncrement();
            breakouts.move(ada, guest.participantId(), turn % 3 == 2 ? null : ids.get(turn % 3));
            return true;
        });
        RoomView last = ears.getFirst().last(RoomEvent.Moved.class).room();
        RoomView asReloaded = view(guest);
        assertEquals(asReloaded.place(), last.place());
    }

    @Test
    void breakoutChatDoesNotLeakIntoTheMainRoom() throws Exception {
        Chat chat = Rows.contextual(Chat.class);
        breakouts.open(ada, plan(null));
        chat.send(guests.getFirst(), UUID.randomUUID(), "canary", null, null);
        assertEquals(1, chat.page(guests.get(1), null, null).messages().size());
        assertEquals(0, chat.page(guests.getLast(), null, null).messages().size());
        assertEquals(0, chat.page(ada, null, null).messages().size());
        breakouts.close(ada);
        assertEquals(0, chat.page(guests.getFirst(), null, null).messages().size());
        assertEquals(0, adaEar.heard.stream().filter(RoomEvent.ChatMessage.class::isInstance).count());
    }

    @Test
    void whoseTimeIsUpIsCalledBackByTheClock() throws Exception {
        breakouts.open(ada, plan(1L));
        Rows.run("update breakout_split set closes_at = dateadd('MINUTE', -2, closes_at) where meeting_id = '%s'", ada.meetingId());
        // As after a restart of the server: whoever comes in finds the time up.
        assertNull(view(guests.getFirst()).place());
        assertNotEquals(0, Rows.count("select count(*) from breakout_split where meeting_id = '%s' and closed_at is not null", ada.meetingId()));
    }

    private BreakoutPlan plan(Long minutes) {
        List<UUID> ids = guests.stream().map(Caller::participantId).toList();
        return new BreakoutPlan(List.of(new PlannedRoom("Left", ids.subList(0, GUESTS / 2)), new PlannedRoom("Right", ids.subList(GUESTS / 2, GUESTS))),
                minutes, false, LateJoiners.MAIN);
    }

    private List<Caller> everybody() {
        List<Caller> all = new ArrayList<>(guests);
        all.add(ada);
        return all;
    }

    private RoomView view(Caller person) throws Exception {
        return ((JoinResult.Admitted) rooms.join(meetings.enrol(code, person.accountId()).caller(), new Ear())).room();
    }

    private static String outcome(Callable<String> action) throws Exception {
        try {
            return action.call();
        } catch (RefusedException e) {
            return e.reason().name();
        }
    }
}
