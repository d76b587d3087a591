package org.confera.sfu;

import static org.confera.media.api.MediaEvent.TransportState.CONNECTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.confera.media.api.rtp.IceParameters;
import org.confera.sfu.testing.RtpPackets;
import org.junit.jupiter.api.Test;

/** New credentials while a call goes on (RFC 8445 section 9). */
class IceRestartTest {
    private final SimulatedWorker worker = new SimulatedWorker();
    private final WebRtcTransport transport = worker.transport("t1");
    private final SimulatedBrowser browser = new SimulatedBrowser(worker, transport, "192.0.2.1");

    @Test
    void makesNewCredentials() {
        IceParameters before = transport.iceParameters();
        IceParameters after = transport.restartIce();
        assertEquals(after, transport.iceParameters());
        assertNotEquals(before.usernameFragment(), after.usernameFragment());
        assertNotEquals(before.password(), after.password());
    }

    @Test
    void oldCredentialsWorkUntilTheFirstCheckWithTheNew() {
        IceParameters old = browser.ice;
        browser.nominate();
        IceParameters fresh = transport.restartIce();
        assertNotNull(browser.check());
        browser.ice = fresh;
        assertNotNull(browser.check());
        browser.ice = old;
        assertNull(browser.check());
        assertEquals(1, worker.drops().get(DropReason.STUN_UNKNOWN_USER));
    }

    @Test
    void theFirstNewCheckMovesToItsAddress() {
        browser.nominate();
        browser.ice = transport.restartIce();
        browser.address = new InetSocketAddress("198.51.100.9", 4000);
        browser.check();
        assertEquals(browser.address, transport.selectedAddress());
    }

    @Test
    void aSecondRestartBeforeTheFirstWasUsedKeepsTheCallAlive() {
        browser.nominate();
        IceParameters unused = transport.restartIce();
        IceParameters fresh = transport.restartIce();
        assertNotNull(browser.check());
        browser.ice = unused;
        assertNull(browser.check());
        browser.ice = fresh;
        assertNotNull(browser.check());
    }

    @Test
    void beginsACallThatNeverConnected() throws Exception {
        IceParameters neverUsed = browser.ice;
        browser.ice = transport.restartIce();
        assertTrue(browser.connect());
        browser.ice = neverUsed;
        assertNull(browser.check());
    }

    @Test
    void keepsTheKeysSoThatMediaGoesOnAtTheNewAddressWithoutAnotherHandshake() throws Exception {
        assertTrue(browser.connect());
        int records = browser.dtlsReceived.size();
        browser.ice = transport.restartIce();
        browser.address = new InetSocketAddress("198.51.100.9", 4000);
        browser.nominate();
        assertEquals(1, heard());
        assertEquals(records, browser.dtlsReceived.size());
        assertEquals(List.of(CONNECTED), worker.states);
    }

    @Test
    void mediaGoesToTheOldAddressUntilTheNewIsChecked() throws Exception {
        assertTrue(browser.connect());
        browser.ice = transport.restartIce();
        assertEquals(1, heard());
    }

    /** The handshake belongs to the transport, not to an address (RFC 5763 section 6.6 is about the former). */
    @Test
    void aHandshakeUnderWayGoesOnAtTheNewAddress() throws Exception {
        browser.nominate();
        transport.connect(browser.dtlsParameters());
        AtomicBoolean restarted = new AtomicBoolean();
        browser.losesIncoming = datagram -> {
            if (datagram[0] == 22 && restarted.compareAndSet(false, true)) {
                worker.events.add(() -> {
                    browser.ice = transport.restartIce();
                    browser.address = new InetSocketAddress("198.51.100.9", 4000);
                    browser.nominate();
                });
                return true;
            }
            return false;
        };
        assertTrue(browser.shakeHands());
        assertTrue(restarted.get());
        assertEquals(1, heard());
    }

    @Test
    void theNewNameWithTheOldPasswordRestartsNothing() {
        IceParameters old = browser.ice;
        browser.nominate();
        IceParameters fresh = transport.restartIce();
        browser.ice = new IceParameters(fresh.usernameFragment(), old.password(), true);
        assertNull(browser.check());
        browser.ice = old;
        assertNotNull(browser.check());
    }

    /** RFC 8445 section 5.3 and RFC 8839 section 5.4. */
    @Test
    void credentialsAreLongEnoughAndNeverTheSame() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            IceParameters fresh = transport.restartIce();
            assertTrue(fresh.usernameFragment().matches("[A-Za-z0-9+/]{4,256}"), fresh.usernameFragment());
            assertTrue(fresh.password().matches("[A-Za-z0-9+/]{22,256}"), fresh.password());
            assertTrue(seen.add(fresh.usernameFragment()) && seen.add(fresh.password()));
        }
    }

    @Test
    void whatIsClosedInItsMiddleIsFoundByNeitherName() {
        IceParameters old = browser.ice;
        browser.nominate();
        IceParameters fresh = transport.restartIce();
        transport.close();
        assertNull(browser.check());
        browser.ice = fresh;
        assertNull(browser.check());
        assertNotEquals(old, fresh);
        assertFalse(worker.demultiplexer.knows(transport));
    }

    /** How many of one packet sent arrive at the browser's address. */
    private int heard() {
        transport.sendRtp(RtpPackets.outgoing(RtpPackets.rtp(96, 1, 0, 1, 10), 12), worker.nowNs);
        worker.flush();
        return browser.rtp.size();
    }
}
