package org.confera.sfu.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** TCP beside UDP on one port: strangers, garbage and slow readers stay bounded; time is told. */
class MediaPortTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final TcpLimits LIMITS = new TcpLimits(12, 10, 8, 6);

    private final List<Socket> clients = new ArrayList<>();
    private final ReceiveBatch batch = new ReceiveBatch(64);
    private final SendBatch out = new SendBatch(64);
    private long nowNs = Long.MAX_VALUE - 30_000_000_000L;
    private MediaPort port;

    @BeforeEach
    void bind() throws IOException {
        port = MediaPort.bind(List.of(LOOPBACK), 0, 1 << 20, LIMITS, () -> nowNs);
    }

    @AfterEach
    void close() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
        port.close();
    }

    @Test
    void receivesFromBothAndAnswersBoth() throws Exception {
        Socket client = connect();
        client.getOutputStream().write(new byte[] {0, 2, 7, 8});
        receive(1);
        assertEquals(2, batch.length(0));
        assertEquals(8, batch.bytes()[batch.offset(0) + 1]);
        assertEquals(client.getLocalPort(), batch.port(0));
        Tuple tcp = batch.tuple(0);
        try (DatagramSocket udp = new DatagramSocket()) {
            udp.setSoTimeout(30_000);
            udp.send(new DatagramPacket(new byte[] {5}, 1, LOOPBACK, port.port()));
            receive(1);
            assertNotEquals(tcp.socket(), batch.socket(0));
            assertEquals(0, send(tcp, 3) + send(batch.tuple(0), 1));
            udp.receive(new DatagramPacket(new byte[10], 10));
        }
        assertEquals(List.of(0, 3), List.of(client.getInputStream().read(), client.getInputStream().read()));
    }

    @Test
    void closesAConnectionThatWasNotAnsweredWithinTenSeconds() throws Exception {
        connect();
        Socket answered = connect();
        answered.getOutputStream().write(new byte[] {0, 1, 7});
        receive(1);
        send(batch.tuple(0), 1);
        pass(9_900);
        assertEquals(2, port.connections());
        pass(1_200);
        assertEquals(1, port.connections());
        pass(48_000);
        assertEquals(1, port.connections());
        pass(2_000);
        assertEquals(0, port.connections(), "and one that has been silent for a minute");
    }

    @Test
    void closesAConnectionWithoutFraming() throws Exception {
        Socket browser = connect();
        browser.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes());
        awaitConnections(0);
        assertEnds(browser);
    }

    @Test
    void closesAConnectionThatTalksTooMuchWithoutBeingAnswered() throws Exception {
        Socket talker = connect();
        byte[] frames = new byte[TcpConnection.MAX_UNANSWERED_BYTES + 1_000];
        for (int i = 1; i < frames.length; i += 2) {
            frames[i] = i % 4 == 1 ? (byte) 2 : 0; // 00 02 xx 00
        }
        talker.getOutputStream().write(frames);
        awaitConnections(0);
    }

    @Test
    void displacesTheOldestStrangerAndNobodyWhoWasAnswered() throws Exception {
        Socket known = connect();
        known.getOutputStream().write(new byte[] {0, 1, 7});
        receive(1);
        send(batch.tuple(0), 1);
        for (int i = 0; i < 50; i++) {
            connect();
        }
        pass(10);
        assertEquals(1 + LIMITS.strangersPerSource(), port.connections());
        Socket newcomer = connect();
        newcomer.getOutputStream().write(new byte[] {0, 1, 9});
        receive(1);
        assertEquals(newcomer.getLocalPort(), batch.port(0), "the honest one gets through");
        known.getOutputStream().write(new byte[] {0, 1, 8});
        receive(1);
        assertEquals(known.getLocalPort(), batch.port(0));
    }

    @Test
    void refusesWhatASlowReaderDoesNotTakeWithoutWaiting() throws Exception {
        Socket slow = connect();
        slow.setReceiveBufferSize(4_096);
        slow.getOutputStream().write(new byte[] {0, 1, 7});
        receive(1);
        Tuple tuple = batch.tuple(0);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            refused += send(tuple, 1_100);
        }
        assertTrue(refused > 10_000, "of 22 MB at most what the buffers hold is kept: " + refused);
        assertEquals(1, port.connections());
        slow.close();
        awaitConnections(0);
        assertEquals(1, send(tuple, 1_100), "a tuple whose connection has ended");
    }

    @Test
    void isNotStarvedByUdpThatNeverRests() throws Exception {
        Socket client = connect();
        client.getOutputStream().write(new byte[] {0, 1, 7});
        try (DatagramSocket udp = new DatagramSocket()) {
            for (int round = 0; round < 2_000; round++) {
                for (int i = 0; i < 4; i++) {
                    udp.send(new DatagramPacket(new byte[] {5}, 1, LOOPBACK, port.port()));
                }
                port.receive(batch);
                for (int i = 0; i < batch.size(); i++) {
                    if (batch.port(i) == client.getLocalPort()) {
                        return;
                    }
                }
            }
        }
        throw new AssertionError("the connection never had its turn");
    }

    private Socket connect() throws IOException {
        Socket client = new Socket(LOOPBACK, port.port());
        client.setSoTimeout(30_000);
        clients.add(client);
        port.receive(batch);
        return client;
    }

    private void receive(int packets) {
        long deadline = System.nanoTime() + 30_000_000_000L;
        do {
            port.await(100);
            port.receive(batch);
        } while (batch.size() < packets && System.nanoTime() < deadline);
        assertEquals(packets, batch.size());
    }

    private int send(Tuple to, int length) {
        out.bytes()[out.claim()] = (byte) 0x80;
        out.commit(to, length);
        return port.send(out);
    }

    private void pass(long millis) {
        nowNs += millis * 1_000_000L;
        port.receive(batch);
        port.receive(batch);
    }

    private void awaitConnections(int wanted) {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (port.connections() != wanted && System.nanoTime() < deadline) {
            port.await(100);
            port.receive(batch);
        }
        assertEquals(wanted, port.connections());
    }

    private static void assertEnds(Socket socket) throws IOException {
        try {
            assertEquals(-1, socket.getInputStream().read());
        } catch (SocketException reset) {
            assertTrue(reset.getMessage().contains("reset"), reset.getMessage());
        }
    }
}
