package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import org.confera.sfu.testing.RtpPackets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A NAT gives a browser another address in mid-call. Threats, lines 20 to 23. */
class RebindingTest {
    private static final InetSocketAddress BEFORE = new InetSocketAddress("192.0.2.1", 50_000);
    private static final InetSocketAddress AFTER = new InetSocketAddress("192.0.2.1", 61_234);
    private static final InetSocketAddress ELSEWHERE = new InetSocketAddress("198.51.100.9", 4_000);

    private final SimulatedWorker worker = new SimulatedWorker();
    private final WebRtcTransport transport = worker.transport("t1");
    private final SimulatedBrowser browser = new SimulatedBrowser(worker, transport, "192.0.2.1");
    private final Recorder media = new Recorder();
    private int sequence = 65_000;
    private int sent;

    @BeforeEach
    void connect() throws Exception {
        transport.handler(media);
        assertTrue(browser.connect());
        speak(BEFORE);
    }

    @Test
    void followsThePacketThatAuthenticatesAtOnce() {
        long movedNs = worker.nowNs;
        speak(AFTER);
        assertEquals(AFTER, transport.selectedAddress());
        assertEquals(2, media.rtp.size(), "the packet that moved it is media as any other");
        assertTrue(reaches(browser), "what is sent to the browser goes there in the same moment");
        assertEquals(movedNs, worker.nowNs);
    }

    @Test
    void followsToAnotherHostAndByReportsToo() {
        browser.send(browser.protectRtcp(RtpPackets.receiverReport(1)));
        browser.address = ELSEWHERE;
        browser.send(browser.protectRtcp(RtpPackets.receiverReport(1)));
        assertEquals(ELSEWHERE, transport.selectedAddress());
        assertEquals(2, media.rtcp.size());
    }

    @Test
    void staysThereOnceACheckConfirmsIt() {
        speak(AFTER);
        worker.advance(2.5);
        browser.nominate();
        for (int i = 0; i < 10; i++) {
            worker.advance(2.5);
            browser.nominate();
        }
        assertEquals(AFTER, transport.selectedAddress());
        assertTrue(transport.isConnected());
    }

    @Test
    void fallsBackWhenNoCheckConfirmsIt() {
        speak(AFTER);
        worker.advance(6.9);
        assertEquals(AFTER, transport.selectedAddress());
        worker.advance(0.2);
        assertEquals(BEFORE, transport.selectedAddress());
        speak(ELSEWHERE);
        assertEquals(BEFORE, transport.selectedAddress(), "not again before the browser has proved to be alive");
        browser.address = BEFORE;
        assertNotNull(browser.nominate());
        speak(ELSEWHERE);
        assertEquals(ELSEWHERE, transport.selectedAddress());
    }

    @Test
    void givesNoConsent() {
        for (int i = 0; i < 31; i++) {
            worker.advance(1);
            speak(new InetSocketAddress("192.0.2.1", 51_000 + i));
        }
        assertFalse(transport.isConnected());
        speak(AFTER);
        assertFalse(transport.isConnected());
    }

    @Test
    void doesNotFollowAReplayedPacket() {
        byte[] packet = browser.protectRtp(RtpPackets.rtp(96, sequence++, 0, 1, 40));
        browser.send(packet);
        browser.address = ELSEWHERE;
        browser.send(packet);
        assertEquals(BEFORE, transport.selectedAddress());
        assertEquals(2, media.rtp.size());
    }

    @Test
    void doesNotFollowAForgedPacketNorLetItSpoilTheTrueOne() {
        byte[] packet = browser.protectRtp(RtpPackets.rtp(96, sequence++, 0, 1, 40));
        byte[] forged = packet.clone();
        forged[20] ^= 1;
        browser.address = ELSEWHERE;
        browser.send(forged);
        assertEquals(BEFORE, transport.selectedAddress());
        browser.address = AFTER;
        browser.send(packet);
        assertEquals(AFTER, transport.selectedAddress());
        assertEquals(0, transport.counters().drops(DropReason.SRTP_WRONG_TAG), "nobody's fault of this transport");
    }

    @Test
    void ignoresAStreamThatItNeverHeardOf() {
        browser.address = AFTER;
        browser.sendRtp(RtpPackets.rtp(96, 1, 0, 999, 40));
        assertEquals(BEFORE, transport.selectedAddress());
        assertEquals(1, worker.drops().get(DropReason.UNKNOWN_ADDRESS));
    }

    @Test
    void comesBackToWhereTheBrowserStillIs() {
        speak(ELSEWHERE); // copied on the way by somebody who was faster
        worker.advance(0.1);
        speak(BEFORE);
        assertEquals(ELSEWHERE, transport.selectedAddress(), "a packet may have been on its way");
        worker.advance(0.15);
        speak(BEFORE);
        assertEquals(BEFORE, transport.selectedAddress());
        speak(ELSEWHERE);
        assertEquals(BEFORE, transport.selectedAddress());
    }

    @Test
    void comesBackWhenTheNatDoes() {
        speak(AFTER);
        browser.nominate();
        worker.advance(1);
        speak(BEFORE);
        assertEquals(BEFORE, transport.selectedAddress());
    }

