package org.confera.wire;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Random;

/** What the network may send: cut, flipped and random packets. A reader must refuse or read them, never throw. */
public final class Hostile {
    private static final int ROUNDS = 20_000;
    private static final int MAX_FLIPS = 4;

    private Hostile() {
    }

    /** Wraps a packet and, if that succeeds, asks everything about it. */
    @FunctionalInterface
    public interface Reader {
        boolean read(byte[] bytes, int offset, int length);
    }

    /**
     * Gives every prefix to the reader, in a buffer that ends with it, so that a byte read beyond is an exception.
     *
     * @param except lengths at which the prefix happens to be a packet too
     */
    public static void truncated(byte[] packet, Reader reader, int... except) {
        for (int length = 0; length < packet.length; length++) {
            int cut = length;
            boolean accepted = reader.read(Arrays.copyOf(packet, length), 0, length);
            assertFalse(accepted && Arrays.stream(except).noneMatch(l -> l == cut), "accepts a cut to " + cut);
        }
        assertFalse(reader.read(packet, 0, packet.length + 1), "accepts more bytes than there are");
        assertFalse(reader.read(packet, -1, packet.length), "accepts a negative offset");
        assertFalse(reader.read(packet, 0, -1), "accepts a negative length");
        assertFalse(reader.read(packet, Integer.MAX_VALUE, packet.length), "accepts an overflowing offset");
    }

    /** Gives flipped copies of a good packet, and noise behind its first bytes, to the reader. */
    public static void damaged(byte[] packet, Reader reader) {
        Random random = new Random(7_741);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] flipped = packet.clone();
            for (int i = random.nextInt(MAX_FLIPS + 1); i >= 0; i--) {
                flipped[random.nextInt(flipped.length)] = (byte) random.nextInt();
            }
            reader.read(flipped, 0, flipped.length);
            byte[] noise = new byte[random.nextInt(100)];
            random.nextBytes(noise);
            System.arraycopy(packet, 0, noise, 0, Math.min(noise.length, random.nextInt(packet.length)));
            reader.read(noise, 0, noise.length);
        }
    }
}
