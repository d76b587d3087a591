package org.confera.wire.payload;

import org.confera.wire.Bytes;

/** A picture id of 7 or 15 bits, whose first bit tells which (RFC 7741 section 4.2, RFC 9628 section 4.2). */
final class PictureId {
    private static final int M_BIT = 0x80;

    private PictureId() {
    }

    /** 7 or 15. */
    static int bits(byte[] bytes, int at) {
        return (bytes[at] & M_BIT) == 0 ? 7 : 15;
    }

    static int read(byte[] bytes, int at) {
        return bits(bytes, at) == 7 ? bytes[at] & 0x7F : Bytes.u16(bytes, at) & 0x7FFF;
    }

    /** Writes the id cut to as many bits as asked for. */
    static void write(byte[] bytes, int at, int bits, int pictureId) {
        if (bits == 7) {
            Bytes.u8(bytes, at, pictureId & 0x7F);
        } else {
            Bytes.u16(bytes, at, M_BIT << 8 | pictureId & 0x7FFF);
        }
    }
}
