package org.confera.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.confera.housekeeping.boundary.MeetingSweeper;
import org.confera.media.api.TransportDirection;
import org.confera.meeting.boundary.Meetings;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;
import org.confera.room.boundary.JoinResult;
import org.confera.room.boundary.RoomMedia;
import org.confera.room.boundary.Rooms;
import org.confera.room.entity.RoomClient;
import org.confera.room.entity.RoomEvent;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the knock to the end of a meeting, with the real database, transactions and SFU, but without a browser. */
@ExtendWith(ArquillianExtension.class)
class RoomArquillianIT {

    /** A socket that remembers what it was told. */
    private static final class Socket implements RoomClient {
        final List<RoomEvent> heard = new ArrayList<>();
        Ending ending;

        @Override
        public synchronized void tell(RoomEvent event) {
            heard.add(event);
        }

        @Override
        public synchronized void end(Ending why) {
            ending = why;
        }
    }

    @Resource
    private UserTransaction transaction;
    private final Socket adaSocket = new Socket();
    private final Socket graceSocket = new Socket();
    private Meetings meetings;
    private Rooms rooms;
    private String code;
    private Caller ada;
    private Caller grace;

    @Deployment
    static WebArchive archive() {
        return Probe.with(RoomArquillianIT.class).addClasses(Rows.class, Socket.class);
    }

    @BeforeEach
    void adaStartsAMeeting() throws Exception {
        meetings = Probe.bean(Meetings.class);
        rooms = Rows.contextual(Rooms.class);
        UUID host = Rows.account("Ada");
        code = meetings.startInstant(host);
        ada = meetings.enrol(code, host).caller();
        grace = meetings.enrol(code, Rows.account("Grace")).caller();
    }

    @Test
    void fromTheKnockToTheLeaving() throws Exception {
        assertInstanceOf(JoinResult.Waiting.class, rooms.join(grace, graceSocket));
        JoinResult.Admitted in = assertInstanceOf(JoinResult.Admitted.class, rooms.join(ada, adaSocket));
        assertEquals(grace.participantId(), in.room().waiting().getFirst().participantId());
        rooms.admit(ada, grace.participantId());
        assertInstanceOf(RoomEvent.Admitted.class, graceSocket.heard.getFirst());
        assertEquals(2, Rows.count("select count(*) from attendance a join participant p on p.id = a.participant_id"
                + " where p.meeting_id = '%s' and a.left_at is null", ada.meetingId()));
        rooms.leave(grace, graceSocket);
        assertEquals(new RoomEvent.ParticipantLeft(grace.participantId()), adaSocket.heard.getLast());
        assertEquals(1, Rows.count("select count(*) from attendance where participant_id = '%s' and left_at is not null",
                grace.participantId()));
        rooms.leave(ada, adaSocket);
    }

    @Test
    void aTransportIsMadeByTheSfuAndForItsOwnerOnly() throws Exception {
        RoomMedia media = Rows.contextual(RoomMedia.class);
        rooms.join(ada, adaSocket);
        String transport = media.createWebRtcTransport(ada, adaSocket, TransportDirection.SEND).id();
        media.restartIce(ada, adaSocket, transport);
        rooms.join(grace, graceSocket);
        rooms.admit(ada, grace.participantId());
        assertEquals(RefusalReason.NOT_FOUND,
                assertThrows(RefusedException.class, () -> media.restartIce(grace, graceSocket, transport)).reason());
        rooms.endMeeting(ada);
    }

    @Test
    void aRejectedPersonIsRefusedByTheDatabaseToo() throws Exception {
        rooms.join(ada, adaSocket);
        rooms.join(grace, graceSocket);
        rooms.reject(ada, grace.participantId());
        assertEquals(RoomClient.Ending.REFUSED, graceSocket.ending);
        Caller reloaded = meetings.enrol(code, grace.accountId()).caller();
        assertEquals(RefusalReason.REJECTED,
                assertThrows(RefusedException.class, () -> rooms.join(reloaded, new Socket())).reason());
        rooms.endMeeting(ada);
    }

    @Test
    void anEndThatIsRolledBackLeavesMeetingAndSfuUntouched() throws Exception {
        RoomMedia media = Rows.contextual(RoomMedia.class);
        rooms.join(ada, adaSocket);
        String transport = media.createWebRtcTransport(ada, adaSocket, TransportDirection.SEND).id();
        transaction.begin();
        meetings.end(ada);
        assertThrows(TransactionalException.class, () -> rooms.endMeeting(ada));
        transaction.rollback();
        media.restartIce(ada, adaSocket, transport);
        assertInstanceOf(JoinResult.Admitted.class, rooms.join(ada, adaSocket));
        rooms.endMeeting(ada);
        assertEquals(RoomClient.Ending.MEETING_ENDED, adaSocket.ending);
    }

    @Test
    void anIdleMeetingIsDeletedWithAllThatDependsOnIt() throws Exception {
        rooms.join(ada, adaSocket);
        rooms.leave(ada, adaSocket);
        Rows.run("update meeting set last_activity_at = dateadd('MINUTE', -31, last_activity_at) where id = '%s'", ada.meetingId());
        Probe.bean(MeetingSweeper.class).sweep();
        assertTrue(meetings.find(code).isEmpty());
        assertEquals(0, Rows.count("select count(*) from participant where meeting_id = '%s'", ada.meetingId()));
    }

    @Test
    void aMeetingWithSomebodyInItOutlivesTheSweep() throws Exception {
        rooms.join(ada, adaSocket);
        Rows.run("update meeting set last_activity_at = dateadd('MINUTE', -31, last_activity_at) where id = '%s'", ada.meetingId());
        Probe.bean(MeetingSweeper.class).sweep();
        assertTrue(meetings.find(code).isPresent());
        rooms.endMeeting(ada);
    }

    @Test
    void tabsOpenedAtOnceMakeOneMembership() throws Exception {
        UUID edsger = Rows.account("Edsger");
        Set<UUID> memberships = new HashSet<>(atOnce(8, () -> meetings.enrol(code, edsger).caller().participantId()));
        assertEquals(1, memberships.size());
    }

    @Test
    void twoHostsClicksAtOnceAdmitOnce() throws Exception {
        rooms.join(ada, adaSocket);
        rooms.join(grace, graceSocket);
        atOnce(4, () -> {
            rooms.admit(ada, grace.participantId());
            return true;
        });
        assertEquals(1, graceSocket.heard.stream().filter(RoomEvent.Admitted.class::isInstance).count());
        assertEquals(1, Rows.count("select count(*) from attendance where participant_id = '%s'", grace.participantId()));
        rooms.endMeeting(ada);
    }

    private static <T> List<T> atOnce(int times, Callable<T> action) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(Collections.nCopies(times, action))) {
                results.add(future.get());
            }
            return results;
        }
    }
}
