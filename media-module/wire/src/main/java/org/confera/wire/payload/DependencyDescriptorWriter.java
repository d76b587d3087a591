package org.confera.wire.payload;

/**
 * Copies a dependency descriptor with another set of active decode targets in it. Whoever forwards only some layers has
 * to tell the receiver, or it waits for frames that never come (AV1 RTP specification A.4).
 */
public final class DependencyDescriptorWriter {
    /** The set may take up to 32 bits more, and a descriptor without extended fields gets five flags. */
    public static final int MAX_GROWTH = 5;

    private static final int ACTIVE_FLAG = 1;

    private final BitReader source = new BitReader();
    private final BitWriter target = new BitWriter();

    /**
     * Copies the descriptor that {@code reader} has just read; room is needed for its length and {@link #MAX_GROWTH}.
     *
     * @param bytes         the descriptor, {@code length} bytes from {@code offset} on
     * @param activeTargets bit i is set if decode target i is forwarded
     * @return bytes written
     */
    public int write(DependencyDescriptorReader reader, byte[] bytes, int offset, int length, int activeTargets,
            byte[] into, int at) {
        int flagsAt = 8 * DependencyDescriptor.MANDATORY_LENGTH;
        source.wrap(bytes, offset, length);
        target.wrap(into, at);
        target.copy(source, flagsAt);
        copyFlags(length > DependencyDescriptor.MANDATORY_LENGTH);
        target.copy(source, Math.max(0, reader.maskAt() - source.position()));
        target.write(activeTargets, reader.structure().targets());
        source.position(reader.maskAt() + reader.maskLength());
        target.copy(source, reader.end() - source.position());
        return target.end();
    }

    private void copyFlags(boolean extended) {
        if (!extended) {
            target.write(0b01000, 5);
            return;
        }
        target.copy(source, 1);
        target.write(ACTIVE_FLAG, 1);
        source.read(1);
        target.copy(source, 3);
    }
}
