package org.confera.signaling;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A WebSocket by hand: it costs next to nothing, never answers by itself, and sends what no browser would. */
final class RawSocket implements AutoCloseable {
    static final int TEXT = 0x81;
    static final int COMPRESSED_TEXT = 0xC1;
    static final int PING = 0x89;
    /** What {@link #closeCode} says of a socket that ended without a word. */
    static final int CUT_OFF = -1;

    private static final int CLOSE = 0x88;
    private static final int LENGTH_IN_8_BYTES = 127;
    private static final int LENGTH_IN_2_BYTES = 126;
    private static final int MASKED = 0x80;
    private static final int SHORT = 125;
    private static final int PATIENCE_MS = 60_000;

    private final Socket socket = new Socket();
    private final DataInputStream in;
    private final String head;

    /** Opens one from an address of the loopback network, and offers to compress. */
    RawSocket(URI base, InetAddress from) throws IOException {
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(PATIENCE_MS);
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), base.getPort()));
        String origin = base.getScheme() + "://" + base.getAuthority();
        socket.getOutputStream().write(("GET /meet/signaling HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nOrigin: " + origin
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=="
                + "\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        in = new DataInputStream(socket.getInputStream());
        head = readHead();
    }

    /** What the server answered the handshake. */
    String head() {
        return head;
    }

    boolean opened() {
        return head.startsWith("HTTP/1.1 101");
    }

    void say(String text) throws IOException {
        send(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a frame, masked with zeros. */
    void send(int first, byte[] payload) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(14 + payload.length).put((byte) first);
        if (payload.length <= SHORT) {
            frame.put((byte) (MASKED | payload.length));
        } else if (payload.length < 65_536) {
            frame.put((byte) (MASKED | LENGTH_IN_2_BYTES)).putShort((short) payload.length);
        } else {
            frame.put((byte) (MASKED | LENGTH_IN_8_BYTES)).putLong(payload.length);
        }
        frame.putInt(0).put(payload).flip();
        socket.getOutputStream().write(frame.array(), 0, frame.limit());
    }

    /** The next frame that is text. */
    String heard() throws IOException {
        int first = in.readUnsignedByte();
        byte[] payload = payload();
        return first == TEXT ? new String(payload, StandardCharsets.UTF_8) : heard();
    }

    /** Reads on until the server closes, and answers its code. */
    int closeCode() {
        try {
            int first = in.readUnsignedByte();
            while (first != CLOSE) {
                payload();
                first = in.readUnsignedByte();
            }
            return ByteBuffer.wrap(payload()).getShort() & 0xFFFF;
        } catch (IOException ended) {
            return CUT_OFF;
        }
    }

    /** Whether the server hangs up, although this side never does. */
    boolean isHungUp() {
        try {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return true;
        } catch (java.net.SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private byte[] payload() throws IOException {
        int length = in.readUnsignedByte();
        byte[] payload = new byte[length == LENGTH_IN_8_BYTES ? (int) in.readLong() : length == LENGTH_IN_2_BYTES ? in.readUnsignedShort() : length];
        in.readFully(payload);
        return payload;
    }

    private String readHead() throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return read.toString();
            }
            read.append((char) next);
        }
        return read.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            // What is closed already is closed.
        }
    }
}
