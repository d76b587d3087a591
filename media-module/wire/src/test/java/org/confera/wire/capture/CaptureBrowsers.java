package org.confera.wire.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the captures: one file for each of {@link #SHOTS}, in the directory given. */
public final class CaptureBrowsers {
    private static final int PAYLOAD_BYTES = 20;
    /** Sound is kept whole: it is a beep, and small. */
    private static final int AUDIO_BYTES = 1500;

    private static final List<Shot> SHOTS = List.of(
            new Shot("vp8-simulcast", "VP8, three simulcast streams of three temporal layers", LoggingBrowser.CHROMIUM,
                    "kind=video&codec=video/VP8&mode=simulcast&without=dependency-descriptor", 320),
            new Shot("vp8-simulcast-described", "VP8, three simulcast streams, with dependency descriptors",
                    LoggingBrowser.CHROMIUM, "kind=video&codec=video/VP8&mode=simulcast", 100),
            new Shot("vp9-l3t3-key", "VP9, SVC L3T3_KEY", LoggingBrowser.CHROMIUM,
                    "kind=video&codec=video/VP9&mode=L3T3_KEY&fmtp=profile-id=0", 320),
            new Shot("vp9-l3t3", "VP9, SVC L3T3", LoggingBrowser.CHROMIUM,
                    "kind=video&codec=video/VP9&mode=L3T3&fmtp=profile-id=0", 200),
            new Shot("av1-l1t3", "AV1, L1T3", LoggingBrowser.CHROMIUM, "kind=video&codec=video/AV1&mode=L1T3", 250),
            new Shot("av1-l3t3-key", "AV1, SVC L3T3_KEY", LoggingBrowser.CHROMIUM,
                    "kind=video&codec=video/AV1&mode=L3T3_KEY", 320),
            new Shot("h264-simulcast", "H.264 packetization mode 1, three simulcast streams of three temporal layers",
                    LoggingBrowser.CHROMIUM, "kind=video&codec=video/H264&mode=simulcast&fmtp=packetization-mode=1",
                    320),
            new Shot("opus-dtx", "Opus with DTX", LoggingBrowser.CHROMIUM, "kind=audio&codec=audio/opus", 150),
            new Shot("opus-red", "Opus in RED (RFC 2198)", LoggingBrowser.CHROMIUM, "kind=audio&codec=audio/red", 80),
            new Shot("vp8-simulcast-firefox", "VP8, three simulcast streams", LoggingBrowser.FIREFOX,
                    "kind=video&codec=video/VP8&mode=simulcast", 250));

    private CaptureBrowsers() {
    }

    /** One file to make: what the page is asked for, and how many packets to keep. */
    private record Shot(String name, String title, LoggingBrowser browser, String query, int packets) {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path directory = Files.createDirectories(Path.of(args[0]));
        for (Shot shot : SHOTS) {
            Files.write(directory.resolve(shot.name() + ".rtp"), take(shot));
        }
    }

    private static List<String> take(Shot shot) throws IOException, InterruptedException {
        try (CapturePage page = new CapturePage()) {
            List<byte[]> sent = shot.browser().sent(page, shot.query());
            List<String> lines = new ArrayList<>(List.of("# " + shot.title(),
                    "# " + shot.browser().version() + ", its synthetic camera at 1280x720 or its synthetic microphone"));
            lines.addAll(page.told());
            boolean aggregates = shot.query().contains("H264");
            int kept = shot.query().startsWith("kind=audio") ? AUDIO_BYTES : PAYLOAD_BYTES;
            sent.stream().filter(packet -> (packet[1] & 0x7F) == page.payloadType()).limit(shot.packets())
                    .forEach(packet -> lines.add(Captured.line(packet, kept, aggregates)));
            System.out.println(shot.name() + ": " + sent.size() + " packets sent, kept " + lines.size() + " lines");
            return lines;
        }
    }
}
