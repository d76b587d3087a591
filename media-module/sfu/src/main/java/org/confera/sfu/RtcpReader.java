package org.confera.sfu;

import org.confera.wire.Sequence;
import org.confera.wire.rtcp.Fir;
import org.confera.wire.rtcp.Nack;
import org.confera.wire.rtcp.Pli;
import org.confera.wire.rtcp.ReceiverReport;
import org.confera.wire.rtcp.ReportBlock;
import org.confera.wire.rtcp.RtcpCompound;
import org.confera.wire.rtcp.SenderReport;

/** Reads what browsers report and ask for, and tells the transport's producers and consumers. One a worker, reused. */
final class RtcpReader {
    private final RtcpCompound compound = new RtcpCompound();
    private final SenderReport senderReport = new SenderReport();
    private final ReceiverReport receiverReport = new ReceiverReport();
    private final ReportBlock block = new ReportBlock();
    private final Nack nack = new Nack();
    private final Pli pli = new Pli();
    private final Fir fir = new Fir();

    /** Reads a compound packet; false if its lengths don't fit. A malformed message in it is skipped. */
    boolean read(TransportMedia transport, byte[] packet, int offset, int length, long nowNs) {
        if (!compound.wrap(packet, offset, length)) {
            return false;
        }
        while (compound.next()) {
            message(transport, packet, compound.messageOffset(), compound.messageLength(), nowNs);
        }
        return true;
    }

    private void message(TransportMedia transport, byte[] packet, int offset, int length, long nowNs) {
        switch (compound.kind()) {
            case SENDER_REPORT -> {
                if (senderReport.wrap(packet, offset, length)) {
                    onSenderReport(transport, nowNs);
                }
            }
            case RECEIVER_REPORT -> {
                if (receiverReport.wrap(packet, offset, length)) {
                    onReceiverReport(transport, nowNs);
                }
            }
            case NACK -> {
                if (nack.wrap(packet, offset, length)) {
                    onNack(transport, nowNs);
                }
            }
            case PLI -> {
                if (pli.wrap(packet, offset, length)) {
                    onPli(transport, nowNs);
                }
            }
            case FIR -> {
                if (fir.wrap(packet, offset, length)) {
                    onFir(transport, nowNs);
                }
            }
            // Transport feedback shows where the viewer is, by arriving; what it says will feed a bandwidth estimate.
            // REMB is offered to viewers and will bound the allocator; a BYE says what signalling says, too.
            case SDES, BYE, APP, TRANSPORT_FEEDBACK, REMB, EXTENDED_REPORT, UNKNOWN -> { }
        }
    }

    private void onSenderReport(TransportMedia transport, long nowNs) {
        Source source = transport.source(senderReport.ssrc());
        if (source != null && !source.rtx()) {
            source.stream().onSenderReport(senderReport, nowNs);
        }
        for (int i = 0; i < senderReport.blockCount(); i++) {
            senderReport.block(i, block);
            onBlock(transport, nowNs);
        }
    }

    private void onReceiverReport(TransportMedia transport, long nowNs) {
        for (int i = 0; i < receiverReport.blockCount(); i++) {
            receiverReport.block(i, block);
            onBlock(transport, nowNs);
        }
    }

    private void onBlock(TransportMedia transport, long nowNs) {
        Consumer consumer = transport.consumerOf(block.ssrc());
        if (consumer != null) {
            consumer.onReport(block, nowNs);
        }
    }

    private void onNack(TransportMedia transport, long nowNs) {
        Consumer consumer = transport.consumerOf(nack.mediaSsrc());
        if (consumer != null) {
            consumer.statistics().counters().nack();
        }
        for (int i = 0; consumer != null && i < nack.entryCount(); i++) {
            if (!consumer.stream().mayAsk(1 + Integer.bitCount(nack.blp(i)), nowNs)) {
                return;
            }
            int pid = nack.pid(i);
            consumer.retransmit(pid, nowNs);
            for (int mask = nack.blp(i); mask != 0; mask &= mask - 1) {
                consumer.retransmit(Sequence.add(pid, Integer.numberOfTrailingZeros(mask) + 1), nowNs);
            }
        }
    }

    private void onPli(TransportMedia transport, long nowNs) {
        Consumer consumer = transport.consumerOf(pli.mediaSsrc());
        if (consumer != null) {
            consumer.statistics().counters().pli();
            consumer.onKeyFrameWanted(nowNs);
        }
    }

    private void onFir(TransportMedia transport, long nowNs) {
        for (int i = 0; i < fir.entryCount(); i++) {
            Consumer consumer = transport.consumerOf(fir.ssrc(i));
            if (consumer != null) {
                consumer.statistics().counters().fir();
                consumer.onKeyFrameWanted(nowNs);
            }
        }
    }
}
