package org.confera.sfu.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class UdpPortTest {
    private static final int BUFFER = 1 << 20;

    @Test
    void answersFromTheAddressThatWasAsked() throws Exception {
        List<InetAddress> addresses = List.of(InetAddress.getByName("127.0.0.1"), InetAddress.getByName("127.0.0.2"));
        try (UdpPort port = UdpPort.bind(addresses, 0, BUFFER); DatagramSocket client = new DatagramSocket()) {
            client.setSoTimeout(30_000);
            for (InetAddress address : addresses) {
                client.send(new DatagramPacket(new byte[] {1, 2, 3}, 3, address, port.port()));
                ReceiveBatch batch = receiveOne(port);
                assertEquals(3, batch.length(0));
                assertEquals(2, batch.bytes()[batch.offset(0) + 1]);
                assertEquals(address, port.localAddresses().get(batch.socket(0)));
                assertEquals(client.getLocalPort(), batch.port(0));
                answer(port, batch.tuple(0));
                DatagramPacket answer = new DatagramPacket(new byte[10], 10);
                client.receive(answer);
                assertEquals(new InetSocketAddress(address, port.port()), answer.getSocketAddress());
                assertEquals(7, answer.getData()[0]);
            }
        }
    }

    @Test
    void receivesMoreThanABatchHolds() throws Exception {
        try (UdpPort port = UdpPort.bind(List.of(InetAddress.getLoopbackAddress()), 0, BUFFER);
                DatagramSocket client = new DatagramSocket()) {
            for (int i = 0; i < 10; i++) {
                client.send(new DatagramPacket(new byte[] {(byte) i}, 1, InetAddress.getLoopbackAddress(),
                        port.port()));
            }
            ReceiveBatch batch = new ReceiveBatch(4);
            int next = 0;
            while (next < 10) {
                port.await(30_000);
                port.receive(batch);
                for (int i = 0; i < batch.size(); i++) {
                    assertEquals(next++, batch.bytes()[batch.offset(i)]);
                }
            }
        }
    }

    @Test
    void countsWhatCanNotBeSentAndSendsTheRest() throws Exception {
        try (UdpPort port = UdpPort.bind(List.of(InetAddress.getByName("127.0.0.1")), 0, BUFFER);
                DatagramSocket client = new DatagramSocket()) {
            SendBatch batch = new SendBatch(4);
            batch.bytes()[batch.claim()] = 1;
            batch.commit(Tuple.of(0, new InetSocketAddress("2001:db8::1", 9)), 1); // an IPv4 socket can't
            batch.bytes()[batch.claim()] = 2;
            batch.commit(Tuple.of(0, new InetSocketAddress("127.0.0.1", client.getLocalPort())), 1);
            assertEquals(1, port.send(batch));
            assertEquals(0, batch.size());
            client.setSoTimeout(30_000);
            DatagramPacket received = new DatagramPacket(new byte[10], 10);
            client.receive(received);
            assertEquals(2, received.getData()[0]);
        }
    }

    @Test
    @Timeout(30)
    void isWokenUp() throws Exception {
        try (UdpPort port = UdpPort.bind(List.of(InetAddress.getLoopbackAddress()), 0, BUFFER)) {
            port.wakeUp();
            port.await(60_000);
            ReceiveBatch batch = new ReceiveBatch(1);
            port.receive(batch);
            assertEquals(0, batch.size());
        }
    }

    @Test
    void saysWhichPortIsTaken() throws Exception {
        try (UdpPort port = UdpPort.bind(List.of(InetAddress.getLoopbackAddress()), 0, BUFFER)) {
            IOException taken = assertThrows(IOException.class,
                    () -> UdpPort.bind(List.of(InetAddress.getLoopbackAddress()), port.port(), BUFFER));
            assertTrue(taken.getMessage().startsWith("UDP port " + port.port() + " on 127.0.0.1: "),
                    taken.getMessage());
        }
    }

    private static ReceiveBatch receiveOne(UdpPort port) {
        ReceiveBatch batch = new ReceiveBatch(4);
        port.await(30_000);
        port.receive(batch);
        assertEquals(1, batch.size());
        return batch;
    }

    private static void answer(UdpPort port, Tuple to) {
        SendBatch batch = new SendBatch(4);
        batch.bytes()[batch.claim()] = 7;
        batch.commit(to, 1);
        assertEquals(0, port.send(batch));
    }
}
