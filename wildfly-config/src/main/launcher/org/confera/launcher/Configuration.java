package org.confera.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * The server's configuration in the data folder: what an administrator changes in the console stays changed. When
 * Confera ships another configuration, that one is taken and a changed old one is kept beside it.
 */
final class Configuration {
    private final Path shipped;
    private final Path used;

    Configuration(Path server, DataFolder data) {
        this.shipped = server.resolve("standalone/configuration");
        this.used = data.configuration();
    }

    /** Returns a sentence for the operator, or an empty string when nothing needs to be said. */
    String update() throws IOException {
        Private.makeFolder(used);
        copyMissing();
        Path mark = used.resolve("shipped.sha256");
        Path current = used.resolve("standalone.xml");
        String newest = hash(shipped.resolve("standalone.xml"));
        String last = Files.exists(mark) ? Files.readString(mark).strip() : "";
        if (newest.equals(last) && Files.exists(current)) {
            return "";
        }
        String said = "";
        if (Files.exists(current) && !hash(current).equals(last)) {
            Path kept = used.resolve("standalone-before-" + newest.substring(0, 8) + ".xml");
            Files.move(current, kept, StandardCopyOption.REPLACE_EXISTING);
            said = "This version of Confera brings a new server configuration. Yours had been changed; it is kept as "
                    + kept + ": make your changes again.";
        }
        Files.copy(shipped.resolve("standalone.xml"), current, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(mark, newest + "\n");
        return said;
    }

    /** Users, roles and logging belong to the administrator from the first start on. */
    private void copyMissing() throws IOException {
        try (Stream<Path> files = Files.list(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = used.resolve(file.getFileName());
                if (!file.endsWith("standalone.xml") && !Files.exists(target)) {
                    Files.copy(file, target);
                    Private.closeFile(target);
                }
            }
        }
    }

    private static String hash(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-256", impossible);
        }
    }
}
