package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SsrcTableTest {
    @Test
    void behavesLikeAMapWhateverIsPutAndRemoved() {
        Random random = new Random(3);
        SsrcTable<String> table = new SsrcTable<>();
        Map<Long, String> reference = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            long ssrc = random.nextInt(300) * (random.nextBoolean() ? 1L : 0x0100_0000L) & 0xFFFF_FFFFL;
            if (random.nextInt(3) > 0) {
                table.put(ssrc, "v" + ssrc);
                reference.put(ssrc, "v" + ssrc);
            } else if (reference.containsKey(ssrc)) {
                table.removeAll(table.get(ssrc));
                reference.remove(ssrc);
            }
            assertEquals(reference.get(ssrc), table.get(ssrc));
        }
        reference.forEach((ssrc, value) -> assertEquals(value, table.get(ssrc)));
        assertEquals(reference.size(), table.size());
    }

    @Test
    void holdsZeroAndTheLargestSsrc() {
        SsrcTable<String> table = new SsrcTable<>();
        assertNull(table.get(0));
        table.put(0, "none");
        table.put(0xFFFF_FFFFL, "all");
        assertEquals("none", table.get(0));
        assertEquals("all", table.get(0xFFFF_FFFFL));
    }
}
