package org.confera.client;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;

/** One frame of RFC 4571 a packet: two bytes of length, then the packet. The active end of RFC 6544. */
final class TcpChannel implements MediaChannel {
    private static final int CONNECT_TIMEOUT_MS = 3_000;
    private static final int FRAME_HEADER = 2;
    /** What may wait for a slow network before packets are dropped, as a browser would. */
    private static final int SEND_BUFFER = 1 << 18;

    private final ByteBuffer out = ByteBuffer.allocateDirect(SEND_BUFFER);
    private final ByteBuffer in = ByteBuffer.allocateDirect(1 << 16).flip();
    private volatile SocketChannel channel = SocketChannel.open();

    TcpChannel() throws IOException {
    }

    @Override
    public void connect(InetSocketAddress to) throws IOException {
        channel.close();
        channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.socket().connect(to, CONNECT_TIMEOUT_MS);
        channel.configureBlocking(false);
        out.clear();
        in.clear().flip();
    }

    @Override
    public int localPort() {
        return channel.socket().getLocalPort();
    }

    @Override
    public SelectableChannel selectable() {
        return channel;
    }

    @Override
    public synchronized void send(byte[] bytes, int length) throws IOException {
        if (out.remaining() >= FRAME_HEADER + length) {
            out.putShort((short) length).put(bytes, 0, length);
        }
        out.flip();
        channel.write(out);
        out.compact();
    }

    @Override
    public int receive(ByteBuffer into) throws IOException {
        if (!holdsFrame()) {
            in.compact();
            int read = channel.read(in);
            in.flip();
            if (read < 0) {
                throw new EOFException("the other end has closed the connection");
            }
        }
        return holdsFrame() ? take(into) : -1;
    }

    private boolean holdsFrame() {
        return in.remaining() >= FRAME_HEADER && in.remaining() >= FRAME_HEADER + Short.toUnsignedInt(in.getShort(in.position()));
    }

    /** As much of the frame as fits, as with a datagram. */
    private int take(ByteBuffer into) {
        int length = Short.toUnsignedInt(in.getShort());
        int fits = Math.min(length, into.clear().remaining());
        into.put(in.slice(in.position(), fits)).flip();
        in.position(in.position() + length);
        return fits;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
