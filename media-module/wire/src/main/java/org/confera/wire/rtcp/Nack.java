package org.confera.wire.rtcp;

import java.util.function.IntConsumer;
import org.confera.wire.Bytes;
import org.confera.wire.Sequence;

/**
 * Generic NACK: packets that are missing (RFC 4585 section 6.2.1). Each entry names one packet (PID) and, by a bit mask
 * (BLP), any of the 16 behind it.
 */
public final class Nack extends Feedback {
    public static final int FORMAT = 1;
    /** Packets that one entry can name. */
    public static final int PACKETS_PER_ENTRY = 17;

    private static final int ENTRY = 4;
    private static final int BLP = 2;

    public Nack() {
        super(RtcpKind.RTPFB, FORMAT);
    }

    @Override
    boolean fciFits() {
        return fciLength() >= ENTRY;
    }

    public int entryCount() {
        return fciLength() / ENTRY;
    }

    /** The packet that the entry at {@code index} names. */
    public int pid(int index) {
        return Bytes.u16(bytes, offset + FCI + index * ENTRY);
    }

    /** Bit i, from the lowest: packet PID + i + 1 is missing too. */
    public int blp(int index) {
        return Bytes.u16(bytes, offset + FCI + index * ENTRY + BLP);
    }

    /** Tells every missing packet, entry by entry, in ascending order within an entry. */
    public void forEachLost(IntConsumer lost) {
        for (int i = 0; i < entryCount(); i++) {
            int pid = pid(i);
            lost.accept(pid);
            for (int mask = blp(i); mask != 0; mask &= mask - 1) {
                lost.accept(Sequence.add(pid, Integer.numberOfTrailingZeros(mask) + 1));
            }
        }
    }

    /**
     * Writes a NACK; needs at most {@code 12 + 4 * count} bytes.
     *
     * @param sequences missing packets, oldest first
     * @param from      index of the first to write
     * @param count     at least 1
     * @return bytes of the message
     */
    public static int write(byte[] bytes, int offset, long senderSsrc, long mediaSsrc, int[] sequences, int from,
            int count) {
        int at = offset + FCI;
        int next = from;
        int end = from + count;
        while (next < end) {
            int pid = sequences[next++];
            int blp = 0;
            for (; next < end && inMask(Sequence.distance(pid, sequences[next])); next++) {
                blp |= 1 << Sequence.distance(pid, sequences[next]) - 1;
            }
            Bytes.u16(bytes, at, pid);
            Bytes.u16(bytes, at + BLP, blp);
            at += ENTRY;
        }
        writeFeedback(bytes, offset, FORMAT, RtcpKind.RTPFB, senderSsrc, mediaSsrc, at - offset);
        return at - offset;
    }

    private static boolean inMask(int distance) {
        return distance >= 1 && distance < PACKETS_PER_ENTRY;
    }
}
