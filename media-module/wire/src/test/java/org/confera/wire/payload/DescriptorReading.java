package org.confera.wire.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Asks a descriptor everything it can answer: of a packet that was accepted, nothing may throw or lie outside it. */
final class DescriptorReading {
    private DescriptorReading() {
    }

    static boolean everything(Vp9Descriptor vp9, int length) {
        assertTrue(vp9.length() < length);
        vp9.keyFrame();
        vp9.switchingUpPoint();
        assertTrue(vp9.temporalLayer() < 8 && vp9.spatialLayer() < 8);
        for (int i = 0; i < vp9.references(); i++) {
            vp9.reference(i);
        }
        Vp9Structure structure = vp9.structure();
        if (structure != null) {
            everything(structure);
        }
        assertEquals(vp9.length(), vp9.copyTo(new byte[vp9.length()], 0, vp9.pictureId(), vp9.tl0PicIdx()));
        vp9.pictureId(1).tl0PicIdx(1);
        return true;
    }

    private static void everything(Vp9Structure structure) {
        for (int layer = 0; structure.hasResolutions() && layer < structure.spatialLayers(); layer++) {
            structure.width(layer);
            structure.height(layer);
        }
        assertTrue(structure.pictures() < 256);
    }

    static boolean everything(DependencyDescriptorReader reader) {
        DependencyStructure structure = reader.structure();
        assertTrue(reader.spatialLayer() < structure.spatialLayers());
        assertTrue(reader.temporalLayer() < structure.temporalLayers());
        for (int target = 0; target < structure.targets(); target++) {
            assertTrue(reader.indication(target) <= DependencyDescriptorReader.REQUIRED);
            assertTrue(structure.targetSpatialLayer(target) < structure.spatialLayers());
            assertTrue(structure.targetTemporalLayer(target) < structure.temporalLayers());
            assertTrue(structure.chains() == 0 || structure.protectedBy(target) < structure.chains());
            reader.active(target);
        }
        for (int diff = 0; diff < reader.diffs(); diff++) {
            assertTrue(reader.diff(diff) > 0);
        }
        for (int chain = 0; chain < structure.chains(); chain++) {
            reader.chainDiff(chain);
        }
        for (int layer = 0; layer < structure.spatialLayers(); layer++) {
            assertEquals(structure.width(layer) == 0, structure.height(layer) == 0);
        }
        return true;
    }
}
