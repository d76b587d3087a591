package org.confera.web.signaling;

import io.undertow.websockets.jsr.UndertowSession;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;

/** The network side of a socket, on Jakarta WebSocket. */
final class SessionWire implements Outbox.Wire {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final Session session;
    private final Executor executor;

    SessionWire(Session session, Executor executor) {
        this.session = session;
        this.executor = executor;
    }

    @Override
    public void send(String frame, Runnable done) {
        try {
            session.getAsyncRemote().sendText(frame, result -> {
                if (!result.isOK()) {
                    SignalingLog.LOG.connectionFailed(result.getException());
                    close(Closing.TRY_AGAIN);
                }
                done.run();
            });
        } catch (RuntimeException e) {
            SignalingLog.LOG.connectionFailed(e);
            close(Closing.TRY_AGAIN);
        }
    }

    /** Asks the browser for a sign of life. */
    void ping() {
        try {
            if (session.isOpen()) {
                session.getAsyncRemote().sendPing(NOTHING.duplicate());
            }
        } catch (IOException | RuntimeException e) {
            SignalingLog.LOG.connectionFailed(e);
        }
    }

    /** Hangs up, whether the other side has heard of the closing or not. */
    void cut() {
        if (session instanceof UndertowSession undertow) {
            undertow.forceClose();
        }
    }

    /** Closing may wait for a slow network, and whoever asks for it must not. */
    @Override
    public void close(Closing why) {
        executor.execute(() -> {
            try {
                if (session.isOpen()) {
                    SignalingLog.LOG.closed(why);
                    session.close(why.reason());
                }
            } catch (IOException | RuntimeException e) {
                SignalingLog.LOG.connectionFailed(e);
            }
        });
    }
}
