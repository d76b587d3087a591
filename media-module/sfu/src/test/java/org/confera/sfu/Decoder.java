package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.confera.wire.Sequence;
import org.confera.wire.Timestamp32;

/**
 * What a strict decoder would make of the packets that a viewer was sent: numbers without a gap, frames complete, each with
 * everything it refers to, a picture's end where the marker is and nowhere else.
 */
final class Decoder {
    private final Map<Integer, LayeredFrame> sent;
    private final Set<Integer> decoded = new HashSet<>();
    private final List<LayeredFrame> shown = new ArrayList<>();
    private SentRtp last;
    private LayeredFrame lastFrame;

    private Decoder(Map<Integer, LayeredFrame> sent) {
        this.sent = sent;
    }

    /** Decodes packets in the order of their numbers; fails where a viewer would freeze or see an artefact. */
    static List<LayeredFrame> decode(Map<Integer, LayeredFrame> sent, List<SentRtp> packets) {
        Decoder decoder = new Decoder(sent);
        packets.forEach(decoder::packet);
        return decoder.shown;
    }

    /**
     * For packets that came in disorder and with gaps: what is complete must have all its references, unless one of them is
     * incomplete itself, and that only because a packet of it never came to us.
     */
    static void decodeWhatCame(Map<Integer, LayeredFrame> sent, List<SentRtp> packets) {
        Map<Integer, Set<Integer>> got = new java.util.HashMap<>();
        for (SentRtp packet : packets) {
            if (packet.rtp().payloadLength() > 0) {
                got.computeIfAbsent(packet.frameNumber(), _ -> new HashSet<>()).add(packet.framePacket());
            }
        }
        for (int number : got.keySet()) {
            assertTrue(got.keySet().containsAll(sent.get(number).references()),
                    () -> sent.get(number) + " lacks a reference, of which not a packet went out");
        }
    }

    private void packet(SentRtp packet) {
        LayeredFrame frame = sent.get(packet.frameNumber());
        assertNotNull(frame, "a packet of no frame that was sent");
        if (last != null) {
            assertEquals(Sequence.add(last.sequence(), 1), packet.sequence(), () -> "sequence number at " + frame);
            continues(packet, frame);
        }
        assertEquals(frame == lastFrame ? last.framePacket() + 1 : 0, packet.framePacket(), () -> "packets of " + frame);
        if (packet.framePacket() == packet.framePackets() - 1) {
            complete(frame);
        }
        last = packet;
        lastFrame = frame;
    }

    private void continues(SentRtp packet, LayeredFrame frame) {
        int ticks = Timestamp32.distance(last.timestamp(), packet.timestamp());
        if (frame == lastFrame) {
            assertEquals(0, ticks);
            return;
        }
        assertEquals(last.framePackets() - 1, last.framePacket(), () -> "unfinished " + lastFrame);
        assertTrue(ticks >= 0, () -> ticks + " ticks before " + frame);
        assertEquals(ticks > 0, last.rtp().marker(), () -> "marker of " + lastFrame + " before " + frame);
    }

    private void complete(LayeredFrame frame) {
        assertTrue(decoded.containsAll(frame.references()), () -> frame + " lacks a reference");
        decoded.add(frame.number());
        shown.add(frame);
    }
}
