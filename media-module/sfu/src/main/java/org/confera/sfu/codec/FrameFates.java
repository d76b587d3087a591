package org.confera.sfu.codec;

/**
 * Which of the frames seen last went out to one viewer. All packets of a frame share its fate, late ones too; and a frame
 * whose reference was left out must not go out.
 */
public final class FrameFates {
    /** What became of a frame. */
    public enum Fate {
        /** Not seen, or too long ago. */
        UNKNOWN,
        SENT,
        LEFT_OUT
    }

    private static final int SIZE = 512;
    private static final Fate[] FATES = Fate.values();

    private final long[] key = new long[SIZE];
    private final byte[] fate = new byte[SIZE];

    public void note(int stream, int frame, boolean sent) {
        int slot = frame & SIZE - 1;
        key[slot] = key(stream, frame);
        fate[slot] = (byte) (sent ? Fate.SENT : Fate.LEFT_OUT).ordinal();
    }

    public Fate of(int stream, int frame) {
        int slot = frame & SIZE - 1;
        return key[slot] == key(stream, frame) ? FATES[fate[slot]] : Fate.UNKNOWN;
    }

    private static long key(int stream, int frame) {
        return (long) stream << Integer.SIZE | Integer.toUnsignedLong(frame);
    }
}
