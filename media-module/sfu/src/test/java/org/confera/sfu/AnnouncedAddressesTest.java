package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.confera.client.WebRtcClient;
import org.confera.media.api.rtp.IceCandidate;
import org.confera.sfu.net.LocalAddresses;
import org.confera.sfu.testing.RtpPackets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every candidate that is announced leads to the SFU, by IPv4 and IPv6, UDP and TCP; what is not announced is not
 * offered. Real sockets on this machine's own addresses; a client hears only answers from the address that it asked.
 */
class AnnouncedAddressesTest {
    private static final InetAddress ELSEWHERE = InetAddress.ofLiteral("198.51.100.7");

    private Worker worker;
    private WebRtcTransport called;

    @AfterEach
    void stopWorker() {
        if (worker != null) {
            worker.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void everyAddressOfTheMachineCarriesACall(String protocol) throws Exception {
        List<IceCandidate> candidates = start(List.of()).stream().filter(each -> each.protocol().equals(protocol)).toList();
        assertEquals(addresses(LocalAddresses.all()), addresses(candidates.stream().map(AnnouncedAddressesTest::address).toList()));
        for (IceCandidate candidate : candidates) {
            assertCarriesACall(protocol, address(candidate));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void ipv6AloneCarriesACall(String protocol) throws Exception {
        InetAddress six = InetAddress.ofLiteral("::1");
        assumeTrue(LocalAddresses.all().contains(six), "this machine has no IPv6");
        List<IceCandidate> candidates = start(List.of(six));
        assertEquals(List.of("udp", "tcp"), candidates.stream().map(IceCandidate::protocol).toList());
        assertEquals(six, address(candidates.getFirst()));
        assertCarriesACall(protocol, six);
        assertThrows(IOException.class, () -> call("tcp", InetAddress.ofLiteral("127.0.0.1")), "nobody listens there");
    }

    /** Behind a NAT that has the public address: it is announced, and what the NAT sends here is answered. */
    @Test
    void anAddressOfAnotherMachineIsAnnouncedAlone() throws Exception {
        List<IceCandidate> candidates = start(List.of(ELSEWHERE));
        assertEquals(Set.of(ELSEWHERE), addresses(candidates.stream().map(AnnouncedAddressesTest::address).toList()));
        assertCarriesACall("udp", InetAddress.ofLiteral("127.0.0.1"));
        assertCarriesACall("tcp", InetAddress.ofLiteral("127.0.0.1"));
    }

    @Test
    void addressesInsideAndOutsideAreAnnouncedInTheOrderThatTheAdministratorGave() throws Exception {
        InetAddress inside = InetAddress.ofLiteral("127.0.0.1");
        List<InetAddress> announced = start(List.of(ELSEWHERE, inside)).stream().map(AnnouncedAddressesTest::address).toList();
        assertEquals(List.of(ELSEWHERE, inside, ELSEWHERE, inside), announced);
        assertCarriesACall("udp", inside);
    }

    private List<IceCandidate> start(List<InetAddress> announced) throws Exception {
        worker = Worker.start(0, WorkerSettings.of(0, null, announced));
        return transport("asked").iceCandidates();
    }

    private WebRtcTransport transport(String id) throws Exception {
        return worker.call(() -> {
            WebRtcTransport created = worker.createTransport(id, (_, _) -> {
            });
            created.handler(new Echo(created));
            return created;
        }).get(30, TimeUnit.SECONDS);
    }

    private void assertCarriesACall(String protocol, InetAddress address) throws Exception {
        try (WebRtcClient client = call(protocol, address)) {
            byte[] packet = RtpPackets.rtp(96, 1, 1000, 7, 1000);
            client.sendRtp(packet);
            assertArrayEquals(packet, client.receiveRtp(5_000), protocol + " to " + address.getHostAddress());
            assertEquals(address.getClass(), worker.call(called::selectedAddress).get().getAddress().getClass());
        }
    }

    private WebRtcClient call(String protocol, InetAddress address) throws Exception {
        called = transport(protocol + " " + address.getHostAddress());
        WebRtcClient client = protocol.equals("tcp") ? WebRtcClient.overTcp() : new WebRtcClient();
        worker.call(() -> {
            called.connect(client.dtlsParameters());
            return null;
        }).get();
        client.connect(called.iceParameters(), new InetSocketAddress(address, worker.port()));
        return client;
    }

    private static InetAddress address(IceCandidate candidate) {
        return InetAddress.ofLiteral(candidate.ip());
    }

    private static Set<InetAddress> addresses(List<InetAddress> all) {
        return new HashSet<>(all);
    }
}
