package org.confera.sfu.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * TCP framing: the input's first byte says in what pieces the rest arrives, and the frames must not depend on it. What is
 * kept meanwhile is bounded.
 */
public final class FrameTarget {
    private static final byte[] PACKET = new byte[ReceiveBatch.SLOT_BYTES + 1];

    private FrameTarget() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 1) {
            byte[] stream = Arrays.copyOfRange(input, 1, input.length);
            List<byte[]> whole = read(stream, stream.length);
            List<byte[]> pieces = read(stream, 1 + (input[0] & 0xFF));
            if (!Arrays.deepEquals(whole.toArray(), pieces.toArray())) {
                throw new AssertionError(whole.size() + " frames at once, but " + pieces.size() + " in pieces");
            }
        }
    }

    /** The packets of a stream that arrives in pieces of some size, up to where it breaks. */
    private static List<byte[]> read(byte[] stream, int piece) {
        FrameReader reader = new FrameReader();
        List<byte[]> packets = new ArrayList<>();
        for (int at = 0; at < stream.length;) {
            int taken = Math.min(Math.min(piece, stream.length - at), reader.space().remaining());
            if (taken == 0) {
                throw new AssertionError("no room for a whole frame");
            }
            reader.space().put(stream, at, taken);
            at += taken;
            int length = reader.next(PACKET, 1);
            while (length > 0) {
                packets.add(Arrays.copyOfRange(PACKET, 1, 1 + length));
                length = reader.next(PACKET, 1);
            }
            if (length == FrameReader.BROKEN) {
                return packets;
            }
        }
        return packets;
    }
}
