package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.confera.media.api.MediaException;
import org.confera.sfu.stats.ForwardingDrop;
import org.confera.wire.rtcp.Nack;
import org.confera.wire.rtcp.Pli;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Threats, line 19: RTCP whose lengths don't fit, and floods of it that many people join in. */
class HostileRtcpTest {
    private final SimulatedRoom room = new SimulatedRoom();
    private final SimulatedRoom.Person ann = room.person("ann");
    private final SimulatedRoom.Person eve = room.person("eve");
    private Producer camera;
    private SimulatedSender sender;
    private Consumer watching;

    @BeforeEach
    void startCamera() throws MediaException {
        camera = ann.produce("camera", Parameters.camera("1", 77, 78L));
        watching = eve.watch(camera);
        sender = new SimulatedSender(camera, 77, 1);
        sender.send(sender.keyFrame(), room.nowNs);
        eve.take();
        room.pass(1_000);
        ann.sends.rtcp.clear();
    }

    @Test
    void dropsWhatIsLongerOrShorterThanItSays() {
        byte[] pli = new byte[Pli.LENGTH];
        Pli.write(pli, 0, 1, watching.ssrc());
        for (int length = 0; length < pli.length; length++) {
            malformed(Arrays.copyOf(pli, length));
        }
        malformed(Arrays.copyOf(pli, pli.length + 2));
        byte[] tooLong = pli.clone();
        tooLong[3] = (byte) 0xFF;
        malformed(tooLong);
        malformed(HexFormat.of().parseHex("a0c9000100000004" + HexFormat.of().formatHex(pli)));
        assertTrue(SentRtcp.plis(ann.sends.rtcp).isEmpty(), "nothing of it was done");
    }

    private void malformed(byte[] packet) {
        long before = room.drops(ForwardingDrop.RTP_MALFORMED);
        eve.down.onRtcp(packet, 0, packet.length, room.nowNs);
        assertEquals(before + 1, room.drops(ForwardingDrop.RTP_MALFORMED), HexFormat.of().formatHex(packet));
    }

    @Test
    void skipsAMessageWhoseCountsExceedItsLengthAndReadsTheNext() {
        String manyBlocks = "9f c9 0001 00000001 ";
        String shortNack = "81 cd 0002 00000001 00000002 ";
        String longName = "81 ca 0002 00000001 01ff0000 ";
        byte[] pli = new byte[Pli.LENGTH];
        Pli.write(pli, 0, 1, watching.ssrc());
        byte[] packet = HexFormat.of().parseHex((manyBlocks + shortNack + longName).replace(" ", "")
                + HexFormat.of().formatHex(pli));
        sender.send(sender.frame(), room.nowNs);
        eve.down.onRtcp(packet, 0, packet.length, room.nowNs);
        room.pass(20);
        assertEquals(List.of(77L), SentRtcp.plis(ann.sends.rtcp));
    }

    @Test
    void aSenderReportOfTheLargestNumbersHurtsNobody() {
        SentRtcp.senderReport(ann.up, 77, -1L, 0xFFFF_FFFFL, room.nowNs);
        SentRtcp.report(eve.down, watching.ssrc(), 0xFFFF_FFFFL, 0x7F_FFFF, 255, 0xFFFF_FFFFL, 0xFFFF_FFFFL, room.nowNs);
        SentRtcp.report(eve.down, watching.ssrc(), 0, -1, 0, 0, 1, room.nowNs);
        room.pass(3_000);
        sender.send(sender.keyFrame(), room.nowNs);
        assertFalse(eve.take().isEmpty());
    }

    /** Every viewer alone is bounded; so is what all of them together cause upstream. */
    @Test
    void fiftyViewersFloodsCauseAtMostOneRequestIn500Ms() throws MediaException {
        List<Consumer> consumers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            consumers.add(eve.watch(camera));
        }
        sender.send(sender.keyFrame(), room.nowNs);
        ann.sends.rtcp.clear();
        for (int ms = 0; ms < 2_000; ms += 10) {
            for (Consumer consumer : consumers) {
                SentRtcp.pli(eve.down, consumer.ssrc(), room.nowNs);
            }
            sender.send(sender.frame(), room.nowNs);
            room.pass(10);
        }
        assertTrue(SentRtcp.plis(ann.sends.rtcp).size() <= 5, "at 0, 0.5, 1, 1.5 and 2 s at most");
    }

    @Test
    void aNackForAllNumbersThereAreIsBounded() {
        for (int i = 0; i < 200; i++) {
            sender.send(sender.frame(), room.nowNs);
        }
        long forwarded = eve.take().stream().mapToLong(sent -> sent.rtp().length()).sum();
        int[] all = new int[300];
        byte[] packet = new byte[1400];
        for (int from = 0; from < 1 << 16; from += all.length) {
            for (int i = 0; i < all.length; i++) {
                all[i] = from + i & 0xFFFF;
            }
            eve.down.onRtcp(packet, 0, Nack.write(packet, 0, 1, watching.ssrc(), all, 0, all.length), room.nowNs);
        }
        long repeated = eve.take().stream().mapToLong(sent -> sent.rtp().length()).sum();
        assertTrue(repeated <= 2 * forwarded, repeated + " bytes repeated of " + forwarded);
    }

    /** Looking for a packet costs other people's time, be it here or not. */
    @Test
    void looksIntoSoManyQuestionsASecondAndNoMore() {
        int[] all = new int[5_000];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        byte[] packet = new byte[1400];
        int length = Nack.write(packet, 0, 1, watching.ssrc(), all, 0, all.length);
        long before = room.drops(ForwardingDrop.RETRANSMISSION_REFUSED);
        for (int ms = 0; ms < 3_000; ms += 10) {
            for (int i = 0; i < 10; i++) {
                eve.down.onRtcp(packet, 0, length, room.nowNs);
            }
            room.pass(10);
        }
        long looked = room.drops(ForwardingDrop.RETRANSMISSION_REFUSED) - before;
        assertTrue(looked > 100_000 && looked <= 150_000, looked + " of 15,000,000");
        sender.send(sender.frame(), room.nowNs);
        SentRtcp.nack(eve.down, watching.ssrc(), room.nowNs, eve.take().getLast().sequence());
        assertEquals(1, eve.take().size(), "the next second is a new one");
    }

    @Test
    void reportsOnStreamsThatAreNotTheirsChangeNothing() {
        SentRtcp.pli(ann.down, watching.ssrc(), room.nowNs);
        SentRtcp.nack(ann.down, watching.ssrc(), room.nowNs, 1, 2, 3);
        room.pass(20);
        assertTrue(eve.take().isEmpty());
        assertTrue(SentRtcp.plis(ann.sends.rtcp).isEmpty());
    }
}
