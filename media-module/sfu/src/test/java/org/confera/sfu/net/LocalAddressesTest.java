package org.confera.sfu.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalAddressesTest {
    @Test
    void knowsTheLoopbackAddressAndPutsItLast() throws Exception {
        List<InetAddress> all = LocalAddresses.all();
        assertTrue(all.getLast().isLoopbackAddress());
        assertTrue(all.stream().noneMatch(InetAddress::isLinkLocalAddress));
        assertEquals(all.stream().distinct().count(), all.size());
    }

    @ParameterizedTest
    @CsvSource({"8.8.8.8, 0", "2001:db8::1, 1", "192.168.1.2, 2", "10.0.0.1, 2", "fd00::1, 3", "127.0.0.1, 4",
            "::1, 5"})
    void prefersWhatMostBrowsersCanReach(String address, int rank) throws Exception {
        assertEquals(rank, LocalAddresses.rank(InetAddress.getByName(address)));
    }
}
