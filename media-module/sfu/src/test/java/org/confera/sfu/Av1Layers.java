package org.confera.sfu;

import java.util.ArrayList;
import java.util.List;
import org.confera.wire.Bytes;

/** AV1 in layers, told by dependency descriptors whose templates come with each key picture. */
final class Av1Layers extends SvcLayers {
    private static final int SWITCH = 2;
    private static final int REQUIRED = 3;
    private static final int DISCARDABLE = 1;
    /** Of each spatial layer: at a key picture or after a pause, T0, T1, T2. */
    private static final int TEMPLATES = 4;
    private static final int[] TEMPLATE_TEMPORAL = {0, 0, 1, 2};
    private static final int[] PICTURES_BACK = {0, 4, 2, 1};

    private int frameNumber = 65_500;

    Av1Layers(SimulatedRoom room, Producer producer, SimulatedSender sender, Mode mode) {
        super(room, producer, sender, mode);
    }

    /** The templates' differences are for three layers, so all three are always sent. */
    @Override
    byte[] packet(Told told, int index) {
        LayeredFrame frame = told.frame();
        int template = frame.spatial() * TEMPLATES
                + (told.interPicture() ? 1 + frame.temporal() : 0);
        frameNumber += index == 0 ? 1 : 0;
        byte[] descriptor = new byte[3];
        Bytes.u8(descriptor, 0, (index == 0 ? 0x80 : 0) | (lastOf(index) ? 0x40 : 0) | template);
        Bytes.u16(descriptor, 1, frameNumber & 0xFFFF);
        boolean first = told.key() && frame.spatial() == 0 && index == 0;
        return sender.packet(told.top() && lastOf(index), frame.payload(new byte[] {(byte) (first ? 0x18 : 0x10), 0},
                index, packetsAFrame), first ? withTemplates(descriptor) : descriptor);
    }

    private byte[] withTemplates(byte[] mandatory) {
        Bits bits = new Bits();
        bits.add(0b10000, 5).add(0, 6).add(LAYERS * LAYERS - 1, 5);
        for (int i = 0; i < LAYERS * TEMPLATES; i++) {
            boolean lastOfLayer = i % TEMPLATES == TEMPLATES - 1;
            boolean sameTemporal = i % TEMPLATES == 0;
            bits.add(i == LAYERS * TEMPLATES - 1 ? 3 : lastOfLayer ? 2 : sameTemporal ? 0 : 1, 2);
        }
        for (int i = 0; i < LAYERS * TEMPLATES; i++) {
            for (int target = 0; target < LAYERS * LAYERS; target++) {
                bits.add(indication(i / TEMPLATES, i % TEMPLATES, target / LAYERS, target % LAYERS), 2);
            }
        }
        for (int i = 0; i < LAYERS * TEMPLATES; i++) {
            for (int diff : diffs(i / TEMPLATES, i % TEMPLATES)) {
                bits.add(1, 1).add(diff - 1, 4);
            }
            bits.add(0, 1);
        }
        // No chains: ns(10) writes 0 in three bits. No resolutions.
        bits.add(0, 3).add(0, 1);
        return bits.behind(mandatory);
    }

    private int indication(int spatial, int template, int targetSpatial, int targetTemporal) {
        int temporal = TEMPLATE_TEMPORAL[template];
        boolean starts = template == 0 && mode != Mode.APART;
        boolean present = temporal <= targetTemporal
                && (starts || mode == Mode.FULL ? spatial <= targetSpatial : spatial == targetSpatial);
        if (!present) {
            return 0;
        }
        if (starts || spatial == targetSpatial && temporal == 0) {
            return SWITCH;
        }
        if (spatial < targetSpatial) {
            return REQUIRED;
        }
        return temporal == targetTemporal ? DISCARDABLE : SWITCH;
    }

    private List<Integer> diffs(int spatial, int template) {
        List<Integer> diffs = new ArrayList<>();
        if (template > 0) {
            diffs.add(PICTURES_BACK[template] * LAYERS);
        }
        if (spatial > 0 && (mode == Mode.FULL || mode == Mode.KEY && template == 0)) {
            diffs.add(1);
        }
        return diffs;
    }

    /** Bits one behind the other. */
    private static final class Bits {
        private final StringBuilder text = new StringBuilder();

        Bits add(int value, int bits) {
            for (int i = bits - 1; i >= 0; i--) {
                text.append(value >> i & 1);
            }
            return this;
        }

        byte[] behind(byte[] start) {
            byte[] bytes = java.util.Arrays.copyOf(start, start.length + (text.length() + 7) / 8);
            for (int i = 0; i < text.length(); i++) {
                bytes[start.length + i / 8] |= (byte) (text.charAt(i) == '1' ? 0x80 >> i % 8 : 0);
            }
            return bytes;
        }
    }
}
