package org.confera.wire.payload;

import org.confera.wire.Sequence;

/**
 * Reads the dependency descriptors of one RTP stream (AV1 RTP specification, appendix A). It keeps the templates that
 * key frames bring, and so knows of every later packet its layer, what each decode target loses without it, and which
 * frames it needs. Feed it each packet once, as it arrives.
 */
public final class DependencyDescriptorReader {
    /** The frame doesn't belong to the decode target (table A.1). */
    public static final int NOT_PRESENT = 0;
    /** The frame belongs to it, but no later frame of it needs this one. */
    public static final int DISCARDABLE = 1;
    /** If this frame can be decoded, then so can all later ones of the decode target: switching to it is possible. */
    public static final int SWITCH = 2;
    /** Later frames of the decode target need this one. */
    public static final int REQUIRED = 3;

    /** How many frames behind the newest structure one counts as late rather than as a new beginning. */
    private static final int LATE_FRAMES = 1024;

    private final DependencyDescriptor head = new DependencyDescriptor();
    private final BitReader bits = new BitReader();
    private final FrameOverrides overrides = new FrameOverrides();
    private DependencyStructure kept = new DependencyStructure();
    private DependencyStructure fresh = new DependencyStructure();
    private DependencyStructure current;
    private boolean keptValid;
    private int keptSince;
    private int toldSince;
    private int activeTargets;
    private int template;
    private int maskLength;
    private int maskRead;

    /**
     * Reads the data of one header extension; false if it is malformed or follows templates that are not (or no longer)
     * known. After false only the next successful read makes the accessors valid again; what earlier packets told about
     * the stream is kept.
     */
    public boolean read(byte[] bytes, int offset, int length) {
        if (!head.wrap(bytes, offset, length)) {
            return false;
        }
        bits.wrap(bytes, offset, length);
        bits.position(8 * DependencyDescriptor.MANDATORY_LENGTH);
        boolean good = head.extended() ? readExtended() : readPlain();
        if (!good || bits.overrun()) {
            return false;
        }
        keep();
        return true;
    }

    private boolean readPlain() {
        overrides.none();
        current = kept;
        maskLength = 0;
        return keptValid && findTemplate();
    }

    private boolean readExtended() {
        boolean structure = bits.flag();
        boolean mask = bits.flag();
        overrides.flags(bits);
        current = structure ? fresh : kept;
        if (structure ? !fresh.read(bits) : !keptValid) {
            return false;
        }
        maskLength = mask ? current.targets() : 0;
        maskRead = readMask();
        return findTemplate() && overrides.read(bits, current);
    }

    private boolean findTemplate() {
        template = current.template(head.templateId());
        return template != DependencyStructure.NONE;
    }

    /** At most 32 bits, one more than the bit reader takes at once. */
    private int readMask() {
        return maskLength == 0 ? 0 : bits.read(maskLength - 1) << 1 | bits.read(1);
    }

    /** What arrives behind frames of newer templates, or behind a newer set of targets, speaks for itself alone. */
    private void keep() {
        int frame = head.frameNumber();
        boolean structure = current == fresh;
        if (structure && !(keptValid && late(frame, keptSince))) {
            fresh = kept;
            kept = current;
            keptSince = frame;
        }
        boolean told = structure || maskLength > 0;
        if (told && !(keptValid && late(frame, toldSince))) {
            activeTargets = maskLength > 0 ? maskRead : all();
            toldSince = frame;
        }
        keptValid = true;
    }

    private static boolean late(int frame, int since) {
        int age = Sequence.distance(frame, since);
        return age > 0 && age <= LATE_FRAMES;
    }

    private int all() {
        return -1 >>> DependencyStructure.MAX_TARGETS - current.targets();
    }

    /** True on the first packet of a frame of one spatial layer. */
    public boolean startOfFrame() {
        return head.startOfFrame();
    }

    /** True on the last packet of a frame of one spatial layer. */
    public boolean endOfFrame() {
        return head.endOfFrame();
    }

    /** 16 bits that wrap, one number for each frame of each spatial layer, in decoding order. */
    public int frameNumber() {
        return head.frameNumber();
    }

    /** This packet brings the stream's templates. */
    public boolean structurePresent() {
        return head.structurePresent();
    }

    /** True on the first packet of a key frame. */
    public boolean keyFrame() {
        return head.keyFrame();
    }

    public int spatialLayer() {
        return current.spatialLayer(template);
    }

    public int temporalLayer() {
        return current.temporalLayer(template);
    }

    /** What this packet's stream consists of. */
    public DependencyStructure structure() {
        return current;
    }

    /** {@link #NOT_PRESENT}, {@link #DISCARDABLE}, {@link #SWITCH} or {@link #REQUIRED}. */
    public int indication(int target) {
        return overrides.indications() ? overrides.indication(target) : current.indication(template, target);
    }

    /** How many frames this one needs. */
    public int diffs() {
        return overrides.diffs() ? overrides.diffCount() : current.diffs(template);
    }

    /** How many frame numbers back the needed frame at {@code index} lies, 1 to 4096. */
    public int diff(int index) {
        return overrides.diffs() ? overrides.diff(index) : current.diff(template, index);
    }

    /** How many frame numbers back the chain's previous frame lies; 0 if the chain starts here. */
    public int chainDiff(int chain) {
        return overrides.chains() ? overrides.chainDiff(chain) : current.chainDiff(template, chain);
    }

    /** This packet says which decode targets are sent. */
    public boolean activeTargetsPresent() {
        return maskLength > 0;
    }

    /** Bit i is set if decode target i is sent; as of the last packet that said so. */
    public int activeTargets() {
        return activeTargets;
    }

    /** True if anything of this decode target is sent at present. */
    public boolean active(int target) {
        return (activeTargets >>> target & 1) != 0;
    }
}
