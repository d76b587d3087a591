package org.confera.sfu.srtp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SsrcTableTest {
    @Test
    void agreesWithAHashMapWhateverIsDone() {
        SsrcTable<String> table = new SsrcTable<>();
        Map<Long, String> expected = new HashMap<>();
        Random random = new Random(3);
        for (int i = 0; i < 50_000; i++) {
            long ssrc = 0xFFFF_FF00L + random.nextInt(256);
            if (random.nextInt(5) < 3) {
                table.put(ssrc, "v" + i, i);
                expected.put(ssrc, "v" + i);
            } else {
                table.remove(ssrc);
                expected.remove(ssrc);
            }
            assertEquals(expected.size(), table.size());
        }
        for (long ssrc = 0xFFFF_FF00L; ssrc <= 0xFFFF_FFFFL; ssrc++) {
            assertEquals(expected.get(ssrc), table.get(ssrc, 0));
        }
    }
}
