package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.List;
import org.confera.media.api.TransportDirection;
import org.confera.media.api.stats.TransportStats;
import org.confera.sfu.srtp.SrtpProfile;
import org.confera.sfu.stats.MediaLoad;
import org.confera.sfu.testing.RtpPackets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a transport tells of itself, in the words of webrtc-stats. */
class TransportStatsTest {
    private static final MediaLoad LOAD = new MediaLoad(TransportDirection.SEND, 3, 4, 0.05);

    private final SimulatedWorker worker = new SimulatedWorker();
    private final WebRtcTransport transport = worker.transport("t1");

    @Test
    void knowsNothingBeforeTheFirstCheck() {
        assertEquals(new TransportStats("t1", TransportDirection.SEND, 0, 0, 3, 0, 0, 4, "new", "new", null, null, null, 0, null,
                0.05), transport.stats(LOAD));
    }

    @ParameterizedTest
    @CsvSource({"AEAD_AES_128_GCM, SRTP_AEAD_AES_128_GCM", "AES128_CM_HMAC_SHA1_80, SRTP_AES128_CM_HMAC_SHA1_80"})
    void namesTheCipherThatWasAgreed(SrtpProfile profile, String registered) throws Exception {
        SimulatedBrowser browser = new SimulatedBrowser(worker, transport, "192.0.2.1", List.of(profile), 1200);
        assertTrue(browser.connect());
        TransportStats stats = transport.stats(LOAD);
        assertEquals(registered, stats.srtpCipher());
        assertEquals("connected", stats.dtlsState());
        assertEquals("connected", stats.iceState());
    }

    @Test
    void countsPacketsAndTellsThePairThatIsSelected() throws Exception {
        SimulatedBrowser browser = new SimulatedBrowser(worker, transport, "192.0.2.1");
        assertTrue(browser.connect());
        TransportStats before = transport.stats(LOAD);
        assertEquals(browser.address, remote(before));
        assertEquals("udp", before.protocol());
        assertEquals(1, before.selectedCandidatePairChanges());
        browser.sendRtp(RtpPackets.rtp(96, 1, 0, 5, 40));
        browser.address = new InetSocketAddress("192.0.2.1", 61_000);
        browser.sendRtp(RtpPackets.rtp(96, 2, 0, 5, 40));
        transport.sendRtp(RtpPackets.outgoing(RtpPackets.rtp(96, 1, 0, 7, 10), 12), worker.nowNs);
        TransportStats after = transport.stats(LOAD);
        assertEquals(before.packetsReceived() + 2, after.packetsReceived());
        assertEquals(before.bytesReceived() + 2 * (12 + 40 + 16), after.bytesReceived());
        assertEquals(before.packetsSent() + 1, after.packetsSent());
        assertEquals(before.bytesSent() + 12 + 10 + 16, after.bytesSent());
        assertEquals(browser.address, remote(after));
        assertEquals(2, after.selectedCandidatePairChanges());
    }

    @Test
    void tellsThatItIsClosed() throws Exception {
        assertTrue(new SimulatedBrowser(worker, transport, "192.0.2.1").connect());
        transport.close();
        assertEquals("closed", transport.stats(LOAD).dtlsState());
        assertNull(transport.stats(LOAD).remoteAddress());
    }

    private static InetSocketAddress remote(TransportStats stats) {
        return new InetSocketAddress(stats.remoteAddress(), stats.remotePort());
    }
}
