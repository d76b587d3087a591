package org.confera.wire.fuzz;

import org.confera.wire.rtcp.Bye;
import org.confera.wire.rtcp.ExtendedReport;
import org.confera.wire.rtcp.Fir;
import org.confera.wire.rtcp.Nack;
import org.confera.wire.rtcp.Pli;
import org.confera.wire.rtcp.ReceiverReport;
import org.confera.wire.rtcp.Remb;
import org.confera.wire.rtcp.ReportBlock;
import org.confera.wire.rtcp.RtcpCompound;
import org.confera.wire.rtcp.Sdes;
import org.confera.wire.rtcp.SenderReport;
import org.confera.wire.rtcp.TransportFeedback;

/** RTCP packets and each of their messages, those too whose kind the packet tells wrongly. */
public final class RtcpTarget {
    /** More than the longest datagram can ask for. */
    private static final int MANY = 1 << 17;
    private static final RtcpCompound COMPOUND = new RtcpCompound();
    private static final SenderReport SENDER = new SenderReport();
    private static final ReceiverReport RECEIVER = new ReceiverReport();
    private static final ReportBlock BLOCK = new ReportBlock();
    private static final Sdes SDES = new Sdes();
    private static final Bye BYE = new Bye();
    private static final Nack NACK = new Nack();
    private static final Pli PLI = new Pli();
    private static final Fir FIR = new Fir();
    private static final Remb REMB = new Remb();
    private static final ExtendedReport EXTENDED = new ExtendedReport();
    private static final TransportFeedback TRANSPORT = new TransportFeedback();
    private static int lost;

    private RtcpTarget() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        messages(input, 0, input.length);
        if (!COMPOUND.wrap(input, 0, input.length)) {
            return;
        }
        while (COMPOUND.next()) {
            COMPOUND.kind();
            Demand.inside(input, COMPOUND.messageOffset(), COMPOUND.messageLength(), "a message");
            messages(input, COMPOUND.messageOffset(), COMPOUND.messageLength());
        }
    }

    private static void messages(byte[] input, int offset, int length) {
        reports(input, offset, length);
        sources(input, offset, length);
        feedback(input, offset, length);
    }

    private static void reports(byte[] input, int offset, int length) {
        if (SENDER.wrap(input, offset, length)) {
            for (int i = 0; i < SENDER.blockCount(); i++) {
                SENDER.block(i, BLOCK);
                BLOCK.cumulativeLost();
                BLOCK.delaySinceLastSenderReport();
            }
            Demand.that(SENDER.ntp() != 0 || SENDER.octetCount() >= 0, "counts are unsigned");
        }
        if (RECEIVER.wrap(input, offset, length)) {
            for (int i = 0; i < RECEIVER.blockCount(); i++) {
                RECEIVER.block(i, BLOCK);
                Demand.that(BLOCK.fractionLost() < 256 && BLOCK.jitter() >= 0, "fields are unsigned");
            }
        }
        if (EXTENDED.wrap(input, offset, length)) {
            extended();
        }
    }

    private static void extended() {
        while (EXTENDED.nextBlock()) {
            if (EXTENDED.blockType() == ExtendedReport.RRTR) {
                EXTENDED.ntp();
            }
            for (int i = 0; EXTENDED.blockType() == ExtendedReport.DLRR && i < EXTENDED.delayCount(); i++) {
                EXTENDED.delaySsrc(i);
                EXTENDED.lastReceiverReport(i);
                EXTENDED.delaySinceLastReceiverReport(i);
            }
        }
    }

    private static void sources(byte[] input, int offset, int length) {
        if (SDES.wrap(input, offset, length)) {
            while (SDES.nextChunk()) {
                SDES.ssrc();
                Demand.inside(input, SDES.cnameOffset(), SDES.cnameLength(), "a name");
            }
        }
        if (BYE.wrap(input, offset, length)) {
            for (int i = 0; i < BYE.ssrcCount(); i++) {
                BYE.ssrc(i);
            }
        }
    }

    private static void feedback(byte[] input, int offset, int length) {
        if (NACK.wrap(input, offset, length)) {
            lost = 0;
            NACK.forEachLost(_ -> lost++);
            Demand.that(lost < MANY, "a packet asks for a bounded number of others");
        }
        if (PLI.wrap(input, offset, length)) {
            PLI.mediaSsrc();
        }
        if (FIR.wrap(input, offset, length)) {
            for (int i = 0; i < FIR.entryCount(); i++) {
                FIR.ssrc(i);
                FIR.commandNumber(i);
            }
        }
        if (REMB.wrap(input, offset, length)) {
            Demand.that(REMB.bitrateBps() >= 0, "a bitrate is never negative");
            for (int i = 0; i < REMB.ssrcCount(); i++) {
                REMB.ssrc(i);
            }
        }
        if (TRANSPORT.wrap(input, offset, length)) {
            TRANSPORT.statusCount();
            TRANSPORT.referenceTime();
        }
    }
}
