package org.confera.wire.fuzz;

import org.confera.wire.payload.Vp9Descriptor;
import org.confera.wire.payload.Vp9Structure;

/** VP9 payload descriptors. */
public final class Vp9Target {
    private static final Vp9Descriptor VP9 = new Vp9Descriptor();
    private static final Vp9Descriptor COPY = new Vp9Descriptor();

    private Vp9Target() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        if (!VP9.wrap(input, 0, input.length)) {
            return;
        }
        Demand.that(VP9.length() < input.length, "a descriptor leaves something for the payload");
        Demand.that(VP9.temporalLayer() < 8 && VP9.spatialLayer() < 8, "fields are in range");
        VP9.keyFrame();
        for (int i = 0; i < VP9.references(); i++) {
            VP9.reference(i);
        }
        Vp9Structure structure = VP9.structure();
        for (int layer = 0; structure != null && structure.hasResolutions() && layer < structure.spatialLayers();
                layer++) {
            Demand.that(structure.width(layer) < 65_536 && structure.height(layer) >= 0, "sizes have 16 bits");
        }
        Demand.that(structure == null || structure.pictures() < 256, "a group has at most 255 pictures");
        copies(input);
    }

    private static void copies(byte[] input) {
        byte[] copy = input.clone();
        Demand.that(VP9.copyTo(copy, 0, 4711, 8) == VP9.length(), "a copy is as long");
        Demand.that(COPY.wrap(copy, 0, copy.length) && COPY.length() == VP9.length(), "a copy reads the same");
        Demand.that(COPY.pictureIdBits() == 0 || COPY.pictureId() == (4711 & (1 << COPY.pictureIdBits()) - 1),
                "the picture id is the one written");
    }
}
