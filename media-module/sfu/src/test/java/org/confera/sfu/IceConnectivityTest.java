package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.Map;
import org.confera.client.BindingAnswer;
import org.confera.client.BindingRequest;
import org.confera.media.api.rtp.IceParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connectivity checks: which are answered, and what follows (RFC 8445 section 7.3). */
class IceConnectivityTest {
    private final SimulatedWorker worker = new SimulatedWorker();
    private final WebRtcTransport transport = worker.transport("t1");
    private final SimulatedBrowser browser = new SimulatedBrowser(worker, transport, "192.0.2.1");

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "2001:db8::7"})
    void answersARightCheckWithTheAddressItCameFrom(String host) {
        browser.address = new InetSocketAddress(host, 61_000);
        BindingRequest request = new BindingRequest(browser.ice);
        BindingAnswer answer = browser.check(request);
        assertTrue(answer.authentic());
        assertEquals(browser.address, answer.mapped());
        assertArrayEquals(request.transactionId(), answer.transactionId());
    }

    @Test
    void usesTheFirstValidAddressAtOnce() {
        assertNull(transport.selectedAddress());
        browser.check();
        assertEquals(browser.address, transport.selectedAddress());
    }

    @Test
    void staysSilentTowardsAWrongPassword() {
        assertNull(browser.check(new BindingRequest(browser.ice).password("thisIsNotThePasswordAtAll")));
        assertNull(transport.selectedAddress());
        assertEquals(Map.of(DropReason.STUN_WRONG_PASSWORD, 1L), worker.drops());
    }

    @Test
    void staysSilentTowardsACheckWithoutIntegrity() {
        assertNull(browser.check(new BindingRequest(browser.ice).withoutIntegrity()));
        assertEquals(Map.of(DropReason.STUN_WRONG_PASSWORD, 1L), worker.drops());
    }

    @Test
    void staysSilentTowardsAnUnknownUser() {
        assertNull(browser.check(new BindingRequest(new IceParameters("nobody12", browser.ice.password(), true))));
        assertEquals(Map.of(DropReason.STUN_UNKNOWN_USER, 1L), worker.drops());
    }

    @Test
    void dropsACheckWithAWrongFingerprint() {
        byte[] check = new BindingRequest(browser.ice).bytes();
        check[check.length - 1] ^= 1;
        browser.send(check);
        assertEquals(Map.of(DropReason.STUN_MALFORMED, 1L), worker.drops());
    }

    @Test
    void refusesTheControlledRoleWhichIsItsOwn() {
        BindingAnswer answer = browser.check(new BindingRequest(browser.ice).controlled());
        assertEquals(487, answer.errorCode());
        assertTrue(answer.authentic());
        assertNull(transport.selectedAddress());
    }

    @Test
    void answersNoMoreBytesThanItWasAskedWith() {
        byte[] check = new BindingRequest(browser.ice).bytes();
        browser.send(check);
        assertTrue(browser.answers.getFirst().length <= check.length);
    }

    /** Threats, line 24. */
    @Test
    void limitsWrongPasswordsForAUserButNeverAtAValidatedAddress() {
        browser.check();
        for (int i = 0; i < 150; i++) {
            browser.check(new BindingRequest(browser.ice).password("guess" + i));
        }
        assertNotNull(browser.check(), "the validated address is not shut out by what somebody fakes in its name");
        browser.address = new InetSocketAddress("192.0.2.1", 50_001);
        assertNull(browser.check(), "another address of that user has to wait");
        assertEquals(1, worker.drops().get(DropReason.STUN_LIMIT));
        worker.advance(1.1);
        assertNotNull(browser.check());
    }

    @Test
    void aColleaguesFloodDoesNotKeepOthersBehindTheSameAddressOut() {
        browser.address = new InetSocketAddress("192.0.2.1", 60_000);
        SimulatedBrowser colleague = new SimulatedBrowser(worker, worker.transport("t2"), "192.0.2.1");
        for (int i = 0; i < 1000; i++) {
            colleague.address = new InetSocketAddress("192.0.2.1", 1024 + i);
            colleague.check(new BindingRequest(colleague.ice).password("guess" + i));
            colleague.check(new BindingRequest(new IceParameters("nobody12", colleague.ice.password(), true)));
        }
        assertEquals(Map.of(DropReason.STUN_WRONG_PASSWORD, 100L, DropReason.STUN_UNKNOWN_USER, 100L,
                DropReason.STUN_LIMIT, 1800L), worker.drops(), "each kind is limited");
        assertNotNull(browser.check(), "a right check from a new port of that address is answered all the same");
        assertEquals(browser.address, transport.selectedAddress());
    }

    @Test
    void letsNobodyTakeOverALivingAddress() {
        browser.check();
        WebRtcTransport other = worker.transport("t2");
        SimulatedBrowser thief = new SimulatedBrowser(worker, other, "192.0.2.1");
        assertNull(thief.check());
        assertEquals(Map.of(DropReason.STUN_ADDRESS_TAKEN, 1L), worker.drops());
        worker.advance(8);
        assertNotNull(thief.check(), "a silent one may be reused, as after a reload of the page");
        assertEquals(thief.address, other.selectedAddress());
        assertNull(transport.selectedAddress());
    }

    @Test
    void forgetsEverythingOfAClosedTransport() {
        browser.check();
        transport.close();
        worker.advance(0.02);
        assertFalse(worker.demultiplexer.knows(transport));
        assertEquals(0, worker.demultiplexer.transports());
        assertNull(browser.check());
    }

    @Test
    void keepsNoMoreThanSixteenAddressesOfABrowser() {
        for (int port = 1; port <= 40; port++) {
            browser.address = new InetSocketAddress("192.0.2.1", 50_000 + port);
            assertNotNull(browser.check());
        }
        browser.address = new InetSocketAddress("192.0.2.1", 50_002);
        browser.send(new byte[] {(byte) 0x80, 96, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1});
        assertEquals(Map.of(DropReason.UNKNOWN_ADDRESS, 1L), worker.drops());
    }

    @Test
    void startsNoThreadOfIce4j() {
        browser.check();
        assertFalse(Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().toLowerCase(java.util.Locale.ROOT).contains("ice4j")));
    }
}
