package org.confera.sfu;

/** A map from SSRC to something, without allocation on look-up: open addressing, a power of two, at most half full. */
final class SsrcTable<V> {
    private static final int INITIAL = 16;
    /** Spreads SSRCs that somebody chose one behind the other (Fibonacci hashing). */
    private static final int SPREAD = 0x9E3779B9;

    private int[] keys = new int[INITIAL];
    private Object[] values = new Object[INITIAL];
    private int size;

    @SuppressWarnings("unchecked")
    V get(long ssrc) {
        int key = (int) ssrc;
        int mask = keys.length - 1;
        for (int i = slot(key, mask); values[i] != null; i = i + 1 & mask) {
            if (keys[i] == key) {
                return (V) values[i];
            }
        }
        return null;
    }

    void put(long ssrc, V value) {
        if (2 * (size + 1) > keys.length) {
            rebuild(keys.length * 2, null);
        }
        insert((int) ssrc, value);
    }

    /** Removes all entries of this value. */
    void removeAll(V value) {
        rebuild(keys.length, value);
    }

    int size() {
        return size;
    }

    private void insert(int key, Object value) {
        int mask = keys.length - 1;
        int i = slot(key, mask);
        while (values[i] != null && keys[i] != key) {
            i = i + 1 & mask;
        }
        size += values[i] == null ? 1 : 0;
        keys[i] = key;
        values[i] = value;
    }

    private void rebuild(int capacity, Object without) {
        int[] oldKeys = keys;
        Object[] oldValues = values;
        keys = new int[capacity];
        values = new Object[capacity];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != null && oldValues[i] != without) {
                insert(oldKeys[i], oldValues[i]);
            }
        }
    }

    private static int slot(int key, int mask) {
        return key * SPREAD >>> 8 & mask;
    }
}
