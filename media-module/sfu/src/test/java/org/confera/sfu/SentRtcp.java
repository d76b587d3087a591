package org.confera.sfu;

import java.util.ArrayList;
import java.util.List;
import org.confera.wire.rtcp.Nack;
import org.confera.wire.rtcp.Pli;
import org.confera.wire.rtcp.ReceiverReport;
import org.confera.wire.rtcp.ReportBlock;
import org.confera.wire.rtcp.RtcpCompound;
import org.confera.wire.rtcp.RtcpKind;
import org.confera.wire.rtcp.SenderReport;

/** RTCP written and read as browsers do. */
final class SentRtcp {
    private SentRtcp() {
    }

    static List<RtcpKind> kinds(byte[] datagram) {
        List<RtcpKind> kinds = new ArrayList<>();
        RtcpCompound compound = open(datagram);
        while (compound.next()) {
            kinds.add(compound.kind());
        }
        return kinds;
    }

    /** The media SSRCs of all PLIs. */
    static List<Long> plis(List<byte[]> datagrams) {
        List<Long> asked = new ArrayList<>();
        for (byte[] datagram : datagrams) {
            RtcpCompound compound = open(datagram);
            Pli pli = new Pli();
            while (compound.next()) {
                if (pli.wrap(datagram, compound.messageOffset(), compound.messageLength())) {
                    asked.add(pli.mediaSsrc());
                }
            }
        }
        return asked;
    }

    /** What all NACKs ask for, in order. */
    static List<Integer> nacked(List<byte[]> datagrams) {
        List<Integer> asked = new ArrayList<>();
        for (byte[] datagram : datagrams) {
            RtcpCompound compound = open(datagram);
            Nack nack = new Nack();
            while (compound.next()) {
                if (nack.wrap(datagram, compound.messageOffset(), compound.messageLength())) {
                    nack.forEachLost(asked::add);
                }
            }
        }
        return asked;
    }

    /** The report block on this SSRC in the last receiver report that has one. */
    static ReportBlock block(List<byte[]> datagrams, long ssrc) {
        ReportBlock found = null;
        for (byte[] datagram : datagrams) {
            RtcpCompound compound = open(datagram);
            ReceiverReport report = new ReceiverReport();
            while (compound.next()) {
                if (report.wrap(datagram, compound.messageOffset(), compound.messageLength())) {
                    for (int i = 0; i < report.blockCount(); i++) {
                        ReportBlock block = new ReportBlock();
                        report.block(i, block);
                        found = block.ssrc() == ssrc ? block : found;
                    }
                }
            }
        }
        return found;
    }

    /** The last sender report of this SSRC. */
    static SenderReport senderReport(List<byte[]> datagrams, long ssrc) {
        SenderReport found = null;
        for (byte[] datagram : datagrams) {
            RtcpCompound compound = open(datagram);
            while (compound.next()) {
                SenderReport report = new SenderReport();
                if (report.wrap(datagram, compound.messageOffset(), compound.messageLength())
                        && report.ssrc() == ssrc) {
                    found = report;
                }
            }
        }
        return found;
    }

    static RtcpCompound open(byte[] datagram) {
        RtcpCompound compound = new RtcpCompound();
        if (!compound.wrap(datagram, 0, datagram.length)) {
            throw new AssertionError("A malformed RTCP datagram was sent.");
        }
        return compound;
    }

    /** A viewer asks for packets again, oldest first. */
    static void nack(TransportMedia from, long mediaSsrc, long nowNs, int... sequences) {
        byte[] bytes = new byte[12 + 4 * sequences.length];
        from.onRtcp(bytes, 0, Nack.write(bytes, 0, 1, mediaSsrc, sequences, 0, sequences.length), nowNs);
    }

    /** A viewer lost the picture. */
    static void pli(TransportMedia from, long mediaSsrc, long nowNs) {
        byte[] bytes = new byte[Pli.LENGTH];
        from.onRtcp(bytes, 0, Pli.write(bytes, 0, 1, mediaSsrc), nowNs);
    }

    /** A viewer reports what it lost, in 1/256. */
    static void report(TransportMedia from, long mediaSsrc, int fractionLost, long nowNs) {
        byte[] bytes = new byte[ReceiverReport.LENGTH + ReportBlock.LENGTH];
        int length = ReceiverReport.write(bytes, 0, 9, 1);
        ReportBlock block = new ReportBlock();
        block.wrap(bytes, ReceiverReport.LENGTH);
        block.ssrc(mediaSsrc).fractionLost(fractionLost);
        from.onRtcp(bytes, 0, length, nowNs);
    }

    /** A sender reports its clock. */
    static void senderReport(TransportMedia from, long ssrc, long ntp, long timestamp, long nowNs) {
        byte[] bytes = new byte[SenderReport.LENGTH];
        from.onRtcp(bytes, 0, SenderReport.write(bytes, 0, ssrc, ntp, timestamp, 1, 1, 0), nowNs);
    }

    /** A viewer reports on a stream; {@code lsr} names the sender report it has just read. */
    static void report(TransportMedia from, long mediaSsrc, long highest, int lost, int fractionLost, long jitter, long lsr,
            long nowNs) {
        byte[] bytes = new byte[ReceiverReport.LENGTH + ReportBlock.LENGTH];
        int length = ReceiverReport.write(bytes, 0, 9, 1);
        ReportBlock block = new ReportBlock();
        block.wrap(bytes, ReceiverReport.LENGTH);
        block.ssrc(mediaSsrc).highestSequence(highest).cumulativeLost(lost).fractionLost(fractionLost).jitter(jitter)
                .lastSenderReport(lsr).delaySinceLastSenderReport(0);
        from.onRtcp(bytes, 0, length, nowNs);
    }
}
