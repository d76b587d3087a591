package org.confera.sfu;

import static org.confera.media.api.MediaEvent.TransportState.CONNECTED;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.confera.sfu.testing.RtpPackets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The handshake on a network that loses, repeats and swaps datagrams (RFC 6347 section 4.2.4), as a seed or a test says.
 * Real time, since Bouncy Castle reads the system clock; the browser repeats its flight after 200 ms.
 */
class DtlsLossTest {
    private static final byte CHANGE_CIPHER_SPEC = 20;
    private static final byte ALERT = 21;
    private static final byte HANDSHAKE = 22;

    private final SimulatedWorker worker = new SimulatedWorker();
    private final WebRtcTransport transport = worker.transport("t1");
    private final Recorder media = new Recorder();
    private final SimulatedBrowser browser = new SimulatedBrowser(worker, transport, "192.0.2.1");
    /** What the browser has sent of the handshake, in order. */
    private final List<byte[]> sent = new ArrayList<>();

    @BeforeEach
    void signal() throws Exception {
        transport.handler(media);
        browser.nominate();
        transport.connect(browser.dtlsParameters());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void comesUpThoughAFifthIsLostEachWay(long seed) throws Exception {
        Random network = new Random(seed);
        browser.losesOutgoing = _ -> network.nextInt(5) == 0;
        browser.losesIncoming = _ -> network.nextInt(5) == 0;
        assertTrue(browser.shakeHands(), "seed " + seed);
        assertMediaFlows();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void comesUpThoughDatagramsComeTwiceAndInAnotherOrder(long seed) throws Exception {
        Random network = new Random(seed);
        browser.losesOutgoing = datagram -> {
            for (int copies = network.nextInt(3); copies > 0; copies--) {
                worker.events.add(() -> worker.deliver(datagram, browser.address)); // behind what is sent next
            }
            return network.nextInt(3) == 0;
        };
        assertTrue(browser.shakeHands(), "seed " + seed);
        assertMediaFlows();
    }

    @Test
    void makesOneHelloOfThePiecesOfTwo() throws Exception {
        AtomicInteger pieces = new AtomicInteger();
        browser.losesOutgoing = datagram -> {
            sent.add(datagram);
            // Of the first hello the second piece is lost, of the second the first.
            return isClientHello(datagram) && List.of(2, 3).contains(pieces.incrementAndGet());
        };
        assertTrue(browser.shakeHands());
        assertEquals(4, pieces.get(), "the browser's hello has two pieces, and was sent twice");
        assertMediaFlows();
    }

    @Test
    void takesAHelloWhoseSecondPieceComesFirstAndTwiceAndWhoseFirstIsLostOnce() throws Exception {
        AtomicInteger pieces = new AtomicInteger();
        browser.losesOutgoing = datagram -> {
            if (!isClientHello(datagram)) {
                return false;
            }
            int piece = pieces.incrementAndGet();
            if (piece == 2) {
                worker.events.add(() -> worker.deliver(datagram, browser.address));
            }
            return piece == 1;
        };
        assertTrue(browser.shakeHands());
        assertTrue(pieces.get() >= 3);
        assertMediaFlows();
    }

    @Test
    void repeatsItsLastFlightAsOftenAsTheBrowserAsks() throws Exception {
        AtomicInteger lost = new AtomicInteger();
        browser.losesIncoming = datagram -> isOfTheLastFlight(datagram) && lost.getAndIncrement() < 6;
        assertTrue(browser.shakeHands());
        assertTrue(lost.get() > 6, "of " + lost + " datagrams of the last flight six were lost");
        assertEquals(List.of(CONNECTED), worker.states);
        assertMediaFlows();
    }

    @Test
    void repeatsItsFirstFlightByItselfWhenTheBrowserIsSilent() throws Exception {
        AtomicInteger lost = new AtomicInteger();
        browser.losesIncoming = datagram -> datagram[0] == HANDSHAKE && lost.getAndIncrement() < 4;
        AtomicInteger hellos = new AtomicInteger();
        // Nothing but the first hello gets through until the SFU has repeated its answer.
        browser.losesOutgoing = datagram -> isClientHello(datagram) && hellos.incrementAndGet() > 2 && lost.get() < 5;
        assertTrue(browser.shakeHands());
        assertMediaFlows();
    }

    @Test
    void sendsNoDatagramThatAPathCouldRefuse() throws Exception {
        assertTrue(browser.shakeHands());
        for (byte[] datagram : browser.dtlsReceived) {
            assertTrue(datagram.length <= 1200, "a datagram has " + datagram.length + " bytes");
        }
    }

    @Test
    void isNotImpressedByWhatItHasSeenBefore() throws Exception {
        browser.losesOutgoing = datagram -> {
            sent.add(datagram);
            return false;
        };
        assertTrue(browser.shakeHands());
        int answered = browser.dtlsReceived.size();
        for (byte[] replayed : List.copyOf(sent)) {
            worker.deliver(replayed, browser.address);
        }
        assertEquals(answered, browser.dtlsReceived.size(), "nobody makes us talk by repeating what was recorded");
        assertEquals(List.of(CONNECTED), worker.states);
        assertMediaFlows();
    }

    @Test
    void isNotEndedByAnAlertThatAnybodyCouldHaveWritten() throws Exception {
        assertTrue(browser.shakeHands());
        worker.deliver(new byte[] {ALERT, (byte) 0xFE, (byte) 0xFD, 0, 0, 0, 0, 0, 0, 0, 99, 0, 2, 2, 40}, browser.address);
        assertEquals(List.of(CONNECTED), worker.states);
        assertMediaFlows();
    }

    private void assertMediaFlows() {
        browser.losesOutgoing = _ -> false;
        browser.losesIncoming = _ -> false;
        byte[] packet = RtpPackets.rtp(96, 7, 8, 9, 100);
        browser.sendRtp(packet);
        assertArrayEquals(packet, media.rtp.getLast());
        transport.sendRtp(RtpPackets.outgoing(packet, 14), worker.nowNs);
        worker.flush();
        assertArrayEquals(packet, browser.rtp.getLast());
    }

    private static boolean isClientHello(byte[] datagram) {
        return datagram[0] == HANDSHAKE && datagram[13] == 1;
    }

    /** ChangeCipherSpec, or a handshake record that is encrypted. */
    private static boolean isOfTheLastFlight(byte[] datagram) {
        return datagram[0] == CHANGE_CIPHER_SPEC || datagram[0] == HANDSHAKE && datagram[4] == 1;
    }
}
