package org.confera.sfu;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** H.264 in one stream: a key frame is SPS, PPS and a slice, each in a packet; others are a slice in two fragments. */
final class H264Frames extends LayeredSender {
    private static final byte SPS = 0x67;
    private static final byte PPS = 0x68;
    private static final byte IDR = 0x65;
    private static final byte SLICE = 0x41;
    private static final byte FU_A = 0x5C;

    private final int layer;
    private int before;

    /** @param layer which of the simulcast layers the frames are to be known as */
    H264Frames(SimulatedRoom room, Producer producer, SimulatedSender sender, Map<Integer, LayeredFrame> frames,
            int layer) {
        super(room, producer, sender, frames);
        this.layer = layer;
    }

    @Override
    void encode(List<byte[]> packets) {
        boolean key = position == 0;
        LayeredFrame frame = frame(layer, 0, key ? Set.of() : Set.of(before));
        before = frame.number();
        byte[][] heads = key ? new byte[][] {{SPS, 0x42}, {PPS, 1}, {IDR, (byte) 0x80}}
                : new byte[][] {{FU_A, (byte) 0x81, SLICE}, {FU_A, 0x41, 0}};
        for (int i = 0; i < heads.length; i++) {
            packets.add(sender.packet(i == heads.length - 1, frame.payload(heads[i], i, heads.length), null));
        }
    }
}