    @Test
    void takesNoAddressOfAnotherLivingTransport() throws Exception {
        SimulatedBrowser other = another("198.51.100.9");
        browser.address = other.address;
        browser.sendRtp(RtpPackets.rtp(96, sequence++, 0, 1, 40));
        assertEquals(BEFORE, transport.selectedAddress());
        assertEquals(other.address, other.transport.selectedAddress());
    }

    @Test
    void takesTheAddressOfOneWhoIsGone() throws Exception {
        SimulatedBrowser other = another("198.51.100.9");
        worker.advance(5);
        browser.nominate();
        worker.advance(3);
        browser.address = other.address;
        browser.sendRtp(RtpPackets.rtp(96, sequence++, 0, 1, 40));
        assertEquals(other.address, transport.selectedAddress());
    }

    /** Or the worker would never send anything again, to anybody. */
    @Test
    void sendsNothingInTheMomentAfterItsAddressWasTaken() {
        worker.advance(8);
        SimulatedBrowser other = new SimulatedBrowser(worker, worker.transport("t2"), "192.0.2.1");
        assertNotNull(other.check());
        assertTrue(transport.isConnected(), "the next tick finds out");
        transport.sendRtp(RtpPackets.outgoing(RtpPackets.rtp(96, ++sent, 0, 7, 10), 12), worker.nowNs);
        transport.sendRtcp(RtpPackets.receiverReport(7), 0, 8, worker.nowNs);
        worker.flush();
        assertEquals(2, transport.counters().drops(DropReason.NOT_CONNECTED));
        worker.advance(0.01);
        assertFalse(transport.isConnected());
        assertEquals(BEFORE, other.transport.selectedAddress());
    }

    @Test
    void givesItsUnverifiedAddressToTheOneWhoseCheckComesFromThere() {
        speak(ELSEWHERE);
        WebRtcTransport other = worker.transport("t2");
        SimulatedBrowser second = new SimulatedBrowser(worker, other, "198.51.100.9");
        second.address = ELSEWHERE;
        worker.join(second);
        assertNotNull(second.check());
        assertEquals(ELSEWHERE, other.selectedAddress());
        assertEquals(BEFORE, transport.selectedAddress());
    }

    @Test
    void findsTheOneAmongManyWhoReportByTheSameSsrc() throws Exception {
        byte[] report = RtpPackets.receiverReport(1);
        for (int i = 0; i < 40; i++) {
            SimulatedBrowser other = another("203.0.113." + i);
            other.send(other.protectRtcp(report));
        }
        browser.address = BEFORE;
        browser.send(browser.protectRtcp(report));
        browser.address = AFTER;
        browser.send(browser.protectRtcp(report));
        assertEquals(AFTER, transport.selectedAddress(), "those of the same host are tried first");
        browser.nominate();
        browser.address = ELSEWHERE;
        for (int i = 0; i < 3; i++) {
            browser.send(browser.protectRtcp(report));
        }
        assertEquals(ELSEWHERE, transport.selectedAddress(), "and the others in turn");
    }

    @Test
    void limitsTheTriesThatAFloodCosts() {
        byte[] packet = browser.protectRtp(RtpPackets.rtp(96, sequence++, 0, 1, 40));
        packet[20] ^= 1;
        browser.address = ELSEWHERE;
        for (int i = 0; i < 100_000; i++) {
            browser.send(packet);
        }
        assertEquals(100_000, worker.drops().get(DropReason.UNKNOWN_ADDRESS));
        speak(AFTER);
        assertEquals(AFTER, transport.selectedAddress(), "the flood of one source is no other's loss");
    }

    @Test
    void limitsTheTriesThatAFloodFromEverywhereCosts() {
        byte[] packet = browser.protectRtp(RtpPackets.rtp(96, sequence++, 0, 1, 40));
        packet[20] ^= 1;
        for (int i = 0; i < Rebinding.TRIES_A_SECOND; i++) {
            browser.address = new InetSocketAddress("10.1." + (i >> 8) + "." + (i & 255), 4_000);
            browser.send(packet);
        }
        speak(AFTER);
        assertEquals(BEFORE, transport.selectedAddress(), "no more tries in this second");
        worker.advance(1);
        speak(AFTER);
        assertEquals(AFTER, transport.selectedAddress());
    }

    @Test
    void forgetsTheStreamsOfAClosedTransport() {
        assertEquals(1, worker.demultiplexer.streams().size());
        transport.close();
        assertEquals(0, worker.demultiplexer.streams().size());
        speak(AFTER);
        assertEquals(1, media.rtp.size());
    }

    private SimulatedBrowser another(String host) throws Exception {
        SimulatedBrowser other = new SimulatedBrowser(worker, worker.transport(host), host);
        assertTrue(other.connect());
        return other;
    }

    private void speak(InetSocketAddress from) {
        browser.address = from;
        browser.sendRtp(RtpPackets.rtp(96, sequence++ & 0xFFFF, 0, 1, 40));
    }

    private boolean reaches(SimulatedBrowser viewer) {
        viewer.rtp.clear();
        transport.sendRtp(RtpPackets.outgoing(RtpPackets.rtp(96, ++sent, 0, 7, 10), 12), worker.nowNs);
        worker.flush();
        return viewer.rtp.size() == 1;
    }
}
