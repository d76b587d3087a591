package org.confera.wire.payload;

import org.confera.wire.Bytes;

/**
 * The scalability structure of a VP9 payload descriptor (RFC 9628 section 4.2.1): what spatial layers there are, and the
 * pattern of the pictures in a group.
 *
 * <pre>
 *  | N_S |Y|G|-|-|-|
 *  | WIDTH, HEIGHT |  if Y: 16 bits each, for N_S + 1 layers
 *  |     N_G       |  if G
 *  | TID |U| R |-|-|  for N_G pictures, each followed by
 *  |    P_DIFF     |  R of these
 * </pre>
 */
public final class Vp9Structure {
    private static final int Y_BIT = 0x10;
    private static final int G_BIT = 0x08;
    private static final int RESOLUTION_LENGTH = 4;

    private byte[] bytes;
    private int offset;

    /**
     * Lays this over the structure at {@code at}.
     *
     * @return where the payload behind it starts, {@link Vp9Descriptor#NONE} if it doesn't end before {@code end}
     */
    int wrap(byte[] bytes, int at, int end) {
        this.bytes = bytes;
        offset = at;
        if (at >= end) {
            return Vp9Descriptor.NONE;
        }
        int behind = at + 1 + (hasResolutions() ? RESOLUTION_LENGTH * spatialLayers() : 0);
        return (bytes[at] & G_BIT) == 0 ? behind : skipPictures(behind, end);
    }

    private int skipPictures(int from, int end) {
        if (from >= end) {
            return Vp9Descriptor.NONE;
        }
        int at = from + 1;
        for (int left = Bytes.u8(bytes, from); left > 0 && at < end; left--) {
            at += 1 + (bytes[at] >> 2 & 0x03);
        }
        return at < end ? at : Vp9Descriptor.NONE;
    }

    /** N_S + 1: 1 to 8. */
    public int spatialLayers() {
        return (Bytes.u8(bytes, offset) >> 5) + 1;
    }

    /** Y: the sizes of the layers are told. */
    public boolean hasResolutions() {
        return (bytes[offset] & Y_BIT) != 0;
    }

    /** Width of a spatial layer in pixels; only if {@link #hasResolutions()}. */
    public int width(int spatialLayer) {
        return Bytes.u16(bytes, offset + 1 + RESOLUTION_LENGTH * spatialLayer);
    }

    /** Height of a spatial layer in pixels; only if {@link #hasResolutions()}. */
    public int height(int spatialLayer) {
        return Bytes.u16(bytes, offset + 3 + RESOLUTION_LENGTH * spatialLayer);
    }

    /** N_G: pictures in a group, 0 if the pattern is not told. */
    public int pictures() {
        return (bytes[offset] & G_BIT) == 0 ? 0
                : Bytes.u8(bytes, offset + 1 + (hasResolutions() ? RESOLUTION_LENGTH * spatialLayers() : 0));
    }
}
