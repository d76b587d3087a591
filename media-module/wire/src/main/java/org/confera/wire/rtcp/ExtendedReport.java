package org.confera.wire.rtcp;

import org.confera.wire.Bytes;

/**
 * XR (RFC 3611): blocks are walked with {@code while (xr.nextBlock()) …}; read are the receiver reference time and
 * DLRR, with which one who sends nothing measures the round trip.
 */
public final class ExtendedReport extends RtcpMessage {
    /** Receiver reference time report block, RFC 3611 section 4.4. */
    public static final int RRTR = 4;
    /** Delay since the last receiver report, RFC 3611 section 4.5. */
    public static final int DLRR = 5;

    // RFC 3611 sections 2 and 3
    private static final int SSRC = 4;
    private static final int BLOCKS = 8;
    private static final int BLOCK_HEADER = 4;
    private static final int BLOCK_LENGTH = 2;
    private static final int RRTR_CONTENT = 8;
    private static final int DLRR_ENTRY = 12;

    private int block;
    private int nextBlock;

    public ExtendedReport() {
        super(RtcpKind.XR);
    }

    @Override
    boolean contentFits() {
        if (offset + BLOCKS > end) {
            return false;
        }
        nextBlock = offset + BLOCKS;
        while (nextBlock + BLOCK_HEADER <= end) {
            block = nextBlock;
            nextBlock = block + BLOCK_HEADER + contentLength();
            if (blockType() == RRTR && contentLength() != RRTR_CONTENT
                    || blockType() == DLRR && contentLength() % DLRR_ENTRY != 0) {
                return false;
            }
        }
        boolean fits = nextBlock == end;
        nextBlock = offset + BLOCKS;
        return fits;
    }

    /** Of the reporter. */
    public long ssrc() {
        return Bytes.u32(bytes, offset + SSRC);
    }

    /** Moves on to the first or next block; false at the end. */
    public boolean nextBlock() {
        if (nextBlock >= end) {
            return false;
        }
        block = nextBlock;
        nextBlock = block + BLOCK_HEADER + contentLength();
        return true;
    }

    /** Of the current block: {@link #RRTR}, {@link #DLRR} or one that is not read here. */
    public int blockType() {
        return Bytes.u8(bytes, block);
    }

    private int contentLength() {
        return 4 * Bytes.u16(bytes, block + BLOCK_LENGTH);
    }

    /** In an {@link #RRTR} block: the reporter's 64-bit clock. */
    public long ntp() {
        return Bytes.u64(bytes, block + BLOCK_HEADER);
    }

    /** In a {@link #DLRR} block: number of entries. */
    public int delayCount() {
        return contentLength() / DLRR_ENTRY;
    }

    /** In a {@link #DLRR} block: whose reference time the entry at {@code index} answers. */
    public long delaySsrc(int index) {
        return Bytes.u32(bytes, block + BLOCK_HEADER + index * DLRR_ENTRY);
    }

    /** In a {@link #DLRR} block: compact NTP time of that reference time; 0 if none arrived. */
    public long lastReceiverReport(int index) {
        return Bytes.u32(bytes, block + BLOCK_HEADER + index * DLRR_ENTRY + 4);
    }

    /** In a {@link #DLRR} block: time since it arrived, in 2^-16 s. */
    public long delaySinceLastReceiverReport(int index) {
        return Bytes.u32(bytes, block + BLOCK_HEADER + index * DLRR_ENTRY + 8);
    }

    /** Writes a report with a receiver reference time and returns its length. */
    public static int writeReferenceTime(byte[] bytes, int offset, long ssrc, long ntp) {
        int length = writeBlockHeader(bytes, offset, ssrc, RRTR, RRTR_CONTENT);
        Bytes.u64(bytes, offset + BLOCKS + BLOCK_HEADER, ntp);
        return length;
    }

    /** Writes a report that answers one reference time, and returns its length. */
    public static int writeDelay(byte[] bytes, int offset, long ssrc, long reporterSsrc, long lastReceiverReport,
            long delaySinceLastReceiverReport) {
        int length = writeBlockHeader(bytes, offset, ssrc, DLRR, DLRR_ENTRY);
        int entry = offset + BLOCKS + BLOCK_HEADER;
        Bytes.u32(bytes, entry, reporterSsrc);
        Bytes.u32(bytes, entry + 4, lastReceiverReport);
        Bytes.u32(bytes, entry + 8, delaySinceLastReceiverReport);
        return length;
    }

    private static int writeBlockHeader(byte[] bytes, int offset, long ssrc, int type, int contentLength) {
        int length = BLOCKS + BLOCK_HEADER + contentLength;
        writeHeader(bytes, offset, 0, RtcpKind.XR, length);
        Bytes.u32(bytes, offset + SSRC, ssrc);
        Bytes.u32(bytes, offset + BLOCKS, (long) type << 24);
        Bytes.u16(bytes, offset + BLOCKS + BLOCK_LENGTH, contentLength / 4);
        return length;
    }
}
