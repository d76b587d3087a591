package org.confera.sfu.srtp;

import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * What is kept for each stream, found by SSRC without boxing: an open-addressed hash table. When it is full, the stream
 * that has been silent longest makes room, if it has been silent for a while. One thread.
 */
final class SsrcTable<V> {
    private static final int SMALLEST = 16;
    private static final long FREE = -1;

    private long[] ssrcs;
    private long[] lastUsedNs;
    private Object[] values;
    private final LongConsumer displaced;
    private int size;

    SsrcTable() {
        this(_ -> {
        });
    }

    /** @param displaced told the SSRC of a stream that had to make room */
    SsrcTable(LongConsumer displaced) {
        this.displaced = displaced;
        allocate(SMALLEST);
    }

    int size() {
        return size;
    }

    /** What is kept for the stream, or null; the stream counts as heard now. */
    @SuppressWarnings("unchecked")
    V get(long ssrc, long nowNs) {
        int at = find(ssrc);
        lastUsedNs[at] = nowNs;
        return (V) values[at];
    }

    /** Keeps something for a stream. */
    void put(long ssrc, V value, long nowNs) {
        if (2 * (size + 1) > ssrcs.length) {
            grow();
        }
        int at = find(ssrc);
        if (ssrcs[at] == FREE) {
            size++;
        }
        ssrcs[at] = ssrc;
        values[at] = value;
        lastUsedNs[at] = nowNs;
    }

    /** Forgets a stream. */
    void remove(long ssrc) {
        int at = find(ssrc);
        if (ssrcs[at] != FREE) {
            free(at);
        }
    }

    /** Makes room if {@code limit} is reached; false if every stream was heard within {@code idleNs}. */
    boolean hasRoom(int limit, long idleNs, long nowNs) {
        if (size < limit) {
            return true;
        }
        int quietest = quietest(nowNs);
        if (nowNs - lastUsedNs[quietest] < idleNs) {
            return false;
        }
        displaced.accept(ssrcs[quietest]);
        free(quietest);
        return true;
    }

    /** The SSRC of every stream. */
    void forEach(LongConsumer action) {
        for (long ssrc : ssrcs) {
            if (ssrc != FREE) {
                action.accept(ssrc);
            }
        }
    }

    private int quietest(long nowNs) {
        int quietest = 0;
        long longestNs = -1;
        for (int i = 0; i < ssrcs.length; i++) {
            if (ssrcs[i] != FREE && nowNs - lastUsedNs[i] > longestNs) {
                longestNs = nowNs - lastUsedNs[i];
                quietest = i;
            }
        }
        return quietest;
    }

    /** Index of the stream's entry, or of the free place where it would go. */
    private int find(long ssrc) {
        int mask = ssrcs.length - 1;
        int at = home(ssrc, mask);
        while (ssrcs[at] != FREE && ssrcs[at] != ssrc) {
            at = at + 1 & mask;
        }
        return at;
    }

    private static int home(long ssrc, int mask) {
        return (int) (ssrc * 0x9E37_79B9_7F4A_7C15L >>> 40) & mask;
    }

    /** Closes the gap: entries that were pushed past it move back. */
    private void free(int gap) {
        int mask = ssrcs.length - 1;
        size--;
        for (int at = gap + 1 & mask; ssrcs[at] != FREE; at = at + 1 & mask) {
            if ((at - home(ssrcs[at], mask) & mask) >= (at - gap & mask)) {
                ssrcs[gap] = ssrcs[at];
                values[gap] = values[at];
                lastUsedNs[gap] = lastUsedNs[at];
                gap = at;
            }
        }
        ssrcs[gap] = FREE;
        values[gap] = null;
    }

    private void grow() {
        long[] oldSsrcs = ssrcs;
        long[] oldLastUsedNs = lastUsedNs;
        Object[] oldValues = values;
        allocate(2 * oldSsrcs.length);
        for (int i = 0; i < oldSsrcs.length; i++) {
            if (oldSsrcs[i] != FREE) {
                int at = find(oldSsrcs[i]);
                ssrcs[at] = oldSsrcs[i];
                lastUsedNs[at] = oldLastUsedNs[i];
                values[at] = oldValues[i];
            }
        }
    }

    private void allocate(int capacity) {
        ssrcs = new long[capacity];
        Arrays.fill(ssrcs, FREE);
        lastUsedNs = new long[capacity];
        values = new Object[capacity];
    }
}
