package org.confera.client;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bouncycastle.tls.DatagramTransport;
import org.confera.wire.PacketKind;

/** Carries the handshake over the channel that media uses later; drops what is not DTLS meanwhile. */
final class DtlsChannel implements DatagramTransport {
    private static final int MTU = 1200;

    private final ClientTransport transport;
    private final ByteBuffer received = ByteBuffer.allocate(ClientTransport.MAX_PACKET);

    DtlsChannel(ClientTransport transport) {
        this.transport = transport;
    }

    @Override
    public int getReceiveLimit() {
        return ClientTransport.MAX_PACKET;
    }

    @Override
    public int getSendLimit() {
        return MTU;
    }

    @Override
    public int receive(byte[] bytes, int offset, int length, int waitMillis) throws IOException {
        int packet = transport.await(received, System.nanoTime() + waitMillis * 1_000_000L);
        if (packet < 0 || PacketKind.of(received.array(), 0, packet) != PacketKind.DTLS) {
            return -1;
        }
        int fits = Math.min(length, packet);
        System.arraycopy(received.array(), 0, bytes, offset, fits);
        return fits;
    }

    @Override
    public void send(byte[] bytes, int offset, int length) throws IOException {
        transport.sendRaw(Arrays.copyOfRange(bytes, offset, offset + length), length);
    }

    /** The channel stays open: media goes on over it. */
    @Override
    public void close() {
        // owned by the transport
    }
}
