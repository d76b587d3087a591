package org.confera.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.confera.media.api.rtp.RtcpFeedback;
import org.confera.media.api.rtp.RtcpParameters;
import org.confera.media.api.rtp.RtpCodecParameters;
import org.confera.media.api.rtp.RtpEncoding;
import org.confera.media.api.rtp.RtpParameters;
import org.confera.wire.Bytes;
import org.confera.wire.RtpPacket;
import org.confera.wire.rtcp.Nack;
import org.confera.wire.rtcp.ReceiverReport;
import org.confera.wire.rtcp.ReportBlock;
import org.confera.wire.rtcp.RtcpCompound;
import org.confera.wire.rtcp.RtcpKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Loss, repair and reports of a viewer, across the wrap of sequence numbers, in simulated time. */
class ReceptionTest {
    private static final long SSRC = 0xFFFF_0001L;
    private static final long RTX_SSRC = 5;
    private static final long MS = 1_000_000L;

    private final List<Integer> asked = new ArrayList<>();
    private final List<Long> delaysNs = new ArrayList<>();
    private final ReportBlock block = new ReportBlock();
    private final Reception reception = new Reception(new Ear(), 9, delaysNs::add);
    private final byte[] packet = new byte[200];
    private long nowNs = Long.MAX_VALUE - 700 * MS;

    @BeforeEach
    void consume() {
        reception.add(new RtpParameters("0", List.of(new RtpCodecParameters("video/VP8", 101, 90_000, null, Map.of(), List.of(new RtcpFeedback("nack")))),
                List.of(), List.of(RtpEncoding.ofSsrc(SSRC, RTX_SSRC)), new RtcpParameters("", true), null));
    }

    @Test
    void losesNothingWhereNothingIsLost() throws IOException {
        receive(65_534, 65_535, 0, 1);
        pass(2_000);
        assertTotals(4, 0, 0);
        assertEquals(List.of(), asked);
        assertEquals(List.of(3 * MS, 3 * MS, 3 * MS, 3 * MS), delaysNs);
    }

    @Test
    void asksForTheGapAcrossTheWrapAndAgain() throws IOException {
        receive(65_534, 1);
        pass(9);
        assertEquals(List.of(), asked, "it may be on its way");
        pass(2);
        assertEquals(List.of(65_535, 0), asked);
        pass(100);
        assertEquals(List.of(65_535, 0, 65_535, 0), asked);
    }

    @Test
    void countsWhatRetransmissionsBringAsRepaired() throws IOException {
        receive(10, 12);
        pass(20);
        again(11);
        pass(2_000);
        assertTotals(3, 1, 0);
        assertEquals(1, reception.totals().retransmissions());
        assertEquals(3, delaysNs.size());
        assertEquals(List.of(11), asked);
    }

    @Test
    void countsWhatIsOvertakenAsNeitherLostNorRepaired() throws IOException {
        receive(10, 12, 11);
        pass(2_000);
        assertTotals(3, 0, 0);
    }

    @Test
    void givesUpAfterASecond() throws IOException {
        receive(10, 13);
        pass(1_100);
        assertTotals(4, 0, 2);
        assertEquals(20, asked.size(), "every 100 ms");
    }

    @Test
    void countsDuplicatesOnce() throws IOException {
        receive(10, 11, 11, 10);
        again(11);
        pass(2_000);
        assertTotals(2, 0, 0);
        assertEquals(2, delaysNs.size());
    }

    @Test
    void reportsWhatWasLostInTheLastSecond() throws IOException {
        receive(10);
        pass(1_000);
        receive(11, 13, 14);
        pass(1_000);
        assertEquals(SSRC, block.ssrc());
        assertEquals(64, block.fractionLost(), "one of four");
        assertEquals(1, block.cumulativeLost());
        assertEquals(14, block.highestSequence() & 0xFFFF);
        pass(1_000);
        assertEquals(0, block.fractionLost());
    }

    @Test
    void noticesTracksThatStandStill() throws IOException {
        receive(1);
        assertEquals(1, reception.flowing(2_000 * MS, nowNs));
        pass(3_000);
        assertEquals(0, reception.flowing(2_000 * MS, nowNs));
        receive(2);
        assertEquals(3_000, reception.totals().longestSilenceNs() / MS);
    }

    private void assertTotals(long expected, long repaired, long lost) {
        ReceptionTotals totals = reception.totals();
        assertEquals(List.of(expected, repaired, lost), List.of(totals.expected(), totals.repaired(), totals.lost()));
    }

    private void receive(int... sequences) {
        for (int sequence : sequences) {
            RtpPacket.writeHeader(packet, 0, false, 101, sequence, 0, SSRC);
            Bytes.u64(packet, packet.length - 8, nowNs - 3 * MS);
            reception.onRtp(packet, packet.length, nowNs);
        }
    }

    private void again(int sequence) {
        RtpPacket.writeHeader(packet, 0, false, 102, 1, 0, RTX_SSRC);
        Bytes.u16(packet, RtpPacket.FIXED_HEADER_LENGTH, sequence);
        Bytes.u64(packet, packet.length - 8, nowNs - 40 * MS);
        reception.onRtp(packet, packet.length, nowNs);
    }

    private void pass(int millis) throws IOException {
        for (int i = 0; i < millis; i++) {
            nowNs += MS;
            reception.onTick(nowNs);
        }
    }

    /** Reads what the viewer says. */
    private final class Ear implements Outlet {
        @Override
        public void sendRtp(byte[] packet, int length) {
            throw new AssertionError("a viewer sends no media");
        }

        @Override
        public void sendRtcp(byte[] packet, int length) {
            RtcpCompound compound = new RtcpCompound();
            assertTrue(compound.wrap(packet, 0, length) && compound.next());
            if (compound.kind() == RtcpKind.NACK) {
                Nack nack = new Nack();
                assertTrue(nack.wrap(packet, 0, length));
                assertEquals(SSRC, nack.mediaSsrc());
                nack.forEachLost(asked::add);
            } else {
                ReceiverReport report = new ReceiverReport();
                assertTrue(report.wrap(packet.clone(), 0, length));
                report.block(0, block);
            }
        }
    }
}
