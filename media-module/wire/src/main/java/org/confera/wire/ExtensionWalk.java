package org.confera.wire;

import static org.confera.wire.RtpPacket.NONE;

/** Walks the elements of a header extension block, in either form of RFC 8285 section 4. */
final class ExtensionWalk {
    /** "Defined by profile" and length, RFC 3550 section 5.3.1. */
    static final int BLOCK_HEADER = 4;
    /** RFC 8285 section 4.2. */
    static final int ONE_BYTE_PROFILE = 0xBEDE;
    /** RFC 8285 section 4.3; the lower four bits are the application's. */
    static final int TWO_BYTE_PROFILE = 0x1000;
    /** RFC 8285 section 4.2: reserved; processing stops there. */
    private static final int STOP_ID = 15;

    private byte[] bytes;
    private int start;
    private int end;
    private boolean twoByte;

    void clear() {
        start = 0;
        end = 0;
    }

    /** The block must lie in the buffer; false if an element reaches beyond the block. Unknown profiles have none. */
    boolean wrap(byte[] bytes, int block) {
        this.bytes = bytes;
        int profile = Bytes.u16(bytes, block);
        twoByte = (profile & 0xFFF0) == TWO_BYTE_PROFILE;
        start = block + BLOCK_HEADER;
        end = twoByte || profile == ONE_BYTE_PROFILE ? start + 4 * Bytes.u16(bytes, block + 2) : start;
        return elementsFit();
    }

    private boolean elementsFit() {
        for (int element = first(); element != NONE; element = next(element)) {
            if (twoByte && element + 2 > end || dataOffset(element) + dataLength(element) > end) {
                return false;
            }
        }
        return true;
    }

    int first() {
        return skipPadding(start);
    }

    int next(int element) {
        return skipPadding(dataOffset(element) + dataLength(element));
    }

    int find(int id) {
        int element = first();
        while (element != NONE && id(element) != id) {
            element = next(element);
        }
        return element;
    }

    int id(int element) {
        return twoByte ? Bytes.u8(bytes, element) : Bytes.u8(bytes, element) >> 4;
    }

    int dataOffset(int element) {
        return twoByte ? element + 2 : element + 1;
    }

    int dataLength(int element) {
        return twoByte ? Bytes.u8(bytes, element + 1) : (bytes[element] & 0x0F) + 1;
    }

    private int skipPadding(int from) {
        int at = from;
        while (at < end && bytes[at] == 0) {
            at++;
        }
        return at >= end || stopsAt(at) ? NONE : at;
    }

    /** RFC 8285 section 4.2: id 15, and id 0 with a length, end the processing without an error. */
    private boolean stopsAt(int element) {
        return !twoByte && (id(element) == STOP_ID || id(element) == 0);
    }
}
