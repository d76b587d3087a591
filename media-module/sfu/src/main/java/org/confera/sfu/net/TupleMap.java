package org.confera.sfu.net;

import java.util.function.Predicate;

/**
 * Who owns which tuple: an open-addressed hash table, so that finding the owner of a datagram allocates nothing. One
 * thread.
 */
public final class TupleMap<V> {
    private static final int SMALLEST = 64;

    private Tuple[] keys = new Tuple[SMALLEST];
    private Object[] values = new Object[SMALLEST];
    private int size;

    /** How many tuples have an owner. */
    public int size() {
        return size;
    }

    /** The owner of the datagram's tuple, or null. */
    @SuppressWarnings("unchecked")
    public V get(ReceiveBatch batch, int index) {
        return (V) values[find(batch.socket(index), batch.high(index), batch.low(index), batch.port(index))];
    }

    /** The owner of the tuple, or null. */
    @SuppressWarnings("unchecked")
    public V get(Tuple tuple) {
        return (V) values[find(tuple.socket(), tuple.high(), tuple.low(), tuple.port())];
    }

    /** The tuple of the datagram if it has an owner, or null. */
    public Tuple key(ReceiveBatch batch, int index) {
        return keys[find(batch.socket(index), batch.high(index), batch.low(index), batch.port(index))];
    }

    /** Makes {@code value} the owner, instead of any other. */
    public void put(Tuple tuple, V value) {
        if (2 * (size + 1) > keys.length) {
            resize(keys.length * 2);
        }
        int at = find(tuple.socket(), tuple.high(), tuple.low(), tuple.port());
        if (keys[at] == null) {
            size++;
        }
        keys[at] = tuple;
        values[at] = value;
    }

    /** Removes the tuple if {@code value} owns it. */
    public void remove(Tuple tuple, V value) {
        int at = find(tuple.socket(), tuple.high(), tuple.low(), tuple.port());
        if (keys[at] != null && values[at] == value) {
            free(at);
        }
    }

    /** Index of the tuple's entry, or of the free place where it would go. */
    private int find(int socket, long high, long low, int port) {
        int mask = keys.length - 1;
        int at = Tuple.hash(socket, high, low, port) & mask;
        while (keys[at] != null && !keys[at].is(socket, high, low, port)) {
            at = at + 1 & mask;
        }
        return at;
    }

    /** Closes the gap: entries that were pushed past it move back. */
    private void free(int gap) {
        int mask = keys.length - 1;
        size--;
        keys[gap] = null;
        values[gap] = null;
        for (int at = gap + 1 & mask; keys[at] != null; at = at + 1 & mask) {
            int home = keys[at].hashCode() & mask;
            if ((at - home & mask) >= (at - gap & mask)) {
                keys[gap] = keys[at];
                values[gap] = values[at];
                keys[at] = null;
                values[at] = null;
                gap = at;
            }
        }
    }

    private void resize(int capacity) {
        Tuple[] oldKeys = keys;
        Object[] oldValues = values;
        keys = new Tuple[capacity];
        values = new Object[capacity];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != null) {
                int at = find(oldKeys[i].socket(), oldKeys[i].high(), oldKeys[i].low(), oldKeys[i].port());
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
    }

    /** True if any owner satisfies the predicate; for tests and consistency checks, not for packets. */
    @SuppressWarnings("unchecked")
    public boolean anyOwner(Predicate<V> predicate) {
        for (Object value : values) {
            if (value != null && predicate.test((V) value)) {
                return true;
            }
        }
        return false;
    }
}
