package org.confera.bench.client;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import org.confera.wire.PacketKind;
import org.confera.wire.RtpPacket;
import org.confera.wire.rtcp.RtcpCompound;
import org.confera.wire.rtcp.RtcpKind;

/** Waits for what a client receives, and reads it. One thread. */
public final class Inbox implements AutoCloseable {
    private final SyntheticClient client;
    private final Selector selector;
    private final ByteBuffer buffer = ByteBuffer.allocate(1500);
    private final RtpPacket rtp = new RtpPacket();
    private final RtcpCompound rtcp = new RtcpCompound();

    /** The client must be connected. */
    public Inbox(SyntheticClient client) throws IOException {
        this.client = client;
        selector = Selector.open();
        client.channel().register(selector, SelectionKey.OP_READ);
    }

    /** The next authentic RTP packet, decrypted; null if none came in time. Valid until the next call. */
    public RtpPacket nextRtp(long timeoutMs) throws IOException {
        long deadlineNs = System.nanoTime() + timeoutMs * 1_000_000;
        for (int length = next(deadlineNs); length >= 0; length = next(deadlineNs)) {
            if (PacketKind.of(buffer.array(), 0, length) == PacketKind.RTP) {
                int plain = client.unprotect(buffer.array(), length);
                if (plain > 0 && rtp.wrap(buffer.array(), 0, plain)) {
                    return rtp;
                }
            }
        }
        return null;
    }

    /** True as soon as an RTCP message of this kind has come. */
    public boolean awaitRtcp(RtcpKind kind, long timeoutMs) throws IOException {
        long deadlineNs = System.nanoTime() + timeoutMs * 1_000_000;
        for (int length = next(deadlineNs); length >= 0; length = next(deadlineNs)) {
            if (PacketKind.of(buffer.array(), 0, length) == PacketKind.RTCP && has(kind, client.unprotect(buffer.array(), length))) {
                return true;
            }
        }
        return false;
    }

    private boolean has(RtcpKind kind, int length) {
        if (rtcp.wrap(buffer.array(), 0, length)) {
            while (rtcp.next()) {
                if (rtcp.kind() == kind) {
                    return true;
                }
            }
        }
        return false;
    }

    private int next(long deadlineNs) throws IOException {
        int length = client.receive(buffer);
        while (length < 0) {
            long leftMs = (deadlineNs - System.nanoTime()) / 1_000_000;
            if (leftMs <= 0) {
                return -1;
            }
            selector.select(leftMs);
            selector.selectedKeys().clear();
            length = client.receive(buffer);
        }
        return length;
    }

    @Override
    public void close() throws IOException {
        selector.close();
    }
}
