package org.confera.bench.client;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import org.bouncycastle.tls.DatagramTransport;
import org.confera.wire.PacketKind;

/** Carries the handshake over the socket that media uses later; drops what is not DTLS meanwhile. */
final class DtlsChannel implements DatagramTransport {
    private static final int MTU = 1200;

    private final DatagramSocket socket;
    private final SocketAddress remote;

    DtlsChannel(DatagramSocket socket, SocketAddress remote) {
        this.socket = socket;
        this.remote = remote;
    }

    @Override
    public int getReceiveLimit() {
        return 1500;
    }

    @Override
    public int getSendLimit() {
        return MTU;
    }

    @Override
    public int receive(byte[] bytes, int offset, int length, int waitMillis) throws IOException {
        socket.setSoTimeout(Math.max(1, waitMillis));
        DatagramPacket packet = new DatagramPacket(bytes, offset, length);
        try {
            socket.receive(packet);
        } catch (SocketTimeoutException _) {
            return -1;
        }
        return PacketKind.of(bytes, offset, packet.getLength()) == PacketKind.DTLS ? packet.getLength() : -1;
    }

    @Override
    public void send(byte[] bytes, int offset, int length) throws IOException {
        socket.send(new DatagramPacket(bytes, offset, length, remote));
    }

    /** The socket stays open: media goes on over it. */
    @Override
    public void close() {
        // owned by the client
    }
}
