package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.InetSocketAddress;
import org.confera.media.api.rtp.IceParameters;
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
}
