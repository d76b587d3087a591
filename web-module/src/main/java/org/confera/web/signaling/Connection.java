package org.confera.web.signaling;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.confera.meeting.entity.Caller;
import org.confera.room.entity.RoomClient;
import org.confera.room.entity.RoomEvent;

/**
 * One socket: counts what comes in, handles it in order, queues what goes out. Knows the network only as an
 * {@link Outbox.Wire} and time only as it is told, so that tests need neither.
 */
final class Connection implements RoomClient {
    static final long AUTHENTICATES_WITHIN_NS = TimeUnit.SECONDS.toNanos(10);
    /** Silence, also from the browser's own pongs, after which the network is gone. */
    static final long SILENT_NS = TimeUnit.SECONDS.toNanos(45);
    static final int BURST = 1500;
    static final int PER_SECOND = 100;
    /** Messages beyond the limit that are still answered; more than these is a flood. */
    static final int THROTTLED_BURST = 1000;
    static final int BROKEN_FRAMES = 20;

    /** Handles one request of an authenticated or not yet authenticated connection. */
    interface Handler {
        Record handle(Connection connection, Request request) throws Exception;

        /** The socket is gone, by a lost network or its person's will: they may come back. */
        void closed(Connection connection);

        /** The socket is gone because its person is signed out: they have left. */
        void signedOut(Connection connection);
    }

    private final Handler handler;
    private final Outbox outbox;
    private final Inbox inbox;
    private final long openedNs;
    private final RateLimit limit;
    private final RateLimit throttled;
    private final Paces paces;
    private volatile Caller caller;
    private volatile UUID signIn;
    private volatile String baseUrl;
    private volatile long heardNs;
    private int brokenFrames;
    /** Signed out: what still waits in the inbox must not bring the person back. Only touched in order. */
    private boolean over;

    Connection(Handler handler, Outbox.Wire wire, Executor executor, long nowNs) {
        this.handler = handler;
        this.outbox = new Outbox(wire, nowNs);
        this.inbox = new Inbox(executor);
        this.openedNs = nowNs;
        this.heardNs = nowNs;
        this.limit = new RateLimit(BURST, PER_SECOND, nowNs);
        this.throttled = new RateLimit(THROTTLED_BURST, PER_SECOND, nowNs);
        this.paces = new Paces(nowNs);
    }

    /** Who speaks; empty before authentication. */
    Optional<Caller> caller() {
        return Optional.ofNullable(caller);
    }

    /** The sign-in with which this socket ends; empty before authentication. */
    Optional<UUID> signIn() {
        return Optional.ofNullable(signIn);
    }

    /** Where its person's browser addresses Confera, as the token says; null before authentication. */
    String baseUrl() {
        return baseUrl;
    }

    void authenticated(Caller person, UUID signIn, String baseUrl) {
        this.signIn = signIn;
        this.baseUrl = baseUrl;
        caller = person;
    }

    // --- from the network; one thread at a time ---

    /** A frame came in. */
    void receive(String text, long nowNs) {
        heardNs = nowNs;
        if (!limit.take(nowNs)) {
            throttle(text, nowNs);
        } else if (!inbox.add(() -> handle(text, nowNs), text.length())) {
            outbox.abort(Closing.FLOODING);
        }
    }

    /** A pong came in. */
    void heard(long nowNs) {
        heardNs = nowNs;
    }

    /** A frame came in that is too big to be read. */
    void tooBig() {
        outbox.abort(Closing.TOO_BIG);
    }

    /** There are too many sockets for it to stay. */
    void givesWay() {
        outbox.abort(Closing.TRY_AGAIN);
    }

    /** When it was opened, on the clock that ticks. */
    long openedNs() {
        return openedNs;
    }

    /** The socket is closed, by whomever. */
    void closed() {
        inbox.addLast(() -> handler.closed(this));
    }

    /** The person's session or account ended: their media ends and the socket closes. */
    void signedOut() {
        inbox.addLast(() -> {
            over = true;
            handler.signedOut(this);
            outbox.abort(Closing.SIGNED_OUT);
        });
    }

    private void throttle(String text, long nowNs) {
        if (!throttled.take(nowNs)) {
            outbox.abort(Closing.FLOODING);
            return;
        }
        RpcError error = throttled("messages", PER_SECOND);
        boolean added = inbox.add(() -> {
            switch (Frame.read(text)) {
                case Frame.Call(Object id, Method _, Request _) -> outbox.answer(Outgoing.error(id, error));
                case Frame.Broken(Object id, RpcError _) -> outbox.answer(Outgoing.error(id, error));
            }
        }, text.length());
        if (!added) {
            outbox.abort(Closing.FLOODING);
        }
    }

    private static RpcError throttled(String what, int perSecond) {
        return new RpcError(RpcError.THROTTLED, "More than " + perSecond + " " + what
                + " a second for a while; try again later.", "throttled", 1);
    }

    // --- in order, on the executor ---

    private void handle(String text, long receivedNs) {
        if (over) {
            return;
        }
        switch (Frame.read(text)) {
            case Frame.Call(Object id, Method method, Request request) -> {
                if (paces.allow(method.pace(), receivedNs)) {
                    answer(id, method, request);
                } else {
                    outbox.answer(Outgoing.error(id, Paces.tooQuick(method)));
                }
            }
            case Frame.Broken(Object id, RpcError error) -> {
                outbox.answer(Outgoing.error(id, error));
                boolean notJsonRpc = error.code() == RpcError.NOT_JSON || error.code() == RpcError.NOT_A_REQUEST;
                if (notJsonRpc && ++brokenFrames >= BROKEN_FRAMES) {
                    outbox.finish(Closing.NOT_JSON_RPC);
                }
            }
        }
    }

    private void answer(Object id, Method method, Request request) {
        // Whoever joins learns of the room before they learn what happens in it; whoever ends the meeting, that it worked.
        boolean orders = method == Method.JOIN || method == Method.END_MEETING;
        if (orders) {
            outbox.hold();
        }
        try {
            outbox.answer(Outgoing.response(id, handler.handle(this, request)));
        } catch (Exception e) {
            outbox.answer(Outgoing.error(id, Problems.of(method.word(), e)));
            if (method == Method.AUTHENTICATE && caller == null) {
                outbox.finish(Closing.NOT_AUTHENTICATED);
            }
        } finally {
            if (orders) {
                outbox.release();
            }
        }
    }

    // --- from the room ---

    @Override
    public void tell(RoomEvent event) {
        outbox.tell(Outgoing.notification(event));
    }

    @Override
    public void end(Ending why) {
        outbox.finish(Closing.of(why));
    }

    // --- from the clock ---

    /** Told the time every second. */
    void tick(long nowNs) {
        if (caller == null && nowNs - openedNs > AUTHENTICATES_WITHIN_NS) {
            outbox.abort(Closing.NOT_AUTHENTICATED);
        } else if (nowNs - heardNs > SILENT_NS) {
            outbox.abort(Closing.TRY_AGAIN);
        }
        outbox.tick(nowNs);
    }
}
