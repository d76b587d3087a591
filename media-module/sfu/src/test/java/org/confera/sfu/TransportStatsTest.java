package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.List;
import org.confera.media.api.MediaEvent.TransportState;
import org.confera.sfu.srtp.SrtpProfile;
import org.confera.sfu.testing.RtpPackets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a transport tells of itself, in the words of webrtc-stats. */
class TransportStatsTest {
    private final SimulatedWorker worker = new SimulatedWorker();
    private final WebRtcTransport transport = worker.transport("t1");

    @Test
    void knowsNothingBeforeTheFirstCheck() {
        assertEquals(new TransportStats("t1", 0, 0, 0, 0, null, null, null, 0, "new", null), transport.stats());
    }

    @ParameterizedTest
    @CsvSource({"AEAD_AES_128_GCM, SRTP_AEAD_AES_128_GCM", "AES128_CM_HMAC_SHA1_80, SRTP_AES128_CM_HMAC_SHA1_80"})
    void namesTheCipherThatWasAgreed(SrtpProfile profile, String registered) throws Exception {
        SimulatedBrowser browser = new SimulatedBrowser(worker, transport, "192.0.2.1", List.of(profile), 1200);
        assertTrue(browser.connect());
        TransportStats stats = transport.stats();
        assertEquals(registered, stats.srtpCipher());
        assertEquals("connected", stats.dtlsState());
        assertEquals(TransportState.CONNECTED, stats.state());
    }

    @Test
    void countsPacketsAndTellsThePairThatIsSelected() throws Exception {
        SimulatedBrowser browser = new SimulatedBrowser(worker, transport, "192.0.2.1");
        assertTrue(browser.connect());
        TransportStats before = transport.stats();
        assertEquals(browser.address, before.remote());
        assertEquals("udp", before.protocol());
        assertEquals(1, before.selectedCandidatePairChanges());
        browser.sendRtp(RtpPackets.rtp(96, 1, 0, 5, 40));
        browser.address = new InetSocketAddress("192.0.2.1", 61_000);
        browser.sendRtp(RtpPackets.rtp(96, 2, 0, 5, 40));
        transport.sendRtp(RtpPackets.outgoing(RtpPackets.rtp(96, 1, 0, 7, 10), 12), worker.nowNs);
        TransportStats after = transport.stats();
        assertEquals(before.packetsReceived() + 2, after.packetsReceived());
        assertEquals(before.bytesReceived() + 2 * (12 + 40 + 16), after.bytesReceived());
        assertEquals(before.packetsSent() + 1, after.packetsSent());
        assertEquals(before.bytesSent() + 12 + 10 + 16, after.bytesSent());
        assertEquals(browser.address, after.remote());
        assertEquals(2, after.selectedCandidatePairChanges());
    }

    @Test
    void tellsThatItIsClosed() throws Exception {
        assertTrue(new SimulatedBrowser(worker, transport, "192.0.2.1").connect());
        transport.close();
        assertEquals("closed", transport.stats().dtlsState());
        assertNull(transport.stats().remote());
    }
}
