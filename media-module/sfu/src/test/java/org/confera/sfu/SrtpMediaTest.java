package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.confera.sfu.testing.RtpPackets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bad media packets on a running call: counted, and nothing else. */
class SrtpMediaTest {
    private final SimulatedWorker worker = new SimulatedWorker();
    private final WebRtcTransport transport = worker.transport("t1");
    private final SimulatedBrowser browser = new SimulatedBrowser(worker, transport, "192.0.2.1");
    private final Recorder media = new Recorder();

    @BeforeEach
    void connect() throws Exception {
        transport.handler(media);
        assertTrue(browser.connect());
    }

    @Test
    void refusesAReplayedPacket() {
        byte[] packet = browser.protectRtp(RtpPackets.rtp(96, 1, 0, 1, 40));
        browser.send(packet);
        browser.send(packet);
        assertEquals(1, media.rtp.size());
        assertEquals(1, transport.counters().drops(DropReason.SRTP_REPLAY));
    }

    @Test
    void refusesAReplayedReport() {
        byte[] report = browser.protectRtcp(RtpPackets.receiverReport(1));
        browser.send(report);
        browser.send(report);
        assertEquals(1, media.rtcp.size());
        assertEquals(1, transport.counters().drops(DropReason.SRTP_REPLAY));
    }

    @Test
    void refusesAPacketWhoseLastByteWasChanged() {
        byte[] packet = browser.protectRtp(RtpPackets.rtp(96, 1, 0, 1, 40));
        packet[packet.length - 1] ^= 1;
        browser.send(packet);
        assertEquals(0, media.rtp.size());
        assertEquals(Map.of(DropReason.SRTP_WRONG_TAG, 1L), SimulatedWorker.drops(transport.counters()));
    }

    @Test
    void acceptsThePacketWhoseForgeryCameFirst() {
        byte[] packet = browser.protectRtp(RtpPackets.rtp(96, 1, 0, 1, 40));
        byte[] forged = packet.clone();
        forged[20] ^= 1;
        browser.send(forged);
        browser.send(packet);
        assertEquals(1, media.rtp.size());
    }

    @Test
    void dropsPacketsWhoseHeaderDoesNotFit() {
        byte[] packet = browser.protectRtp(RtpPackets.rtp(96, 1, 0, 1, 0));
        packet[0] |= 0x0F; // 15 contributing sources that are not there
        browser.send(packet);
        assertEquals(1, transport.counters().drops(DropReason.SRTP_MALFORMED));
    }

    @Test
    void tellsWhyNothingIsSentToAViewerWhoIsNotConnected() {
        WebRtcTransport other = worker.transport("t2");
        other.sendRtp(RtpPackets.outgoing(RtpPackets.rtp(96, 1, 0, 1, 40), 12), worker.nowNs);
        other.sendRtcp(RtpPackets.receiverReport(1), 0, 8, worker.nowNs);
        assertEquals(Map.of(DropReason.NOT_CONNECTED, 2L), SimulatedWorker.drops(other.counters()));
    }

    @Test
    void sendsNothingThatDoesNotFitIntoADatagram() {
        transport.sendRtp(RtpPackets.outgoing(RtpPackets.rtp(96, 1, 0, 1, 2040), 12), worker.nowNs);
        transport.sendRtcp(new byte[2040], 0, 2040, worker.nowNs);
        assertEquals(Map.of(DropReason.TOO_LARGE, 2L), SimulatedWorker.drops(transport.counters()));
    }

    @Test
    void neverProtectsTheSameIndexTwice() {
        byte[] packet = RtpPackets.rtp(96, 1, 0, 1, 40);
        transport.sendRtp(RtpPackets.outgoing(packet, 12), worker.nowNs);
        packet[13] ^= 1;
        transport.sendRtp(RtpPackets.outgoing(packet, 12), worker.nowNs);
        worker.flush();
        assertEquals(1, browser.rtp.size());
        assertEquals(1, transport.counters().drops(DropReason.PROTECT_FAILED));
    }

    @Test
    void goesOnAmongAHundredThousandRandomPackets() {
        browser.sendRtp(RtpPackets.rtp(96, 1, 0, 1, 40));
        Random random = new Random(42);
        List<byte[]> garbage = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            byte[] datagram = new byte[random.nextInt(200)];
            random.nextBytes(datagram);
            garbage.add(datagram);
        }
        var honest = browser.address;
        var stranger = new InetSocketAddress("203.0.113.66", 666);
        for (int i = 0; i < 100_000; i++) {
            byte[] datagram = garbage.get(random.nextInt(garbage.size()));
            if (datagram.length > 0) {
                datagram[0] = (byte) (random.nextBoolean() ? 0x80 : random.nextInt(256));
            }
            browser.address = i % 10 == 0 ? honest : stranger;
            browser.send(datagram);
        }
        browser.address = honest;
        byte[] packet = RtpPackets.rtp(96, 2, 0, 1, 40);
        browser.sendRtp(packet);
        assertTrue(transport.isConnected());
        assertEquals(2, media.rtp.size());
        assertArrayEquals(packet, media.rtp.getLast());
        assertEquals(0, worker.failures.count());
    }
}
