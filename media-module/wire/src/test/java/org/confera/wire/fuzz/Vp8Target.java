package org.confera.wire.fuzz;

import org.confera.wire.payload.OpusToc;
import org.confera.wire.payload.Vp8Descriptor;

/** VP8 payload descriptors, and Opus while at it. */
public final class Vp8Target {
    private static final Vp8Descriptor VP8 = new Vp8Descriptor();

    private Vp8Target() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        Demand.that(OpusToc.packetSamples(input, 0, input.length) <= 5760, "no Opus packet lasts longer than 120 ms");
        if (!VP8.wrap(input, 0, input.length)) {
            return;
        }
        Demand.that(VP8.length() < input.length, "a descriptor leaves something for the payload");
        Demand.that(VP8.temporalLayer() < 4 && VP8.keyIndex() < 32 && VP8.tl0PicIdx() < 256, "fields are in range");
        VP8.keyFrame();
        VP8.layerSync();
        VP8.nonReference();
        int bits = VP8.pictureIdBits();
        VP8.pictureId(4711).tl0PicIdx(300);
        Demand.that(bits == 0 || VP8.pictureId() == (4711 & (1 << bits) - 1), "the picture id is the one written");
        Demand.that(VP8.wrap(input, 0, input.length), "what is written reads");
    }
}
