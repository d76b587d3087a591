package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

/** Where packets go when a browser has several addresses, or gets another one. */
class NominationTest {
    private static final InetSocketAddress WIFI = new InetSocketAddress("192.0.2.1", 1000);
    private static final InetSocketAddress MOBILE = new InetSocketAddress("198.51.100.1", 2000);

    private final SimulatedWorker worker = new SimulatedWorker();
    private final WebRtcTransport transport = worker.transport("t1");
    private final SimulatedBrowser browser = new SimulatedBrowser(worker, transport, "192.0.2.1");

    @Test
    void movesToTheNominatedAddress() {
        checkFrom(WIFI);
        nominateFrom(MOBILE);
        assertEquals(MOBILE, transport.selectedAddress());
        nominateFrom(WIFI);
        assertEquals(WIFI, transport.selectedAddress());
    }

    @Test
    void staysWhereItIsForACheckThatDoesNotNominate() {
        nominateFrom(WIFI);
        checkFrom(MOBILE);
        assertEquals(WIFI, transport.selectedAddress());
    }

    @Test
    void movesToTheAddressThatLivesWhenTheSelectedFallsSilent() {
        checkFrom(MOBILE);
        nominateFrom(WIFI);
        for (int i = 0; i < 8; i++) {
            worker.advance(1);
            checkFrom(MOBILE);
        }
        assertEquals(MOBILE, transport.selectedAddress());
    }

    private void checkFrom(InetSocketAddress address) {
        browser.address = address;
        browser.check();
    }

    private void nominateFrom(InetSocketAddress address) {
        browser.address = address;
        browser.nominate();
    }
}
