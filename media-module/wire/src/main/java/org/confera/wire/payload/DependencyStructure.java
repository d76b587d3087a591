package org.confera.wire.payload;

import java.util.Arrays;

/**
 * What a dependency descriptor's template structure says about a stream (AV1 RTP specification A.8.2 and A.8.3): its
 * decode targets with their layers, and the templates that its frames follow. Room for the largest one is allocated once.
 */
public final class DependencyStructure {
    /** There is no such decode target. */
    public static final int NONE = -1;
    /** dt_cnt_minus_one has five bits. */
    public static final int MAX_TARGETS = 32;
    /** Template ids have six bits. */
    static final int MAX_TEMPLATES = 64;
    /** A template's frame differences have four bits and differ. */
    static final int MAX_DIFFS = 16;
    /** AV1 has two bits for the spatial and three for the temporal layer. */
    private static final int MAX_SPATIAL_LAYERS = 4;
    private static final int MAX_TEMPORAL_LAYERS = 8;
    private static final int NEXT_TEMPORAL = 1;
    private static final int NEXT_SPATIAL = 2;
    private static final int NO_MORE = 3;

    private final byte[] spatial = new byte[MAX_TEMPLATES];
    private final byte[] temporal = new byte[MAX_TEMPLATES];
    private final byte[] indications = new byte[MAX_TEMPLATES * MAX_TARGETS];
    private final byte[] diffCounts = new byte[MAX_TEMPLATES];
    private final byte[] diffs = new byte[MAX_TEMPLATES * MAX_DIFFS];
    private final byte[] chainDiffs = new byte[MAX_TEMPLATES * MAX_TARGETS];
    private final byte[] protectors = new byte[MAX_TARGETS];
    private final byte[] targetSpatial = new byte[MAX_TARGETS];
    private final byte[] targetTemporal = new byte[MAX_TARGETS];
    private final int[] widths = new int[MAX_SPATIAL_LAYERS];
    private final int[] heights = new int[MAX_SPATIAL_LAYERS];
    private int templateIdOffset;
    private int templates;
    private int targets;
    private int chains;
    private int spatialLayers;
    private int temporalLayers;
    private boolean resolutions;

    /** template_dependency_structure(); false, with nothing certain about the content, if it is malformed. */
    boolean read(BitReader bits) {
        templateIdOffset = bits.read(6);
        targets = bits.read(5) + 1;
        if (!readLayers(bits)) {
            return false;
        }
        readIndications(bits);
        if (!readDiffs(bits)) {
            return false;
        }
        readChains(bits);
        deriveTargetLayers();
        readResolutions(bits);
        return !bits.overrun();
    }

    private boolean readLayers(BitReader bits) {
        templates = 0;
        spatialLayers = 1;
        temporalLayers = 1;
        int temporalLayer = 0;
        int next = 0;
        while (next != NO_MORE) {
            if (templates == MAX_TEMPLATES) {
                return false;
            }
            spatial[templates] = (byte) (spatialLayers - 1);
            temporal[templates++] = (byte) temporalLayer;
            next = bits.read(2);
            temporalLayer = next == NEXT_SPATIAL ? 0 : temporalLayer + (next == NEXT_TEMPORAL ? 1 : 0);
            spatialLayers += next == NEXT_SPATIAL ? 1 : 0;
            temporalLayers = Math.max(temporalLayers, temporalLayer + 1);
            if (spatialLayers > MAX_SPATIAL_LAYERS || temporalLayers > MAX_TEMPORAL_LAYERS) {
                return false;
            }
        }
        return true;
    }

    private void readIndications(BitReader bits) {
        for (int template = 0; template < templates; template++) {
            for (int target = 0; target < targets; target++) {
                indications[template * MAX_TARGETS + target] = (byte) bits.read(2);
            }
        }
    }

