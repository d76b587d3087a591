package org.confera.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The proxy between real sockets. */
class ImpairmentProxyIT {
    private DatagramSocket server;
    private DatagramSocket client;
    private ImpairmentProxy proxy;

    @BeforeEach
    void open() throws IOException {
        InetAddress host = InetAddress.getLoopbackAddress();
        server = new DatagramSocket(0, host);
        client = new DatagramSocket(0, host);
        server.setSoTimeout(30_000);
        client.setSoTimeout(30_000);
        proxy = new ImpairmentProxy(host, List.of(server.getLocalPort()), 7);
    }

    @AfterEach
    void close() {
        proxy.close();
        server.close();
        client.close();
    }

    @Test
    void carriesBothWays() throws IOException {
        DatagramPacket question = ask("question");
        answer(question, "answer");
    }

    @Test
    void movesClientsToAnotherAddressAndForgetsTheOldOne() throws IOException {
        DatagramPacket before = ask("before");
        proxy.moveClients();
        DatagramPacket after = ask("after");
        assertNotEquals(before.getPort(), after.getPort());
        answer(after, "answer");
        client.setSoTimeout(200);
        send(server, before.getAddress(), before.getPort(), "too late");
        assertThrows(SocketTimeoutException.class, () -> receive(client));
    }

    @Test
    void losesAllDuringAnOutageAndNothingAfter() throws IOException {
        proxy.impair(path -> path.outage(true));
        send(client, proxy.host(), proxy.doorOf(server.getLocalPort()), "lost");
        server.setSoTimeout(200);
        assertThrows(SocketTimeoutException.class, () -> receive(server));
        server.setSoTimeout(30_000);
        proxy.impair(path -> path.outage(false));
        ask("back");
    }

    private DatagramPacket ask(String text) throws IOException {
        send(client, proxy.host(), proxy.doorOf(server.getLocalPort()), text);
        DatagramPacket got = receive(server);
        assertEquals(text, text(got));
        return got;
    }

    private void answer(DatagramPacket question, String text) throws IOException {
        send(server, question.getAddress(), question.getPort(), text);
        DatagramPacket got = receive(client);
        assertEquals(text, text(got));
        assertEquals(proxy.doorOf(server.getLocalPort()), got.getPort());
    }

    private static void send(DatagramSocket from, InetAddress host, int port, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        from.send(new DatagramPacket(bytes, bytes.length, host, port));
    }

    private static DatagramPacket receive(DatagramSocket socket) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[100], 100);
        socket.receive(packet);
        return packet;
    }

    private static String text(DatagramPacket packet) {
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }
}
