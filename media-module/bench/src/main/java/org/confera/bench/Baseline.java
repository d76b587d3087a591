package org.confera.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.List;
import org.confera.client.SrtpStreams;
import org.confera.client.SrtpSuite;
import org.confera.client.Vp8Source;
import org.confera.wire.Bytes;

/**
 * The least that forwarding by the plain means of the platform needs: for each packet and viewer a copy, jitsi-srtp, and
 * one DatagramChannel send. No receiving, no decryption, no rewriting, no statistics, no retransmission buffer.
 */
final class Baseline {
    private static final int SSRC = 8;

    private final Options options;
    private final List<SocketAddress> sinks;
    private final SrtpStreams[] streams;
    private final byte[] out = new byte[1500];
    private final ByteBuffer datagram = ByteBuffer.allocateDirect(1500);

    Baseline(Options options, List<SocketAddress> sinks) {
        this.options = options;
        this.sinks = sinks;
        streams = new SrtpStreams[sinks.size()];
        SrtpSuite suite = options.suite();
        for (int i = 0; i < streams.length; i++) {
            byte[] key = new byte[suite.keyBytes()];
            Bytes.u32(key, 0, i);
            streams[i] = new SrtpStreams(suite, key, new byte[suite.saltBytes()], true);
        }
    }

    /** Sends for one round on this thread. */
    Result run(Vp8Source source) throws IOException {
        long thread = Thread.currentThread().threadId();
        long packets = 0;
        try (DatagramChannel channel = DatagramChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            Cost before = Cost.of(thread);
            Pacer pacer = new Pacer((double) options.rate() / options.burst(), options.seconds());
            while (pacer.next()) {
                for (int i = 0; i < options.burst(); i++) {
                    int length = source.next(false, false, System.nanoTime());
                    packets += sendToAll(channel, source.packet(), length);
                }
            }
            return new Result(packets, Cost.of(thread).since(before));
        }
    }

    private int sendToAll(DatagramChannel channel, byte[] packet, int length) throws IOException {
        for (int i = 0; i < streams.length; i++) {
            System.arraycopy(packet, 0, out, 0, length);
            Bytes.u32(out, SSRC, i);
            datagram.clear().put(out, 0, streams[i].protectRtp(out, length)).flip();
            channel.send(datagram, sinks.get(i));
        }
        return streams.length;
    }
}
