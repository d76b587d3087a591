package org.confera.sfu.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TupleMapTest {
    private final TupleMap<String> map = new TupleMap<>();

    @Test
    void agreesWithAHashMapWhateverIsDone() {
        Map<Tuple, String> expected = new HashMap<>();
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            Tuple tuple = new Tuple(random.nextInt(2), 0, 0xFFFF_0A00_0000L | random.nextInt(20), random.nextInt(20));
            String value = List.of("a", "b", "c").get(random.nextInt(3));
            if (random.nextInt(3) > 0) {
                map.put(tuple, value);
                expected.put(tuple, value);
            } else {
                map.remove(tuple, value);
                expected.remove(tuple, value);
            }
            assertEquals(expected.size(), map.size());
        }
        expected.forEach((tuple, value) -> assertEquals(value, map.get(tuple)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.200", "2001:db8::1", "127.0.0.1", "::1"})
    void findsTheOwnerOfADatagram(String host) {
        InetSocketAddress remote = new InetSocketAddress(host, 65_535);
        ReceiveBatch batch = new ReceiveBatch(2);
        batch.add(100, 3, new InetSocketAddress("198.51.100.1", 9));
        batch.add(100, 3, remote);
        Tuple tuple = batch.tuple(1);
        assertEquals(remote, tuple.remote());
        assertEquals(Tuple.of(3, remote), tuple);
        map.put(tuple, "owner");
        assertEquals("owner", map.get(batch, 1));
        assertSame(tuple, map.key(batch, 1));
        assertNull(map.get(batch, 0));
    }

    @Test
    void tellsSocketsAndPortsApart() {
        InetSocketAddress remote = new InetSocketAddress("192.0.2.1", 5);
        map.put(Tuple.of(0, remote), "a");
        assertNull(map.get(Tuple.of(1, remote)));
        assertNull(map.get(Tuple.of(0, new InetSocketAddress("192.0.2.1", 6))));
    }
}
