package org.confera.sfu.dtls;

import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

/** The queue between worker and DTLS after the handshake: in order, bounded, and reading never waits. */
public final class RecordTarget {
    private RecordTarget() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        RecordQueue queue = new RecordQueue(_ -> {
        });
        queue.handOver(_ -> {
        });
        Queue<byte[]> expected = new ArrayDeque<>();
        for (int at = 0; at < input.length;) {
            int length = Math.min(input[at] & 0x7F, input.length - at - 1);
            if (input[at] >= 0) {
                offer(queue, expected, input, at + 1, length);
            } else {
                read(queue, expected, length);
            }
            at += 1 + length;
        }
    }

    private static void offer(RecordQueue queue, Queue<byte[]> expected, byte[] input, int at, int length) {
        boolean kept = queue.offer(input, at, length);
        demand(kept == expected.size() < RecordQueue.CAPACITY, "as many as fit, and no more");
        if (kept) {
            expected.add(Arrays.copyOfRange(input, at, at + length));
        }
    }

    private static void read(RecordQueue queue, Queue<byte[]> expected, int room) {
        byte[] buffer = new byte[room + 2];
        byte[] next = expected.poll();
        try {
            int length = queue.receive(buffer, 1, room, 1_000_000);
            demand(next != null && length == Math.min(room, next.length), "what was offered first");
            demand(Arrays.equals(buffer, 1, 1 + length, next, 0, length), "the same bytes");
        } catch (InterruptedIOException empty) {
            demand(next == null, "an interruption only where nothing waits");
        }
    }

    private static void demand(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
