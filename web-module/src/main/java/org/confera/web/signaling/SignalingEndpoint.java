package org.confera.web.signaling;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;

/** The door for browsers: {@code /meet/signaling}. Frames above 64 KiB close the socket with 1009. */
@ServerEndpoint("/signaling")
public class SignalingEndpoint {
    static final int LONGEST_FRAME = 64 * 1024;

    @Inject
    Connections connections;
    private Connection connection;

    @OnOpen
    public void onOpen(Session session) {
        session.setMaxTextMessageBufferSize(LONGEST_FRAME);
        session.setMaxBinaryMessageBufferSize(LONGEST_FRAME);
        // Silence is watched by our own clock, which also hears pongs.
        session.setMaxIdleTimeout(0);
        connection = connections.opened(session);
    }

    @OnMessage(maxMessageSize = LONGEST_FRAME)
    public void onText(String text) {
        if (text.length() > LONGEST_FRAME) {
            connection.tooBig();
        } else {
            connection.receive(text, System.nanoTime());
        }
    }

    /** The protocol is text; bytes are answered as what they are to it: not JSON. */
    @OnMessage(maxMessageSize = LONGEST_FRAME)
    public void onBytes(byte[] bytes) {
        connection.receive("", System.nanoTime());
    }

    @OnMessage
    public void onPong(PongMessage pong) {
        connection.heard(System.nanoTime());
    }

    @OnError
    public void onError(Throwable problem) {
        SignalingLog.LOG.connectionFailed(problem);
    }

    /** The container closes sockets with 1008 when the HTTP session ends that they were opened with. */
    @OnClose
    public void onClose(Session session, CloseReason reason) {
        if (reason.getCloseCode().getCode() == Closing.SIGNED_OUT.code()) {
            connections.sessionEnded(session);
        } else {
            connections.closed(session);
        }
    }
}
