package org.confera.wire;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Packets written as hex with comments, and laid at awkward places. */
public final class Hex {
    /** Alignments that a flyweight must not care about. */
    private static final int[] OFFSETS = {0, 1, 7};
    private static final int BEHIND = 5;

    private Hex() {
    }

    /** A check of a packet that lies somewhere in a larger buffer. */
    @FunctionalInterface
    public interface Check {
        void at(byte[] buffer, int offset, int length);
    }

    /** Reads lines of hex pairs; what stands behind {@code //} is for the reader. */
    public static byte[] bytes(String commented) {
        String digits = commented.lines().map(line -> line.replaceFirst("//.*", "").replaceAll("\\s", ""))
                .collect(Collectors.joining());
        return HexFormat.of().parseHex(digits);
    }

    /** Reads lines of single bits, padded with zeros to whole bytes; what stands behind {@code //} is for the reader. */
    public static byte[] bits(String commented) {
        String digits = commented.lines().map(line -> line.replaceFirst("//.*", "").replaceAll("\\s", ""))
                .collect(Collectors.joining());
        byte[] bytes = new byte[(digits.length() + 7) / 8];
        for (int i = 0; i < digits.length(); i++) {
            bytes[i / 8] |= (byte) (digits.charAt(i) - '0' << 7 - i % 8);
        }
        return bytes;
    }

    public static String of(byte[] bytes, int offset, int length) {
        return HexFormat.of().formatHex(bytes, offset, offset + length);
    }

    /** Runs the check with the packet at offsets 0, 1 and 7, surrounded by other bytes. */
    public static void atOffsets(byte[] packet, Check check) {
        for (int offset : OFFSETS) {
            byte[] buffer = new byte[offset + packet.length + BEHIND];
            Arrays.fill(buffer, (byte) 0xA5);
            System.arraycopy(packet, 0, buffer, offset, packet.length);
            check.at(buffer, offset, packet.length);
        }
    }
}
