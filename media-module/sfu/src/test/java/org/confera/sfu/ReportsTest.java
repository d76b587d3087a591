package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.confera.media.api.MediaEvent;
import org.confera.media.api.MediaException;
import org.confera.wire.NtpTime;
import org.confera.wire.rtcp.ReceiverReport;
import org.confera.wire.rtcp.Remb;
import org.confera.wire.rtcp.ReportBlock;
import org.confera.wire.rtcp.RtcpCompound;
import org.confera.wire.rtcp.RtcpKind;
import org.confera.wire.rtcp.SenderReport;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private static final long UNIX_NS = 1_790_000_000_000_000_000L;

    private final SimulatedRoom room = new SimulatedRoom();
    private final SimulatedRoom.Person ann = room.person("ann");
    private final SimulatedRoom.Person bob = room.person("bob");

    @Test
    void reportsToTheSenderOnceASecond() throws MediaException {
        SimulatedSender sender = microphone();
        room.pass(1_000);
        assertTrue(ann.sends.rtcp.isEmpty(), "nothing came yet");
        for (int i = 0; i < 250; i++) {
            byte[] packet = sender.sound(30);
            if (i % 10 != 5) {
                sender.send(packet, room.nowNs);
            }
            room.pass(20);
        }
        assertEquals(5, ann.sends.rtcp.stream().filter(one -> SentRtcp.kinds(one)
                .contains(RtcpKind.RECEIVER_REPORT)).count(), 1);
        ReportBlock block = SentRtcp.block(ann.sends.rtcp, 5);
        assertEquals(25, block.fractionLost(), 3, "a tenth, in 1/256");
        assertTrue(block.cumulativeLost() >= 19 && block.cumulativeLost() <= 25, "lost " + block.cumulativeLost());
        assertTrue(block.jitter() < 480, "jitter " + block.jitter());
    }

    @Test
    void tellsTheHighestSequenceAcrossTheWrap() throws MediaException {
        Producer producer = ann.produce("mic", Parameters.microphone("0", 5));
        SimulatedSender sender = new SimulatedSender(producer, 5, 65_500);
        for (int i = 0; i < 101; i++) {
            sender.send(sender.sound(30), room.nowNs);
        }
        room.pass(1_100);
        assertEquals(0x1_0000 + 64, SentRtcp.block(ann.sends.rtcp, 5).highestSequence());
    }

    /** Within its first two seconds a browser goes where REMB tells it at once; later only step by step. */
    @Test
    void allowsTheSenderAllItNeedsWithTheFirstPackets() throws MediaException {
        SimulatedSender sender = microphone();
        sender.send(sender.sound(30), room.nowNs);
        room.pass(20);
        byte[] first = ann.sends.rtcp.getFirst();
        assertEquals(List.of(RtcpKind.RECEIVER_REPORT, RtcpKind.REMB), SentRtcp.kinds(first));
        RtcpCompound compound = SentRtcp.open(first);
        Remb remb = new Remb();
        while (compound.next()) {
            remb.wrap(first, compound.messageOffset(), compound.messageLength());
        }
        assertTrue(remb.bitrateBps() > 2_900_000, "camera, screen and sound need 2.9 Mb/s");
    }

    @Test
    void givesTheViewerTheSendersClockInTheViewersTimestamps() throws MediaException {
        SimulatedSender sender = microphone();
        Consumer consumer = bob.watch(ann.up.source(5).producer());
        sender.send(sender.sound(30), room.nowNs);
        room.pass(100);
        assertNull(SentRtcp.senderReport(bob.receives.rtcp, consumer.ssrc()), "the sender's clock isn't known yet");
        SentRtcp.senderReport(ann.up, 5, NtpTime.ofUnixNs(UNIX_NS), 90_000, room.nowNs);
        long before = room.nowNs;
        room.pass(1_000);
        SenderReport report = SentRtcp.senderReport(bob.receives.rtcp, consumer.ssrc());
        assertNotNull(report);
        long elapsedNs = NtpTime.unixNs(report.ntp()) - UNIX_NS;
        assertTrue(elapsedNs > 0 && elapsedNs <= room.nowNs - before, elapsedNs + " ns later");
        assertEquals(90_000 + elapsedNs * 48 / 1_000_000, report.rtpTimestamp(), 2);
        assertEquals(1, report.packetCount());
        assertTrue(SentRtcp.kinds(bob.receives.rtcp.getLast()).contains(RtcpKind.SDES));
    }

    @Test
    void tellsWhenTheSendersReportCame() throws MediaException {
        SimulatedSender sender = microphone();
        long ntp = NtpTime.ofUnixNs(UNIX_NS);
        sender.send(sender.sound(30), room.nowNs);
        SentRtcp.senderReport(ann.up, 5, ntp, 1, room.nowNs);
        room.pass(1_100);
        ReportBlock block = SentRtcp.block(ann.sends.rtcp, 5);
        assertEquals(NtpTime.compact(ntp), block.lastSenderReport());
        assertEquals(1.01, block.delaySinceLastSenderReport() / 65_536.0, 0.02);
    }

    @Test
    void measuresTheRoundTripToTheViewer() throws MediaException {
        SimulatedSender sender = microphone();
        Consumer consumer = bob.watch(ann.up.source(5).producer());
        SentRtcp.senderReport(ann.up, 5, NtpTime.ofUnixNs(UNIX_NS), 1, room.nowNs);
        sender.send(sender.sound(30), room.nowNs);
        room.pass(1_000);
        long lsr = NtpTime.compact(SentRtcp.senderReport(bob.receives.rtcp, consumer.ssrc()).ntp());
        room.pass(500);
        byte[] bytes = new byte[ReceiverReport.LENGTH + ReportBlock.LENGTH];
        int length = ReceiverReport.write(bytes, 0, 9, 1);
        ReportBlock block = new ReportBlock();
        block.wrap(bytes, ReceiverReport.LENGTH);
        block.ssrc(consumer.ssrc()).fractionLost(77).lastSenderReport(lsr)
                .delaySinceLastSenderReport(NtpTime.compactDuration(300 * SimulatedRoom.MS));
        bob.down.onRtcp(bytes, 0, length, room.nowNs);
        assertEquals(77, consumer.stream().reports().fractionLost());
        double rttMs = consumer.stream().reports().rttNs() / 1e6;
        assertTrue(rttMs >= 190 && rttMs <= 1_210, rttMs + " ms");
    }

    @Test
    void scoresWhatArrives() throws MediaException {
        SimulatedSender sender = microphone();
        for (int i = 0; i < 200; i++) {
            byte[] packet = sender.sound(30);
            if (i % 5 != 0) {
                sender.send(packet, room.nowNs);
            }
            room.pass(20);
        }
        List<MediaEvent> scores =
                room.events.stream().filter(MediaEvent.ProducerScoreChanged.class::isInstance).toList();
        assertEquals(5, ((MediaEvent.ProducerScoreChanged) scores.getFirst()).score(), "a fifth is lost");
        room.pass(3_000);
        scores = room.events.stream().filter(MediaEvent.ProducerScoreChanged.class::isInstance).toList();
        assertEquals(0, ((MediaEvent.ProducerScoreChanged) scores.getLast()).score(), "nothing comes");
    }

    @Test
    void survivesReportsOnStreamsThatDoNotExist() {
        SentRtcp.senderReport(ann.up, 4711, 1, 1, room.nowNs);
        byte[] garbage = {(byte) 0x80, (byte) 200, 0, 50, 1, 2, 3, 4};
        ann.up.onRtcp(garbage, 0, garbage.length, room.nowNs);
        assertEquals(1, room.drops(org.confera.sfu.stats.ForwardingDrop.RTP_MALFORMED));
    }

    private SimulatedSender microphone() throws MediaException {
        return new SimulatedSender(ann.produce("mic", Parameters.microphone("0", 5)), 5, 1);
    }
}
