package org.confera.sfu.testing;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;

/** One datagram a packet. */
final class UdpClientSocket implements ClientSocket {
    private final DatagramSocket socket;
    private InetSocketAddress remote;

    UdpClientSocket() throws IOException {
        socket = new DatagramSocket();
    }

    @Override
    public void connect(InetSocketAddress to) {
        remote = to;
    }

    @Override
    public int localPort() {
        return socket.getLocalPort();
    }

    @Override
    public void send(byte[] packet) throws IOException {
        socket.send(new DatagramPacket(packet, packet.length, remote));
    }

    @Override
    public int receive(byte[] buffer) throws IOException {
        DatagramPacket datagram = new DatagramPacket(buffer, buffer.length);
        socket.receive(datagram);
        return datagram.getLength();
    }

    @Override
    public boolean isClosed() {
        return socket.isClosed();
    }

    @Override
    public void close() {
        socket.close();
    }
}
