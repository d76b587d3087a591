package org.confera.wire.rtcp;

import org.confera.wire.Bytes;

/** SR: what a sender has sent, and its clock (RFC 3550 section 6.4.1). */
public final class SenderReport extends RtcpMessage {
    // RFC 3550 section 6.4.1
    private static final int SSRC = 4;
    private static final int NTP = 8;
    private static final int RTP_TIMESTAMP = 16;
    private static final int PACKET_COUNT = 20;
    private static final int OCTET_COUNT = 24;
    private static final int BLOCKS = 28;

    /** Length without report blocks. */
    public static final int LENGTH = BLOCKS;

    public SenderReport() {
        super(RtcpKind.SR);
    }

    @Override
    boolean contentFits() {
        return offset + BLOCKS + count() * ReportBlock.LENGTH <= end;
    }

    public long ssrc() {
        return Bytes.u32(bytes, offset + SSRC);
    }

    /** 64 bits, see {@link org.confera.wire.NtpTime}. */
    public long ntp() {
        return Bytes.u64(bytes, offset + NTP);
    }

    /** The same moment in the stream's clock. */
    public long rtpTimestamp() {
        return Bytes.u32(bytes, offset + RTP_TIMESTAMP);
    }

    public long packetCount() {
        return Bytes.u32(bytes, offset + PACKET_COUNT);
    }

    /** Payload bytes. */
    public long octetCount() {
        return Bytes.u32(bytes, offset + OCTET_COUNT);
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
    public static int write(byte[] bytes, int offset, long ssrc, long ntp, long rtpTimestamp, long packetCount,
            long octetCount, int blockCount) {
        int length = BLOCKS + blockCount * ReportBlock.LENGTH;
        writeHeader(bytes, offset, blockCount, RtcpKind.SR, length);
        Bytes.u32(bytes, offset + SSRC, ssrc);
        Bytes.u64(bytes, offset + NTP, ntp);
        Bytes.u32(bytes, offset + RTP_TIMESTAMP, rtpTimestamp);
        Bytes.u32(bytes, offset + PACKET_COUNT, packetCount);
        Bytes.u32(bytes, offset + OCTET_COUNT, octetCount);
        return length;
    }
}
