package org.confera.wire.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A browser that logs what it sends before it encrypts it. */
enum LoggingBrowser {
    CHROMIUM("/usr/bin/chromium") {
        @Override
        List<String> arguments(Path profile) {
            return List.of("--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
                    "--disable-background-networking", "--disable-sync", "--user-data-dir=" + profile,
                    "--use-fake-device-for-media-stream=fps=30", "--use-fake-ui-for-media-stream",
                    "--enable-logging=stderr", "--vmodule=*/webrtc/*=3",
                    "--force-fieldtrials=WebRTC-Debugging-RtpDump/Enabled/");
        }
    },
    FIREFOX("/usr/bin/firefox-esr") {
        @Override
        List<String> arguments(Path profile) throws IOException {
            Files.writeString(profile.resolve("user.js"), """
                    user_pref("media.navigator.streams.fake", true);
                    user_pref("media.navigator.permission.disabled", true);
                    user_pref("media.peerconnection.ice.loopback", true);
                    user_pref("network.captive-portal-service.enabled", false);
                    user_pref("network.connectivity-service.enabled", false);
                    user_pref("services.settings.server", "");
                    """);
            return List.of("--headless", "--no-remote", "-profile", profile.toString());
        }
    };

    /** Both write an arrow or letter for "out", the time, a zero offset and the bytes. */
    private static final Pattern SENT = Pattern.compile("\\bO [0-9:.]+ +0{4,6} ((?:[0-9a-f]{2} ?)+)");

    private final String binary;

    LoggingBrowser(String binary) {
        this.binary = binary;
    }

    abstract List<String> arguments(Path profile) throws IOException;

    String version() throws IOException {
        Process process = new ProcessBuilder(binary, "--version").redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes()).lines().reduce("", (_, last) -> last)
                .replaceFirst(" built on.*", "").strip();
    }

    /** Lets the browser open the page and answers the RTP packets that it sent until the page said that it is done. */
    List<byte[]> sent(CapturePage page, String query) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("capture");
        List<String> command = new ArrayList<>(List.of(binary));
        command.addAll(arguments(profile));
        command.add(page.address(query));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(profile.resolve("out.log").toFile());
        builder.environment().put("MOZ_LOG", "RtpLogger:5");
        builder.environment().put("MOZ_LOG_FILE", profile.resolve("rtp").toString());
        Process process = builder.start();
        try {
            page.awaitDone();
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor();
        }
        List<byte[]> packets = packets(profile);
        delete(profile);
        return packets;
    }

    private static List<byte[]> packets(Path profile) throws IOException {
        List<byte[]> packets = new ArrayList<>();
        try (Stream<Path> files = Files.list(profile)) {
            for (Path log : files.filter(file -> file.toString().endsWith("log")).toList()) {
                try (Stream<String> lines = new String(Files.readAllBytes(log)).lines()) {
                    lines.map(SENT::matcher).filter(Matcher::find)
                            .map(match -> HexFormat.of().parseHex(match.group(1).replace(" ", "")))
                            .forEach(packets::add);
                }
            }
        }
        return packets;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
