package org.confera.sfu.testing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** One frame of RFC 4571 a packet. */
final class TcpClientSocket implements ClientSocket {
    private final Socket socket = new Socket();
    private DataInputStream in;
    private DataOutputStream out;

    @Override
    public void connect(InetSocketAddress to) throws IOException {
        socket.setTcpNoDelay(true);
        socket.connect(to, 5_000);
        in = new DataInputStream(socket.getInputStream());
        out = new DataOutputStream(socket.getOutputStream());
    }

    @Override
    public int localPort() {
        return socket.getLocalPort();
    }

    @Override
    public synchronized void send(byte[] packet) throws IOException {
        byte[] frame = new byte[packet.length + 2];
        frame[0] = (byte) (packet.length >> 8);
        frame[1] = (byte) packet.length;
        System.arraycopy(packet, 0, frame, 2, packet.length);
        out.write(frame);
    }

    @Override
    public int receive(byte[] buffer) throws IOException {
        int length = in.readUnsignedShort();
        in.readFully(buffer, 0, length);
        return length;
    }

    @Override
    public boolean isClosed() {
        return socket.isClosed();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
