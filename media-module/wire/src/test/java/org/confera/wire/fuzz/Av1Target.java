package org.confera.wire.fuzz;

import org.confera.wire.payload.Av1Payload;
import org.confera.wire.payload.DependencyDescriptorReader;
import org.confera.wire.payload.DependencyStructure;

/**
 * AV1 aggregation headers and dependency descriptors: the input is a stream of descriptors, each behind its length, for a
 * reader that keeps what the ones before said.
 */
public final class Av1Target {
    private static final Av1Payload AV1 = new Av1Payload();

    private Av1Target() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        AV1.wrap(input, 0, input.length);
        DependencyDescriptorReader reader = new DependencyDescriptorReader();
        for (int at = 0; at < input.length;) {
            int length = Math.min(input[at] & 0xFF, input.length - at - 1);
            if (reader.read(input, at + 1, length)) {
                everything(reader);
            }
            at += 1 + length;
        }
    }

    private static void everything(DependencyDescriptorReader reader) {
        DependencyStructure structure = reader.structure();
        Demand.that(reader.spatialLayer() < structure.spatialLayers(), "the layer is one of the stream's");
        Demand.that(reader.temporalLayer() < structure.temporalLayers(), "the layer is one of the stream's");
        for (int target = 0; target < structure.targets(); target++) {
            Demand.that(reader.indication(target) <= DependencyDescriptorReader.REQUIRED, "indications have two bits");
            Demand.that(structure.chains() == 0 || structure.protectedBy(target) < structure.chains(),
                    "the chain is one of the stream's");
            Demand.that(structure.target(structure.targetSpatialLayer(target), structure.targetTemporalLayer(target))
                    >= target, "a target is found by its layers, the last of several");
        }
        for (int i = 0; i < reader.diffs(); i++) {
            Demand.that(reader.diff(i) > 0, "a frame needs earlier ones");
        }
        for (int i = 0; i < structure.chains(); i++) {
            reader.chainDiff(i);
        }
        for (int layer = 0; layer < structure.spatialLayers(); layer++) {
            Demand.that((structure.width(layer) > 0) == (structure.height(layer) > 0), "sizes are told together");
        }
    }
}
