package org.confera.sfu;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.confera.media.api.MediaException;
import org.confera.media.api.rtp.RtpCodecParameters;
import org.confera.media.api.rtp.RtpEncoding;
import org.confera.media.api.rtp.RtpHeaderExtensionParameters;
import org.confera.media.api.rtp.RtpParameters;
import org.confera.wire.RtpPacket;

/** A camera as a real browser sent it, from a capture of the {@code wire} module; bytes that were not kept are zeros. */
final class CapturedCamera {
    private static final int PICTURE_MS = 33;

    final Producer producer;
    private final SimulatedRoom room;
    private final List<byte[]> packets = new ArrayList<>();
    private int next;

    CapturedCamera(SimulatedRoom room, String capture, String mimeType, String scalabilityMode) throws MediaException {
        this.room = room;
        List<RtpHeaderExtensionParameters> extensions = new ArrayList<>();
        int payloadType = 0;
        for (String line : lines(capture)) {
            String[] fields = line.split(" ");
            switch (fields[0]) {
                case "payload" -> payloadType = Integer.parseInt(fields[1]);
                case "extension" ->
                    extensions.add(new RtpHeaderExtensionParameters(fields[2], Integer.parseInt(fields[1]), false));
                case "packet" -> packets.add(packet(fields));
                default -> { }
            }
        }
        Map<String, Object> format = Map.of("packetization-mode", 1);
        RtpCodecParameters codec = new RtpCodecParameters(mimeType, payloadType, 90_000, null, format, List.of());
        Set<Long> ssrcs = new LinkedHashSet<>();
        packets.forEach(packet -> ssrcs.add(read(packet).ssrc()));
        List<RtpEncoding> encodings = ssrcs.stream().map(ssrc -> new RtpEncoding(ssrc, null, null, null, scalabilityMode,
                null, null, null)).toList();
        producer = room.person("ann").produce("camera",
                new RtpParameters(null, List.of(codec), extensions, encodings, null, null));
    }

    private static List<String> lines(String capture) {
        try (InputStream file = CapturedCamera.class.getResourceAsStream("/org/confera/wire/capture/" + capture + ".rtp")) {
            return new String(file.readAllBytes()).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packet(String[] fields) {
        byte[] kept = HexFormat.of().parseHex(fields[1]);
        return Arrays.copyOf(kept, kept.length + Integer.parseInt(fields[2]));
    }

    private static RtpPacket read(byte[] packet) {
        RtpPacket rtp = new RtpPacket();
        rtp.wrap(packet, 0, packet.length);
        return rtp;
    }

    boolean hasMore() {
        return next < packets.size();
    }

    /** Sends what the browser sent of one moment in one stream. */
    void sendPicture() {
        RtpPacket first = read(packets.get(next));
        while (hasMore() && read(packets.get(next)).timestamp() == first.timestamp()) {
            byte[] packet = packets.get(next++);
            producer.transport().onRtp(Arrays.copyOf(packet, packet.length + 16), 0, packet.length, room.nowNs);
        }
        room.pass(PICTURE_MS / producer.layers());
    }
}
