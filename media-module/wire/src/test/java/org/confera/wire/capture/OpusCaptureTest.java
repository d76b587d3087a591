package org.confera.wire.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.confera.wire.Bytes;
import org.confera.wire.RtpPacket;
import org.confera.wire.payload.OpusToc;
import org.junit.jupiter.api.Test;

class OpusCaptureTest {
    private static final int TWENTY_MS = 960;
    private static final int FOUR_HUNDRED_MS = 20 * TWENTY_MS;
    private static final int RED_HEADER = 4;
    /** Chromium's payload type for it. */
    private static final int OPUS = 111;

    @Test
    void saysHowMuchTimePassesUntilTheNextPacketUnlessItIsSilence() {
        List<RtpPacket> stream = Streams.of(Captured.load("opus-dtx")).getFirst();
        int silences = 0;
        for (int i = 1; i < stream.size(); i++) {
            RtpPacket packet = stream.get(i - 1);
            long passed = stream.get(i).timestamp() - packet.timestamp() & 0xFFFF_FFFFL;
            boolean silence = OpusToc.silence(packet.payloadLength());
            silences += silence ? 1 : 0;
            assertEquals(TWENTY_MS, OpusToc.packetSamples(packet.bytes(), packet.payloadOffset(),
                    packet.payloadLength()));
            assertTrue(passed == TWENTY_MS || silence && passed <= FOUR_HUNDRED_MS, "passed " + passed);
        }
        assertTrue(silences > 0, "the synthetic microphone is silent between its beeps");
    }

    /** RFC 2198 section 3: four bytes for an older block, one for the newest, then the blocks. */
    @Test
    void findsInRedAnOlderPacketAndTheNewest() {
        Map<Long, byte[]> sent = new HashMap<>();
        int repeated = 0;
        for (RtpPacket packet : Streams.of(Captured.load("opus-red")).getFirst()) {
            if (packet.payloadLength() == 0) {
                continue; // padding with which Chromium probes the bandwidth
            }
            byte[] bytes = packet.bytes();
            int at = packet.payloadOffset();
            assertEquals(OPUS, bytes[at] & 0x7F);
            int older = 0;
            if (bytes[at] < 0) {
                older = Bytes.u24(bytes, at + 1) & 0x3FF;
                long timestamp = packet.timestamp() - (Bytes.u24(bytes, at + 1) >> 10);
                at += RED_HEADER;
                assertArrayEquals(sent.get(timestamp), Arrays.copyOfRange(bytes, at + 1, at + 1 + older));
                repeated++;
            }
            assertEquals(OPUS, bytes[at], "the newest block's header");
            byte[] newest = Arrays.copyOfRange(bytes, at + 1 + older, bytes.length - packet.paddingLength());
            sent.put(packet.timestamp(), newest);
            assertEquals(TWENTY_MS, OpusToc.packetSamples(newest, 0, newest.length));
        }
        assertTrue(repeated > 0, "nothing was repeated");
    }
}
