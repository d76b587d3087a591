package org.confera.sfu;

import static org.confera.media.api.MediaEvent.TransportState.CONNECTED;
import static org.confera.media.api.MediaEvent.TransportState.FAILED;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.confera.media.api.MediaException;
import org.confera.media.api.rtp.DtlsFingerprint;
import org.confera.media.api.rtp.DtlsParameters;
import org.confera.sfu.srtp.SrtpProfile;
import org.confera.sfu.testing.RtpPackets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** DTLS between the SFU and a Bouncy Castle client, on a network that does what a test wants. */
class DtlsHandshakeTest {
    private static final byte HANDSHAKE = 22;
    private static final byte CHANGE_CIPHER_SPEC = 20;

    private final SimulatedWorker worker = new SimulatedWorker();
    private final WebRtcTransport transport = worker.transport("t1");
    private final Recorder media = new Recorder();
    private SimulatedBrowser browser = new SimulatedBrowser(worker, transport, "192.0.2.1");

    @ParameterizedTest
    @EnumSource(SrtpProfile.class)
    void agreesOnKeysForMediaBothWays(SrtpProfile profile) throws Exception {
        browser = new SimulatedBrowser(worker, transport, "192.0.2.1", List.of(profile), 1200);
        transport.handler(media);
        assertTrue(browser.connect());
        assertMediaFlows();
        assertEquals(List.of(CONNECTED), worker.states);
        assertEquals(List.of(true), media.connected);
        assertEquals(profile, browser.profile());
    }

    @Test
    void prefersGcm() throws Exception {
        browser = new SimulatedBrowser(worker, transport, "192.0.2.1",
                List.of(SrtpProfile.AES128_CM_HMAC_SHA1_80, SrtpProfile.AEAD_AES_128_GCM), 1200);
        assertTrue(browser.connect());
        assertEquals(SrtpProfile.AEAD_AES_128_GCM, browser.profile());
    }

    @Test
    void reassemblesAClientHelloThatCameInTwoDatagrams() throws Exception {
        List<byte[]> hellos = new ArrayList<>();
        browser.losesOutgoing = datagram -> {
            if (isClientHello(datagram)) {
                hellos.add(datagram);
            }
            return false;
        };
        assertTrue(browser.connect());
        assertTrue(hellos.size() >= 2, "a browser's hello does not fit into one datagram");
        assertTrue(hellos.stream().mapToInt(hello -> hello.length).sum() > 1_400);
    }

    @Test
    void takesTheFragmentsOfAClientHelloInAnyOrder() throws Exception {
        List<byte[]> held = new ArrayList<>();
        browser.losesOutgoing = datagram -> {
            if (!isClientHello(datagram) || held.size() != 0) {
                return false;
            }
            held.add(datagram);
            worker.events.add(() -> browser.send(datagram));
            return true;
        };
        assertTrue(browser.connect());
    }

    @Test
    void answersARepeatedFinishedWithItsOwn() throws Exception {
        AtomicInteger lost = new AtomicInteger();
        browser.losesIncoming = datagram -> datagram[0] == CHANGE_CIPHER_SPEC && lost.getAndIncrement() == 0;
        List<Boolean> lostFinished = new ArrayList<>();
        var ccsLoss = browser.losesIncoming;
        browser.losesIncoming = datagram -> {
            boolean loses = ccsLoss.test(datagram) || lost.get() == 1 && isEncryptedHandshake(datagram)
                    && lostFinished.isEmpty() && lostFinished.add(true);
            return loses;
        };
        transport.handler(media);
        assertTrue(browser.connect());
        assertFalse(lostFinished.isEmpty(), "the SFU's first Finished was lost");
        assertMediaFlows();
    }

    @Test
    void survivesALostDatagramInEachDirection() throws Exception {
        AtomicInteger out = new AtomicInteger();
        AtomicInteger in = new AtomicInteger();
        browser.losesOutgoing = datagram -> datagram[0] == HANDSHAKE && out.incrementAndGet() == 3;
        browser.losesIncoming = datagram -> datagram[0] == HANDSHAKE && in.incrementAndGet() == 2;
        assertTrue(browser.connect());
    }

    @Test
    void waitsForTheFingerprintWithWhatHasArrived() throws Exception {
        browser.nominate();
        AtomicInteger outgoing = new AtomicInteger();
        browser.losesOutgoing = _ -> {
            if (outgoing.incrementAndGet() == 2) { // the whole hello is under way
                worker.events.add(() -> assertFalse(transport.isConnected()));
                worker.events.add(this::signalFingerprint);
            }
            return false;
        };
        assertTrue(browser.shakeHands());
    }

    @Test
    void keepsOnlyAFewRecordsBeforeItKnowsTheFingerprint() {
        browser.nominate();
        for (int i = 0; i < 100; i++) {
            browser.send(record(HANDSHAKE, 0));
        }
        assertEquals(76, transport.counters().drops(DropReason.DTLS_LIMIT));
        assertEquals(0, worker.dtls.handshakes());
    }

    /** Threats, line 22. */
    @Test
    void givesNoKeysToAnotherCertificateThanTheSignalledOne() throws Exception {
        transport.handler(media);
        browser.nominate();
        transport.connect(new DtlsParameters("client",
                List.of(new DtlsFingerprint("sha-256", "00" + ":00".repeat(31)))));
        assertFalse(browser.shakeHands());
        assertTrue(worker.await(() -> worker.states.equals(List.of(FAILED))));
        assertFalse(transport.isConnected());
        assertEquals(List.of(), media.connected);
        browser.send(RtpPackets.rtp(96, 1, 0, 1, 40));
        assertEquals(1, transport.counters().drops(DropReason.NO_KEYS));
        assertEquals(0, worker.dtls.handshakes());
    }

