package org.confera.sfu;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A synthetic encoder with up to three spatial layers in one stream and three temporal ones, in a pattern of four pictures.
 * A spatial layer that was away starts from the one below.
 */
abstract class SvcLayers extends LayeredSender {
    /** How spatial layers depend on each other. */
    enum Mode {
        /** Always: {@code L3T3}. */
        FULL,
        /** In key pictures only: {@code L3T3_KEY}. */
        KEY,
        /** Never: {@code S3T3}. */
        APART
    }

    static final int LAYERS = 3;
    private static final int[] TEMPORAL = {0, 2, 1, 2};
    /** How many pictures back the reference lies, by place in the pattern. */
    private static final int[] BACK = {4, 1, 2, 1};

    final Mode mode;
    /** Spatial layers that are sent; fewer where the sender's window is small. */
    int spatialLayers = LAYERS;
    /** Every so-manieth packet gets lost on its way to us; none if 0. */
    int lost;
    private int sent;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private int pictures;

    SvcLayers(SimulatedRoom room, Producer producer, SimulatedSender sender, Mode mode) {
        super(room, producer, sender);
        this.mode = mode;
    }

    /** What a frame's packets have to tell. */
    record Told(LayeredFrame frame, boolean key, boolean interPicture, boolean interLayer, int back, boolean top) {
    }

    @Override
    final void encode(List<byte[]> packets) {
        int place = position % TEMPORAL.length;
        boolean key = position == 0;
        pictures++;
        sender.pictureId++;
        sender.tl0PicIdx += TEMPORAL[place] == 0 ? 1 : 0;
        for (int spatial = 0; spatial < spatialLayers; spatial++) {
            Integer before = key ? null : numbers.get((pictures - BACK[place]) * LAYERS + spatial);
            boolean interLayer = spatial > 0
                    && (mode == Mode.FULL || mode == Mode.KEY && (key || before == null));
            Set<Integer> references = new LinkedHashSet<>();
            if (before != null) {
                references.add(before);
            }
            if (interLayer) {
                references.add(numbers.get(pictures * LAYERS + spatial - 1));
            }
            LayeredFrame frame = frame(spatial, TEMPORAL[place], references);
            numbers.put(pictures * LAYERS + spatial, frame.number());
            Told told = new Told(frame, key, before != null, interLayer, BACK[place], spatial == spatialLayers - 1);
            for (int i = 0; i < packetsAFrame; i++) {
                byte[] packet = packet(told, i);
                if (lost == 0 || ++sent % lost != 0) {
                    packets.add(packet);
                }
            }
        }
    }

    abstract byte[] packet(Told told, int index);

    final boolean lastOf(int index) {
        return index == packetsAFrame - 1;
    }
}
