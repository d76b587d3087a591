package org.confera.sfu;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.confera.wire.Bytes;

/**
 * VP8 in three temporal layers, in a pattern of eight pictures that is as unkind as the standard allows: every other picture
 * of an upper layer refers to older ones of its layer, and only the others carry the layer-sync bit.
 */
final class Vp8Layers extends LayeredSender {
    private static final int[] TEMPORAL = {0, 2, 1, 2, 0, 2, 1, 2};
    private static final Set<Integer> SYNC = Set.of(1, 2);
    private final int[] newest = {0, 0, 0};
    private int keyIndex = 30;

    Vp8Layers(SimulatedRoom room, Producer producer, SimulatedSender sender) {
        super(room, producer, sender);
    }

    Vp8Layers(SimulatedRoom room, Producer producer, SimulatedSender sender, Map<Integer, LayeredFrame> frames) {
        super(room, producer, sender, frames);
    }

    @Override
    void encode(List<byte[]> packets) {
        int place = position % TEMPORAL.length;
        int temporal = TEMPORAL[place];
        boolean key = position == 0;
        boolean sync = SYNC.contains(place);
        Set<Integer> references = new HashSet<>();
        for (int layer = 0; !key && layer <= (sync ? 0 : temporal); layer++) {
            references.add(newest[layer]);
        }
        LayeredFrame frame = frame(0, temporal, references);
        newest[temporal] = frame.number();
        if (temporal == 0) {
            sender.tl0PicIdx++;
        }
        keyIndex += key ? 1 : 0;
        sender.pictureId++;
        for (int i = 0; i < packetsAFrame; i++) {
            packets.add(sender.packet(i == packetsAFrame - 1,
                    frame.payload(descriptor(i == 0, temporal, sync && temporal > 0, key), i, packetsAFrame), null));
        }
    }

    private byte[] descriptor(boolean start, int temporal, boolean sync, boolean key) {
        byte[] bytes = new byte[7];
        Bytes.u8(bytes, 0, start ? 0x90 : 0x80);
        Bytes.u8(bytes, 1, 0xF0);
        Bytes.u16(bytes, 2, 0x8000 | sender.pictureId & 0x7FFF);
        Bytes.u8(bytes, 4, sender.tl0PicIdx);
        Bytes.u8(bytes, 5, temporal << 6 | (sync ? 0x20 : 0) | keyIndex & 0x1F);
        Bytes.u8(bytes, 6, key ? 0 : 1);
        return bytes;
    }

    static Map<Integer, LayeredFrame> noFrames() {
        return new HashMap<>();
    }
}
