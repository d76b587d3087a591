package org.confera.sfu.ice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import org.confera.media.api.rtp.IceCandidate;
import org.junit.jupiter.api.Test;

class HostCandidatesTest {
    @Test
    void computesThePriorityOfRfc8445() {
        assertEquals(2_130_706_431L, HostCandidates.priority(126, 65_535));
    }

    @Test
    void prefersTheFirstAddress() throws Exception {
        List<IceCandidate> candidates = HostCandidates.of(
                List.of(InetAddress.getByName("192.0.2.1"), InetAddress.getByName("2001:db8::1")), 40_000);
        assertEquals("192.0.2.1", candidates.get(0).ip());
        assertEquals("2001:db8:0:0:0:0:0:1", candidates.get(1).ip());
        assertEquals(40_000, candidates.get(1).port());
        assertTrue(candidates.get(0).priority() > candidates.get(1).priority());
        assertTrue(!candidates.get(0).foundation().equals(candidates.get(1).foundation()));
    }

    @Test
    void prefersEveryUdpCandidateToEveryTcpOne() throws Exception {
        List<IceCandidate> candidates = HostCandidates.of(
                List.of(InetAddress.getByName("192.0.2.1"), InetAddress.getByName("2001:db8::1")), 40_000);
        assertEquals(List.of("udp", "udp", "tcp", "tcp"), candidates.stream().map(IceCandidate::protocol).toList());
        for (int i = 1; i < candidates.size(); i++) {
            assertTrue(candidates.get(i).priority() < candidates.get(i - 1).priority());
        }
        assertEquals("passive", candidates.getLast().tcpType());
        assertEquals(40_000, candidates.getLast().port());
        assertNull(candidates.getFirst().tcpType());
        assertEquals(4, candidates.stream().map(IceCandidate::foundation).distinct().count());
    }
}
