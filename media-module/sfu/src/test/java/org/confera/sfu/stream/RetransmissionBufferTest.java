package org.confera.sfu.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetransmissionBufferTest {
    private static final long MS = 1_000_000L;

    private final RetransmissionBuffer buffer = new RetransmissionBuffer();
    private long nowNs = Long.MAX_VALUE - 100 * MS;

    @Test
    void findsWhatItWasGiven() {
        add(70_000, 900);
        add(70_001, 20);
        assertHolds(70_000, 900);
        assertHolds(70_001, 20);
    }

    @Test
    void doesNotFindWhatItWasNotGiven() {
        add(70_000, 900);
        assertEquals(RetransmissionBuffer.NONE, buffer.find(69_999, nowNs));
        assertEquals(RetransmissionBuffer.NONE, buffer.find(70_000 + RetransmissionBuffer.MAX_PACKETS, nowNs));
        assertEquals(RetransmissionBuffer.NONE, new RetransmissionBuffer().find(0, nowNs));
    }

    @Test
    void forgetsAfterASecond() {
        add(1, 100);
        nowNs += 1_000 * MS;
        assertHolds(1, 100);
        nowNs += MS;
        assertEquals(RetransmissionBuffer.NONE, buffer.find(1, nowNs));
    }

    @Test
    void growsUntilASecondFitsAndThenNoMore() {
        // 1.5 Mb/s: 170 packets of 1100 bytes a second
        for (int i = 0; i < 1_700; i++) {
            add(i, 1_100);
            nowNs += 6 * MS;
            assertHolds(Math.max(0, i - 160), 1_100);
        }
        byte[] settled = buffer.bytes();
        assertEquals(256 << 10, settled.length);
        for (int i = 1_700; i < 17_000; i++) {
            add(i, 1_100);
            nowNs += 6 * MS;
        }
        assertSame(settled, buffer.bytes());
    }

    @Test
    void staysWithinItsBoundWhateverComes() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            int size = 1_000 + random.nextInt(400);
            add(100 + i, size);
            assertHolds(100 + i, size);
            nowNs += random.nextInt(100_000);
        }
        assertEquals(RetransmissionBuffer.MAX_BYTES, buffer.bytes().length);
    }

    @Test
    void neverAnswersWithAnotherPacketsBytes() {
        Random random = new Random(6);
        int[] sizes = new int[5_000];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = 1 + random.nextInt(3_000);
            add(i, sizes[i]);
            nowNs += random.nextInt(5_000_000);
            int asked = Math.max(0, i - random.nextInt(1_500));
            if (buffer.find(asked, nowNs) != RetransmissionBuffer.NONE) {
                assertHolds(asked, sizes[asked]);
            }
        }
    }

    @Test
    void keepsNoGiants() {
        add(1, RetransmissionBuffer.INITIAL_BYTES + 1);
        assertEquals(RetransmissionBuffer.NONE, buffer.find(1, nowNs));
    }

    private void add(int sequence, int size) {
        buffer.add(sequence, 0, content(sequence, size + 3), 3, size, nowNs);
    }

    private void assertHolds(int sequence, int size) {
        int entry = buffer.find(sequence, nowNs);
        assertTrue(entry != RetransmissionBuffer.NONE, "packet " + sequence + " is gone");
        assertEquals(size, buffer.length(entry));
        int from = buffer.offset(entry);
        byte[] expected = content(sequence, size + 3);
        assertTrue(Arrays.equals(expected, 3, 3 + size, buffer.bytes(), from, from + size), "bytes of " + sequence);
    }

    private static byte[] content(int sequence, int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (sequence * 31 + i);
        }
        return bytes;
    }
}
