package org.confera.sfu;

import static org.confera.media.api.MediaEvent.TransportState.CONNECTED;
import static org.confera.media.api.MediaEvent.TransportState.DISCONNECTED;
import static org.confera.media.api.MediaEvent.TransportState.FAILED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.List;
import org.confera.client.BindingRequest;
import org.confera.sfu.testing.RtpPackets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Media only to whoever still wants it (RFC 7675). Threats, line 23. */
class ConsentTest {
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
    void staysConnectedWhileChecksCome() {
        for (int i = 0; i < 30; i++) {
            worker.advance(6); // the longest interval of RFC 7675
            assertNotNull(browser.check());
        }
        assertEquals(List.of(CONNECTED), worker.states);
    }

    @Test
    void isDisconnectedAfterSevenSecondsOfSilenceAndComesBack() {
        worker.advance(6.9);
        assertEquals(List.of(CONNECTED), worker.states);
        worker.advance(0.2);
        assertEquals(List.of(CONNECTED, DISCONNECTED), worker.states);
        assertTrue(transport.isConnected(), "it may be a short interruption: sending goes on");
        browser.check();
        assertEquals(List.of(CONNECTED, DISCONNECTED, CONNECTED), worker.states);
    }

    @Test
    void isNotDisconnectedWhileMediaComes() {
        for (int i = 0; i < 20; i++) {
            worker.advance(1);
            browser.sendRtp(RtpPackets.rtp(96, i, 0, 5, 10));
        }
        assertEquals(List.of(CONNECTED), worker.states);
    }

    @Test
    void stopsSendingAfterThirtySecondsWithoutACheck() {
        worker.advance(29.9);
        assertTrue(transport.isConnected());
        worker.advance(0.2);
        assertFalse(transport.isConnected());
        assertEquals(List.of(CONNECTED, DISCONNECTED, FAILED), worker.states);
        assertEquals(List.of(true, false), media.connected);
        transport.sendRtp(RtpPackets.outgoing(RtpPackets.rtp(96, 1, 0, 1, 10), 12), worker.nowNs);
        worker.flush();
        assertEquals(List.of(), browser.rtp);
        assertEquals(1, transport.counters().drops(DropReason.NOT_CONNECTED));
    }

    @Test
    void mediaAloneIsNoConsent() {
        for (int i = 0; i < 31; i++) {
            worker.advance(1);
            browser.sendRtp(RtpPackets.rtp(96, i, 0, 5, 10));
        }
        assertFalse(transport.isConnected());
    }

    @Test
    void doesNotAcceptExpiredCredentialsAgain() {
        worker.advance(31);
        assertNull(browser.check());
        assertFalse(transport.isConnected());
    }

    @Test
    void comesBackByAnIceRestartWithTheSameKeys() {
        worker.advance(31);
        browser.ice = transport.restartIce();
        assertNotNull(browser.nominate());
        assertEquals(List.of(CONNECTED, DISCONNECTED, FAILED, CONNECTED), worker.states);
        assertEquals(List.of(true, false, true), media.connected);
        transport.sendRtp(RtpPackets.outgoing(RtpPackets.rtp(96, 1, 0, 1, 10), 12), worker.nowNs);
        worker.flush();
        assertEquals(1, browser.rtp.size());
    }

    @Test
    void whoDoesNotKnowThePasswordCannotKeepItAlive() {
        for (int i = 0; i < 15; i++) {
            worker.advance(2.1);
            browser.check(new BindingRequest(browser.ice).password("somebodyElseIsThereNow"));
        }
        assertFalse(transport.isConnected());
    }

    @Test
    void aCheckInTheWrongRoleIsNoConsent() {
        for (int i = 0; i < 15; i++) {
            worker.advance(2.1);
            assertEquals(487, browser.check(new BindingRequest(browser.ice).controlled()).errorCode());
        }
        assertFalse(transport.isConnected());
    }

    @Test
    void sendsNeitherReportsNorDtlsOnceItHasExpired() {
        int before = browser.dtlsReceived.size();
        worker.advance(31);
        byte[] report = RtpPackets.receiverReport(7);
        transport.sendRtcp(report, 0, report.length, worker.nowNs);
        transport.close();
        worker.flush();
        assertEquals(List.of(), browser.rtcp);
        assertEquals(before, browser.dtlsReceived.size(), "not even a goodbye");
    }

    @Test
    void staysWithOldCredentialsWhileTheBrowserHasNotHeardOfARestart() {
        transport.restartIce();
        for (int i = 0; i < 10; i++) {
            worker.advance(6);
            assertNotNull(browser.check());
        }
        assertTrue(transport.isConnected());
    }

    @Test
    void forgetsAnAddressThatHasNotBeenCheckedForThirtySeconds() {
        InetSocketAddress left = browser.address;
        browser.address = new InetSocketAddress("198.51.100.9", 4000);
        browser.nominate();
        for (int i = 0; i < 6; i++) {
            worker.advance(5.1);
            browser.check();
        }
        assertTrue(transport.isConnected());
        browser.address = left;
        browser.send(new byte[] {22, -2, -3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3});
        assertEquals(1, worker.drops().get(DropReason.UNKNOWN_ADDRESS));
    }
}
