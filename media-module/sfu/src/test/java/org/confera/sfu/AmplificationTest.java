package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.confera.client.BindingRequest;
import org.confera.media.api.rtp.IceParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threats, line 24: nobody can make the SFU send others more than they send themselves. */
class AmplificationTest {
    private static final byte[] CLIENT_HELLO = {22, -2, -3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0};

    private final SimulatedWorker worker = new SimulatedWorker();
    private final WebRtcTransport transport = worker.transport("t1");
    private final SimulatedBrowser browser = new SimulatedBrowser(worker, transport, "192.0.2.1");
    private final Victim victim = new Victim();

    /** Whoever sits at the address from which an attacker pretends to send. */
    private final class Victim {
        private long asked;

        void pretend(byte[] datagram) {
            browser.address = new InetSocketAddress("203.0.113.5", 4000);
            asked += datagram.length;
            browser.send(datagram);
        }

        long got() {
            return browser.answers.stream().mapToLong(answer -> answer.length).sum()
                    + browser.dtlsReceived.stream().mapToLong(answer -> answer.length).sum();
        }
    }

    @Test
    void sendsNothingAtAllToWhomItDoesNotKnow() {
        IceParameters ice = browser.ice;
        victim.pretend(new BindingRequest(ice).password("notThePasswordAtAll123").bytes());
        victim.pretend(new BindingRequest(ice).withoutIntegrity().bytes());
        victim.pretend(new BindingRequest(new IceParameters("nobody12", ice.password(), true)).bytes());
        victim.pretend(CLIENT_HELLO);
        victim.pretend(new byte[] {(byte) 0x80, 96, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 3});
        victim.pretend(new byte[] {(byte) 0x80, (byte) 201, 0, 1, 0, 0, 0, 1});
        assertEquals(0, victim.got());
    }

    @Test
    void sendsNothingForAnyDamageToARightRequest() {
        byte[] right = new BindingRequest(browser.ice).bytes();
        Random random = new Random(24);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = right.clone();
            int at = random.nextInt(damaged.length);
            damaged[at] ^= (byte) (1 + random.nextInt(255));
            victim.pretend(damaged);
            worker.advance(i % 100 == 0 ? 1.1 : 0);
        }
        assertEquals(0, victim.got(), "of " + victim.asked + " bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "2001:db8::7"})
    void answersARightRequestWithNoMoreBytesThanItHas(String host) {
        browser.address = new InetSocketAddress(host, 61_000);
        List<BindingRequest> requests = new ArrayList<>(List.of(new BindingRequest(browser.ice),
                new BindingRequest(browser.ice).nominating(), new BindingRequest(browser.ice).controlled()));
        for (BindingRequest request : requests) {
            byte[] bytes = request.bytes();
            browser.answers.clear();
            browser.send(bytes);
            assertTrue(browser.answers.getFirst().length <= bytes.length,
                    browser.answers.getFirst().length + " bytes for " + bytes.length);
        }
    }

    @Test
    void startsNoHandshakeForAnAddressThatIsNotValidated() throws Exception {
        transport.connect(browser.dtlsParameters());
        for (int i = 0; i < 1000; i++) {
            victim.pretend(CLIENT_HELLO);
        }
        assertEquals(0, worker.dtls.handshakes());
        assertEquals(0, victim.got());
    }
}
