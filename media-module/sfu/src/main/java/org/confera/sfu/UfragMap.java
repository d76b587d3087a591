package org.confera.sfu;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.confera.wire.Bytes;

/**
 * Values by user name fragment, found without building a string: ours are all {@value #LENGTH} characters long, which a
 * number holds. Nobody else chooses the keys. One thread only.
 */
final class UfragMap<V> {
    /** What {@code IceCredentials} makes. */
    private static final int LENGTH = Long.BYTES;
    /** Eight zeros are no ice-chars, so that no name of ours is this. */
    private static final long NOT_OURS = 0;

    private final Map<Key, V> values = new HashMap<>();
    private final Key probe = new Key(NOT_OURS);

    /** The name as a number; one that is not ours by its length is that of nobody. */
    static long pack(byte[] bytes, int offset, int length) {
        return length == LENGTH ? Bytes.u64(bytes, offset) : NOT_OURS;
    }

    V get(long packed) {
        probe.packed = packed;
        return values.get(probe);
    }

    void put(String ufrag, V value) {
        values.put(key(ufrag), value);
    }

    void remove(String ufrag) {
        values.remove(key(ufrag));
    }

    boolean any(Predicate<V> condition) {
        return values.values().stream().anyMatch(condition);
    }

    private static Key key(String ufrag) {
        byte[] bytes = ufrag.getBytes(StandardCharsets.US_ASCII);
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A user name fragment of " + bytes.length + " characters; ours have " + LENGTH + ".");
        }
        return new Key(pack(bytes, 0, bytes.length));
    }

    /** Changes only as the probe, never in the map. */
    private static final class Key {
        private long packed;

        Key(long packed) {
            this.packed = packed;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && that.packed == packed;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(packed);
        }
    }
}
