package org.confera.web.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;
import org.confera.meeting.entity.Role;
import org.confera.room.entity.RoomClient.Ending;
import org.confera.room.entity.RoomEvent;
import org.junit.jupiter.api.Test;

/** One socket in simulated time, with a wire that is as slow as the test wants it. */
class ConnectionTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final Caller ADA = new Caller(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "Ada", Role.HOST);

    private final List<String> sent = new ArrayList<>();
    private final Queue<Runnable> unfinished = new ArrayDeque<>();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<Request> handled = new ArrayList<>();
    private boolean slow;
    private Closing closing;
    private int closed;
    private int signedOut;
    private Exception failure;
    private Runnable whileHandling = () -> { };
    private long nowNs = Long.MAX_VALUE - 5 * SECOND;
    private final Connection connection = new Connection(new Connection.Handler() {
        @Override
        public Record handle(Connection from, Request request) throws Exception {
            handled.add(request);
            whileHandling.run();
            if (failure != null) {
                throw failure;
            }
            return new Result.Empty();
        }

        @Override
        public void closed(Connection gone) {
            closed++;
        }

        @Override
        public void signedOut(Connection gone) {
            signedOut++;
        }
    }, new Outbox.Wire() {
        @Override
        public void send(String frame, Runnable done) {
            sent.add(frame);
            if (slow) {
                unfinished.add(done);
            } else {
                done.run();
            }
        }

        @Override
        public void close(Closing why) {
            closing = why;
        }
    }, tasks::add, nowNs);

    @Test
    void statisticsHaveALimitOfTheirOwnAndEachRequestIsAnswered() {
        for (int i = 0; i <= Pace.STATISTICS.burst(); i++) {
            receive("getStats", i);
        }
        receive("ping", 90);
        run();
        assertEquals(Pace.STATISTICS.burst() + 1, handled.size());
        assertTrue(sent.get(Pace.STATISTICS.burst()).contains("-32004"), sent::toString);
        assertEquals(ok(90), sent.getLast());
        nowNs += SECOND;
        receive("getStats", 91);
        run();
        assertEquals(ok(91), sent.getLast());
    }

    @Test
    void answersInOrder() {
        receive("ping", 1);
        receive("join", 2);
        assertEquals(List.of(), sent);
        run();
        assertEquals(List.of(new Request.Ping(), new Request.Join()), handled);
        assertEquals(List.of(ok(1), ok(2)), sent);
    }

    @Test
    void whoJoinsLearnsOfTheRoomBeforeWhatHappensInIt() {
        whileHandling = () -> connection.tell(new RoomEvent.ActiveSpeaker(null));
        receive("join", 1);
        run();
        assertEquals(ok(1), sent.get(0));
        assertTrue(sent.get(1).contains("activeSpeaker"));
    }

    @Test
    void whoEndsTheMeetingIsAnsweredBeforeTheSocketCloses() {
        whileHandling = () -> {
            connection.tell(new RoomEvent.MeetingEnded());
            connection.end(Ending.MEETING_ENDED);
        };
        receive("endMeeting", 1);
        run();
        assertEquals(ok(1), sent.get(0));
        assertTrue(sent.get(1).contains("meetingEnded"));
        assertEquals(Closing.MEETING_ENDED, closing);
    }

    @Test
    void aRefusalIsAnsweredWithItsReason() {
        failure = new RefusedException(RefusalReason.MEETING_FULL, "Full.");
        receive("join", 1);
        run();
        assertEquals("{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32002,\"message\":\"Full.\",\"data\":{\"reason\":\"meeting-full\"}}}",
                sent.getFirst());
    }

    @Test
    void ourOwnBugIsNeverShownRaw() {
        failure = new IllegalStateException("secret of the house");
        receive("join", 1);
        run();
        assertTrue(sent.getFirst().contains("CONFERA04001"));
        assertTrue(sent.getFirst().contains("\"reason\":\"internal\""));
        assertEquals(-1, sent.getFirst().indexOf("secret"));
    }

    @Test
    void whoDoesNotAuthenticateWithinTenSecondsIsClosed() {
        tick(10);
        assertEquals(null, closing);
        tick(1);
        assertEquals(Closing.NOT_AUTHENTICATED, closing);
    }

    @Test
    void aRefusedTokenIsAnsweredAndThenClosed() {
        failure = new RefusedException(RefusalReason.NOT_FOUND);
        receive("authenticate", 1);
        run();
        assertEquals(1, sent.size());
        assertEquals(Closing.NOT_AUTHENTICATED, closing);
    }

    @Test
    void silenceClosesAndAPongIsNoSilence() {
        connection.authenticated(ADA, UUID.randomUUID(), "http://localhost:8080");
        tick(45);
        connection.heard(nowNs);
        tick(45);
        assertEquals(null, closing);
        tick(1);
        assertEquals(Closing.TRY_AGAIN, closing);
    }

    @Test
    void aJoinerOfAHundredPersonRoomIsNotThrottled() {
        connection.authenticated(ADA, UUID.randomUUID(), "http://localhost:8080");
        for (int i = 0; i < 1000; i++) {
            receive("ping", i);
        }
        run();
        assertEquals(1000, handled.size());
    }

    @Test
    void aFloodIsAnsweredThrottledAndThenClosed() {
        connection.authenticated(ADA, UUID.randomUUID(), "http://localhost:8080");
        for (int i = 0; i < Connection.BURST; i++) {
            receive("ping", i);
            run();
        }
        receive("ping", 77);
        run();
        assertEquals(Connection.BURST, handled.size());
        assertTrue(sent.getLast().contains("\"id\":77,\"error\":{\"code\":-32004"));
        assertTrue(sent.getLast().contains("\"retryAfterSeconds\":1"));
        tick(1);
        receive("ping", 78);
        run();
        assertEquals(ok(78), sent.getLast());
        for (int i = 0; i < Connection.THROTTLED_BURST + 200; i++) {
            receive("ping", i);
            run();
        }
        assertEquals(Closing.FLOODING, closing);
    }

    @Test
    void aSlowReaderFillsTheirOwnQueueAndIsClosed() {
        connection.authenticated(ADA, UUID.randomUUID(), "http://localhost:8080");
        slow = true;
        for (int i = 0; i <= Outbox.MOST_FRAMES + 1; i++) {
            connection.tell(new RoomEvent.ActiveSpeaker(null));
        }
        assertEquals(1, sent.size());
        assertEquals(Closing.TRY_AGAIN, closing);
    }

    @Test
    void aFrameThatDoesNotGetOutClosesTheSocket() {
        connection.authenticated(ADA, UUID.randomUUID(), "http://localhost:8080");
        slow = true;
        connection.tell(new RoomEvent.ActiveSpeaker(null));
        tick(20);
        assertEquals(null, closing);
        tick(1);
        assertEquals(Closing.TRY_AGAIN, closing);
    }

    @Test
    void whatIsQueuedIsSentBeforeTheSocketCloses() {
        slow = true;
        connection.tell(new RoomEvent.Rejected());
        connection.tell(new RoomEvent.MeetingEnded());
        connection.end(Ending.MEETING_ENDED);
        connection.tell(new RoomEvent.ActiveSpeaker(null));
        unfinished.remove().run();
        assertEquals(null, closing);
        unfinished.remove().run();
        assertEquals(Closing.MEETING_ENDED, closing);
        assertEquals(2, sent.size());
    }

    @Test
    void twentyFramesThatAreNoRequestsAreEnough() {
        for (int i = 0; i < Connection.BROKEN_FRAMES; i++) {
            connection.receive("garbage", nowNs);
            run();
        }
        assertEquals(Connection.BROKEN_FRAMES, sent.size());
        assertEquals(Closing.NOT_JSON_RPC, closing);
    }

    @Test
    void wrongParamsCloseNothing() {
        for (int i = 0; i < 100; i++) {
            connection.receive("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"nonsense\"}", nowNs);
            run();
        }
        assertEquals(null, closing);
        assertEquals(100, sent.size());
    }

    @Test
    void theRoomHearsOfAClosedSocketAfterWhatCameBefore() {
        receive("join", 1);
        connection.closed();
        assertEquals(0, closed);
        run();
        assertEquals(1, handled.size());
        assertEquals(1, closed);
    }

    @Test
    void whoIsSignedOutHasLeftBeforeTheSocketIsLost() {
        connection.authenticated(ADA, UUID.randomUUID(), "http://localhost:8080");
        connection.signedOut();
        receive("join", 1);
        run();
        assertEquals(List.of(), handled);
        assertEquals(1, signedOut);
        assertEquals(Closing.SIGNED_OUT, closing);
        connection.closed();
        run();
        assertEquals(1, closed);
    }

    private void receive(String method, int id) {
        String params = method.equals("authenticate") ? ",\"params\":{\"token\":\"t\"}" : "";
        connection.receive("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\"" + params + "}", nowNs);
    }

    private void tick(int seconds) {
        nowNs += seconds * SECOND;
        connection.tick(nowNs);
    }

    private void run() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private static String ok(int id) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":{}}";
    }
}
