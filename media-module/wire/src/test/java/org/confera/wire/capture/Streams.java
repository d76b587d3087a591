package org.confera.wire.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.confera.wire.RtpPacket;
import org.confera.wire.Sequence;

/** The RTP streams of a capture, each cut into what one timestamp holds. */
final class Streams {
    private Streams() {
    }

    /** The packets that carry media, by SSRC in order of appearance; sequence numbers rise by one. */
    static List<List<RtpPacket>> of(Captured captured) {
        Map<Long, List<RtpPacket>> streams = new LinkedHashMap<>();
        for (byte[] bytes : captured.packets()) {
            RtpPacket packet = new RtpPacket();
            assertTrue(packet.wrap(bytes, 0, bytes.length));
            List<RtpPacket> stream = streams.computeIfAbsent(packet.ssrc(), _ -> new ArrayList<>());
            if (!stream.isEmpty()) {
                assertEquals(1, Sequence.distance(stream.getLast().sequenceNumber(), packet.sequenceNumber()));
            }
            stream.add(packet);
        }
        return List.copyOf(streams.values());
    }

    /** Cuts a stream at its marker bits; each piece has one timestamp, and no two have the same. */
    static List<List<RtpPacket>> pictures(List<RtpPacket> stream) {
        List<List<RtpPacket>> pictures = new ArrayList<>();
        List<RtpPacket> picture = new ArrayList<>();
        for (RtpPacket packet : stream) {
            picture.add(packet);
            assertEquals(picture.getFirst().timestamp(), packet.timestamp());
            if (packet.marker()) {
                pictures.add(picture);
                picture = new ArrayList<>();
            }
        }
        assertEquals(pictures.size(), pictures.stream().map(p -> p.getFirst().timestamp()).distinct().count());
        return pictures;
    }
}
