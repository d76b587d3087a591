package org.confera.wire.rtcp;

import org.confera.wire.Bytes;

/** RR: how streams arrived at someone who sends nothing (RFC 3550 section 6.4.2). */
public final class ReceiverReport extends RtcpMessage {
    // RFC 3550 section 6.4.2
    private static final int SSRC = 4;
    private static final int BLOCKS = 8;

    /** Length without report blocks. */
    public static final int LENGTH = BLOCKS;

    public ReceiverReport() {
        super(RtcpKind.RR);
    }

    @Override
    boolean contentFits() {
        return offset + BLOCKS + count() * ReportBlock.LENGTH <= end;
    }

    /** Of the reporter. */
    public long ssrc() {
        return Bytes.u32(bytes, offset + SSRC);
    }

    /** 0 to 31. */
    public int blockCount() {
        return count();
    }

    /** Lays {@code block} over the report block at {@code index}, below {@link #blockCount()}. */
    public void block(int index, ReportBlock block) {
        block.wrap(bytes, offset + BLOCKS + index * ReportBlock.LENGTH);
    }

    /**
     * Writes a report with room for blocks, to be filled through {@link ReportBlock} from {@code offset + LENGTH} on.
     *
     * @param blockCount 0 to 31
     * @return bytes of the message, blocks included
     */
    public static int write(byte[] bytes, int offset, long ssrc, int blockCount) {
        int length = BLOCKS + blockCount * ReportBlock.LENGTH;
        writeHeader(bytes, offset, blockCount, RtcpKind.RR, length);
        Bytes.u32(bytes, offset + SSRC, ssrc);
        return length;
    }
}
