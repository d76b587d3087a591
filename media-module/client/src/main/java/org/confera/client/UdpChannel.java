package org.confera.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectableChannel;

/** One datagram a packet. */
final class UdpChannel implements MediaChannel {
    /** Room for what comes while the receiving thread is busy elsewhere; systems cut it to what they allow. */
    private static final int RECEIVE_BUFFER = 4 << 20;

    private final DatagramChannel channel;
    private final ByteBuffer out = ByteBuffer.allocateDirect(ClientTransport.MAX_PACKET);

    UdpChannel() throws IOException {
        channel = DatagramChannel.open();
        channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
        channel.bind(null);
        channel.configureBlocking(false);
    }

    @Override
    public void connect(InetSocketAddress to) throws IOException {
        channel.disconnect();
        channel.connect(to);
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
        try {
            channel.write(out.clear().put(bytes, 0, length).flip());
        } catch (PortUnreachableException nobodyThere) {
            // an earlier datagram found nobody; whoever waits for an answer will notice
        }
    }

    @Override
    public int receive(ByteBuffer into) throws IOException {
        try {
            int length = channel.read(into.clear());
            return length > 0 ? into.flip().remaining() : -1;
        } catch (PortUnreachableException nobodyThere) {
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