    @Test
    void acceptsAnyOfSeveralFingerprints() throws Exception {
        browser.nominate();
        transport.connect(new DtlsParameters("auto", List.of(
                new DtlsFingerprint("sha-512", "00" + ":00".repeat(63)),
                browser.dtlsParameters().fingerprints().getFirst())));
        assertTrue(browser.shakeHands());
    }

    @Test
    void failsWithoutACommonSrtpProfile() throws Exception {
        browser = new SimulatedBrowser(worker, transport, "192.0.2.1", List.of(), 1200);
        assertFalse(browser.connect());
        assertTrue(worker.await(() -> worker.states.equals(List.of(FAILED))));
    }

    /** Threats, line 22. */
    @Test
    void ignoresDtlsFromAnAddressThatIceHasNotValidated() throws Exception {
        transport.connect(browser.dtlsParameters());
        browser.send(record(HANDSHAKE, 0));
        assertEquals(1, worker.drops().get(DropReason.UNKNOWN_ADDRESS));
        assertEquals(0, worker.dtls.handshakes());
        assertNull(transport.selectedAddress());
    }

    /** Threats, line 22. */
    @Test
    void refusesApplicationDataThatIsNotEncrypted() throws Exception {
        assertTrue(browser.connect());
        browser.send(record((byte) 23, 77));
        browser.sendRtp(RtpPackets.rtp(96, 1, 0, 1, 40));
        assertTrue(transport.isConnected());
        assertEquals(List.of(CONNECTED), worker.states);
    }

    /** Threats, lines 17 and 22: whoever fakes the browser's address must not be able to end its connection. */
    @Test
    void survivesRecordsThatAreNotTheBrowsers() throws Exception {
        assertTrue(browser.connect());
        for (int epoch = 0; epoch < 3; epoch++) {
            for (int type = 19; type < 27; type++) {
                for (int length = 0; length < 70; length++) {
                    byte[] forged = new byte[13 + length];
                    System.arraycopy(record((byte) type, length), 0, forged, 0, 13);
                    forged[4] = (byte) epoch;
                    forged[12] = (byte) length;
                    browser.send(forged);
                    assertTrue(transport.isConnected(), "epoch " + epoch + ", type " + type + ", " + length + " bytes");
                }
            }
        }
        assertEquals(0, worker.failures.count());
        browser.connection.close();
        assertTrue(worker.await(() -> !transport.isConnected()), "a goodbye of the browser's own is still heard");
    }

    @Test
    void isLostWhenTheBrowserSaysGoodbye() throws Exception {
        transport.handler(media);
        assertTrue(browser.connect());
        browser.connection.close();
        assertTrue(worker.await(() -> !transport.isConnected()));
        assertEquals(List.of(CONNECTED, FAILED), worker.states);
        assertEquals(List.of(true, false), media.connected);
    }

    @Test
    void saysGoodbyeWhenItIsClosed() throws Exception {
        assertTrue(browser.connect());
        int before = browser.dtlsReceived.size();
        transport.close();
        worker.flush();
        assertEquals(before + 1, browser.dtlsReceived.size());
        assertEquals(List.of(CONNECTED), worker.states, "nobody needs to be told what he has done himself");
    }

    @Test
    void stopsAHandshakeWhoseTransportIsClosed() throws Exception {
        browser.nominate();
        transport.connect(browser.dtlsParameters());
        browser.send(record(HANDSHAKE, 0));
        assertEquals(1, worker.dtls.handshakes());
        transport.close();
        assertTrue(worker.await(() -> worker.dtls.handshakes() == 0));
        assertEquals(List.of(), worker.states);
    }

    @Test
    void connectsOnce() throws Exception {
        transport.connect(browser.dtlsParameters());
        MediaException twice =
                assertThrows(MediaException.class, () -> transport.connect(browser.dtlsParameters()));
        assertEquals(MediaException.Reason.REFUSED, twice.reason());
    }

    @Test
    void refusesABrowserThatWantsToBeServer() {
        DtlsParameters server = new DtlsParameters("server", browser.dtlsParameters().fingerprints());
        assertThrows(MediaException.class, () -> transport.connect(server));
    }

    private void assertMediaFlows() {
        byte[] packet = RtpPackets.rtp(96, 7, 8, 9, 100);
        browser.sendRtp(packet);
        assertArrayEquals(packet, media.rtp.getFirst());
        transport.sendRtp(RtpPackets.outgoing(packet, 14), worker.nowNs);
        worker.flush();
        assertArrayEquals(packet, browser.rtp.getFirst());
    }

    private void signalFingerprint() {
        try {
            transport.connect(browser.dtlsParameters());
        } catch (MediaException refused) {
            throw new AssertionError(refused);
        }
    }

    private static boolean isClientHello(byte[] datagram) {
        return datagram[0] == HANDSHAKE && datagram[13] == 1;
    }

    private static boolean isEncryptedHandshake(byte[] datagram) {
        return datagram[0] == HANDSHAKE && datagram[4] == 1;
    }

    /** A record of epoch 0 with three bytes that mean nothing. */
    private static byte[] record(byte type, int sequence) {
        return new byte[] {type, (byte) 0xFE, (byte) 0xFD, 0, 0, 0, 0, 0, 0, 0, (byte) sequence, 0, 3, 1, 2, 3};
    }
}
