package org.confera.wire.payload;

/** What a dependency descriptor says of a single frame in place of its template (AV1 RTP specification A.8.2). */
final class FrameOverrides {
    /** Frame differences that a frame may list; AV1 frames refer to at most seven others. */
    private static final int MAX_DIFFS = DependencyStructure.MAX_DIFFS;

    private final byte[] indications = new byte[DependencyStructure.MAX_TARGETS];
    private final int[] diffs = new int[MAX_DIFFS];
    private final int[] chainDiffs = new int[DependencyStructure.MAX_TARGETS];
    private boolean hasIndications;
    private boolean hasDiffs;
    private boolean hasChains;
    private int diffCount;

    void none() {
        hasIndications = false;
        hasDiffs = false;
        hasChains = false;
    }

    /** custom_dtis_flag, custom_fdiffs_flag and custom_chains_flag. */
    void flags(BitReader bits) {
        hasIndications = bits.flag();
        hasDiffs = bits.flag();
        hasChains = bits.flag();
    }

    /** What the flags announced; false if there are more frame differences than anybody sends. */
    boolean read(BitReader bits, DependencyStructure structure) {
        for (int target = 0; hasIndications && target < structure.targets(); target++) {
            indications[target] = (byte) bits.read(2);
        }
        if (hasDiffs && !readDiffs(bits)) {
            return false;
        }
        for (int chain = 0; hasChains && chain < structure.chains(); chain++) {
            chainDiffs[chain] = bits.read(8);
        }
        return true;
    }

    private boolean readDiffs(BitReader bits) {
        diffCount = 0;
        for (int size = bits.read(2); size > 0; size = bits.read(2)) {
            if (diffCount == MAX_DIFFS) {
                return false;
            }
            diffs[diffCount++] = bits.read(4 * size) + 1;
        }
        return true;
    }

    boolean indications() {
        return hasIndications;
    }

    int indication(int target) {
        return indications[target];
    }

    boolean diffs() {
        return hasDiffs;
    }

    int diffCount() {
        return diffCount;
    }

    int diff(int index) {
        return diffs[index];
    }

    boolean chains() {
        return hasChains;
    }

    int chainDiff(int chain) {
        return chainDiffs[chain];
    }
}
