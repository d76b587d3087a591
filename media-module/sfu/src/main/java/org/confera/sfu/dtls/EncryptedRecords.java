package org.confera.sfu.dtls;

import org.confera.wire.Bytes;

/**
 * Looks for encrypted records that are too short to have been encrypted. RFC 6347 section 4.1.2.7 wants invalid records
 * dropped in silence; Bouncy Castle does so where the authentication fails, but ends the connection over one that has no
 * room for it, and so anybody who fakes the browser's address could.
 */
final class EncryptedRecords {
    /** GCM: eight bytes of nonce and the tag (RFC 5288 section 3). */
    static final int SHORTEST_GCM = 24;
    /** ChaCha20-Poly1305: the tag alone (RFC 7905 section 2). */
    static final int SHORTEST_CHACHA = 16;

    // RFC 6347 section 4.1: offsets in a record's header
    private static final int EPOCH = 3;
    private static final int LENGTH = 11;
    private static final int HEADER = 13;

    private EncryptedRecords() {
    }

    /** True if every record of the datagram that is encrypted is at least as long as the shortest. */
    static boolean fit(byte[] bytes, int offset, int length, int shortest) {
        int end = offset + length;
        for (int at = offset; at + HEADER <= end; at += HEADER + Bytes.u16(bytes, at + LENGTH)) {
            if (Bytes.u16(bytes, at + EPOCH) > 0 && Bytes.u16(bytes, at + LENGTH) < shortest) {
                return false;
            }
        }
        return true;
    }
}
