package org.confera.wire.capture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.confera.wire.RtpPacket;
import org.confera.wire.payload.H264Payload;

/**
 * A capture as it is kept: lines of {@code payload <type> <codec>}, {@code extension <id> <uri>} and
 * {@code packet <first bytes> <how many bytes more>}; those that are not kept read as zeros.
 */
public record Captured(int payloadType, List<String> extensions, List<byte[]> packets) {
    /** Reads a capture by its file's name without suffix. */
    public static Captured load(String name) {
        try (InputStream file = Captured.class.getResourceAsStream(name + ".rtp")) {
            List<String> lines = new String(file.readAllBytes()).lines().toList();
            return new Captured(fields(lines, "payload").mapToInt(f -> Integer.parseInt(f[1])).findFirst().orElseThrow(),
                    fields(lines, "extension").map(f -> f[1] + " " + f[2]).toList(),
                    fields(lines, "packet").map(Captured::packet).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String[]> fields(List<String> lines, String kind) {
        return lines.stream().map(line -> line.split(" ")).filter(fields -> fields[0].equals(kind));
    }

    private static byte[] packet(String[] fields) {
        byte[] kept = HexFormat.of().parseHex(fields[1]);
        return Arrays.copyOf(kept, kept.length + Integer.parseInt(fields[2]));
    }

    /** The id under which the browser sends the extension, {@link RtpPacket#NONE} if it was not negotiated. */
    public int extensionId(String uri) {
        return extensions.stream().map(line -> line.split(" ")).filter(fields -> fields[1].equals(uri))
                .mapToInt(fields -> Integer.parseInt(fields[0])).findFirst().orElse(RtpPacket.NONE);
    }

    /**
     * A packet as a line: headers and the payload's first bytes.
     *
     * @param aggregates keep H.264 aggregates whole, or their sizes don't add up
     */
    static String line(byte[] packet, int payloadBytes, boolean aggregates) {
        RtpPacket rtp = new RtpPacket();
        if (!rtp.wrap(packet, 0, packet.length)) {
            throw new IllegalArgumentException("the browser logged no RTP packet: " + HexFormat.of().formatHex(packet));
        }
        boolean whole = rtp.payloadLength() <= payloadBytes
                || aggregates && (packet[rtp.payloadOffset()] & 0x1F) == H264Payload.STAP_A;
        int kept = whole ? packet.length : rtp.headerLength() + payloadBytes;
        return "packet " + HexFormat.of().formatHex(packet, 0, kept) + " " + (packet.length - kept);
    }
}