    private boolean readDiffs(BitReader bits) {
        for (int template = 0; template < templates; template++) {
            int count = 0;
            while (bits.flag()) {
                if (count == MAX_DIFFS) {
                    return false;
                }
                diffs[template * MAX_DIFFS + count++] = (byte) (bits.read(4) + 1);
            }
            diffCounts[template] = (byte) count;
        }
        return true;
    }

    private void readChains(BitReader bits) {
        chains = bits.readBelow(targets + 1);
        for (int target = 0; chains > 0 && target < targets; target++) {
            protectors[target] = (byte) bits.readBelow(chains);
        }
        for (int template = 0; template < templates; template++) {
            for (int chain = 0; chain < chains; chain++) {
                chainDiffs[template * MAX_TARGETS + chain] = (byte) bits.read(4);
            }
        }
    }

    /** decode_target_layers(): the highest of each among the templates that belong to the target. */
    private void deriveTargetLayers() {
        Arrays.fill(targetSpatial, (byte) 0);
        Arrays.fill(targetTemporal, (byte) 0);
        for (int template = 0; template < templates; template++) {
            for (int target = 0; target < targets; target++) {
                if (indication(template, target) != DependencyDescriptorReader.NOT_PRESENT) {
                    targetSpatial[target] = (byte) Math.max(targetSpatial[target], spatial[template]);
                    targetTemporal[target] = (byte) Math.max(targetTemporal[target], temporal[template]);
                }
            }
        }
    }

    private void readResolutions(BitReader bits) {
        resolutions = bits.flag();
        for (int layer = 0; resolutions && layer < spatialLayers; layer++) {
            widths[layer] = bits.read(16) + 1;
            heights[layer] = bits.read(16) + 1;
        }
    }

    /** The index of the template with this id, {@link #NONE} if the structure has no such template. */
    int template(int templateId) {
        int index = templateId - templateIdOffset & MAX_TEMPLATES - 1;
        return index < templates ? index : NONE;
    }

    int spatialLayer(int template) {
        return spatial[template];
    }

    int temporalLayer(int template) {
        return temporal[template];
    }

    int indication(int template, int target) {
        return indications[template * MAX_TARGETS + target];
    }

    int diffs(int template) {
        return diffCounts[template];
    }

    int diff(int template, int index) {
        return diffs[template * MAX_DIFFS + index];
    }

    int chainDiff(int template, int chain) {
        return chainDiffs[template * MAX_TARGETS + chain];
    }

    /** How many decode targets the stream can be reduced to, 1 to 32. */
    public int targets() {
        return targets;
    }

    /** The highest spatial layer that the decode target shows. */
    public int targetSpatialLayer(int target) {
        return targetSpatial[target];
    }

    /** The highest temporal layer that the decode target shows. */
    public int targetTemporalLayer(int target) {
        return targetTemporal[target];
    }

    /** The decode target of just these layers, {@link #NONE} if the stream has none. */
    public int target(int spatialLayer, int temporalLayer) {
        int target = targets - 1;
        while (target >= 0
                && (targetSpatial[target] != spatialLayer || targetTemporal[target] != temporalLayer)) {
            target--;
        }
        return target;
    }

    /** How many chains protect the decode targets, 0 to 32. */
    public int chains() {
        return chains;
    }

    /** The chain that tells whether the decode target can still be decoded; only if there are {@link #chains}. */
    public int protectedBy(int target) {
        return protectors[target];
    }

    /** 1 to 4. */
    public int spatialLayers() {
        return spatialLayers;
    }

    /** 1 to 8. */
    public int temporalLayers() {
        return temporalLayers;
    }

    /** Width of a spatial layer in pixels at most; 0 if it is not told. */
    public int width(int spatialLayer) {
        return resolutions ? widths[spatialLayer] : 0;
    }

    /** Height of a spatial layer in pixels at most; 0 if it is not told. */
    public int height(int spatialLayer) {
        return resolutions ? heights[spatialLayer] : 0;
    }
}
