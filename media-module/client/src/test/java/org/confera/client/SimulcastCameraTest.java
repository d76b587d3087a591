package org.confera.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.confera.wire.Bytes;
import org.confera.wire.RtpPacket;
import org.confera.wire.payload.Vp8Descriptor;
import org.confera.wire.rtcp.Nack;
import org.confera.wire.rtcp.Pli;
import org.confera.wire.rtcp.RtcpCompound;
import org.junit.jupiter.api.Test;

/** What a camera in three layers looks like on the wire. */
class SimulcastCameraTest {
    private final Sent sent = new Sent();
    private final SimulcastCamera camera = new SimulcastCamera(sent, new Random(1), 1_000_000);
    private long nowNs = Long.MAX_VALUE - 500_000_000L;

    @Test
    void namesItsLayersByMidAndRid() throws IOException {
        frames(1);
        assertEquals(List.of("r0", "r1", "r2"), sent.packets().stream().map(packet -> text(packet, Vp8Source.RID_ID)).distinct().toList());
        assertEquals(List.of("1"), sent.packets().stream().map(packet -> text(packet, Vp8Source.MID_ID)).distinct().toList());
    }

    @Test
    void beginsEachLayerWithAKeyFrameAndSendsNoOtherUnasked() throws IOException {
        frames(60);
        assertEquals(3, keyFrames());
        assertEquals(3, camera.keyFrames());
    }

    @Test
    void sendsAKeyFrameOfTheLayerThatIsAskedForOne() throws IOException {
        frames(1);
        long middle = ssrcOf("r1");
        sent.rtp.clear();
        byte[] pli = new byte[Pli.LENGTH];
        Pli.write(pli, 0, 1, middle);
        ask(pli);
        frames(1);
        assertEquals(1, keyFrames());
        assertTrue(isKeyFrame(sent.packets().stream().filter(packet -> packet.ssrc() == middle).findFirst().orElseThrow()));
    }

    @Test
    void hasThreeTemporalLayersAndNumbersTheLowest() throws IOException {
        frames(9);
        Vp8Descriptor vp8 = new Vp8Descriptor();
        List<Integer> temporal = new ArrayList<>();
        for (RtpPacket packet : sent.packets()) {
            assertTrue(vp8.wrap(packet.bytes(), packet.payloadOffset(), packet.payloadLength()));
            if (vp8.startOfFrame() && text(packet, Vp8Source.RID_ID).equals("r0")) {
                temporal.add(vp8.temporalLayer());
            }
        }
        assertEquals(List.of(0, 2, 1, 2, 0, 2, 1, 2, 0), temporal);
    }

    @Test
    void sendsAgainWhatIsAskedFor() throws IOException {
        frames(3);
        RtpPacket lost = sent.packets().getLast();
        byte[] nack = new byte[16];
        Nack.write(nack, 0, 1, lost.ssrc(), new int[] {lost.sequenceNumber()}, 0, 1);
        sent.rtp.clear();
        ask(nack);
        RtpPacket again = sent.packets().getFirst();
        assertEquals(1, sent.rtp.size());
        assertEquals(Vp8Source.RTX_PAYLOAD_TYPE, again.payloadType());
        assertEquals("r2", text(again, Vp8Source.REPAIRED_RID_ID));
        assertEquals(lost.sequenceNumber(), Bytes.u16(again.bytes(), again.payloadOffset()));
        assertArrayEquals(payload(lost, 0), payload(again, 2));
        assertEquals(1, camera.retransmissions());
    }

    @Test
    void keepsToItsBitrate() throws IOException {
        frames(1);
        sent.rtp.clear();
        frames(30);
        long bits = 8L * sent.rtp.stream().mapToInt(packet -> packet.length).sum();
        assertEquals(1_450_000, bits, 100_000, "1 Mb/s, and 35 % and 10 % of it");
    }

    @Test
    void reportsEachLayerOnceASecond() throws IOException {
        frames(30);
        int before = sent.rtcp;
        frames(30);
        assertEquals(3, sent.rtcp - before);
    }

    @Test
    void isTheSameCameraForTheSameSeed() throws IOException {
        frames(1);
        Sent other = new Sent();
        new SimulcastCamera(other, new Random(1), 1_000_000).sendFrame(nowNs - SimulcastCamera.FRAME_NS, 0);
        assertFalse(other.rtp.isEmpty());
        assertArrayEquals(sent.rtp.toArray(), other.rtp.toArray());
    }

    private void frames(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            camera.sendFrame(nowNs, 0);
            nowNs += SimulcastCamera.FRAME_NS;
        }
    }

    private void ask(byte[] message) throws IOException {
        RtcpCompound compound = new RtcpCompound();
        assertTrue(compound.wrap(message, 0, 4 + 4 * Bytes.u16(message, 2)));
        assertTrue(compound.next());
        camera.onRtcp(message, compound);
    }

    private long keyFrames() {
        return sent.packets().stream().filter(SimulcastCameraTest::isKeyFrame).count();
    }

    private static boolean isKeyFrame(RtpPacket packet) {
        Vp8Descriptor vp8 = new Vp8Descriptor();
        return vp8.wrap(packet.bytes(), packet.payloadOffset(), packet.payloadLength()) && vp8.keyFrame();
    }

    private long ssrcOf(String rid) {
        return sent.packets().stream().filter(packet -> text(packet, Vp8Source.RID_ID).equals(rid)).findFirst().orElseThrow().ssrc();
    }

    private static String text(RtpPacket packet, int extension) {
        int at = packet.extensionOffset(extension);
        return at == RtpPacket.NONE ? "" : new String(packet.bytes(), at, packet.extensionLength(extension), StandardCharsets.US_ASCII);
    }

    private static byte[] payload(RtpPacket packet, int from) {
        return Arrays.copyOfRange(packet.bytes(), packet.payloadOffset() + from, packet.payloadOffset() + packet.payloadLength());
    }

    /** Keeps what is sent. */
    private static final class Sent implements Outlet {
        private final List<byte[]> rtp = new ArrayList<>();
        private int rtcp;

        private List<RtpPacket> packets() {
            return rtp.stream().map(bytes -> {
                RtpPacket packet = new RtpPacket();
                assertTrue(packet.wrap(bytes, 0, bytes.length));
                return packet;
            }).toList();
        }

        @Override
        public void sendRtp(byte[] packet, int length) {
            rtp.add(Arrays.copyOf(packet, length));
        }

        @Override
        public void sendRtcp(byte[] packet, int length) {
            rtcp++;
        }
    }
}
