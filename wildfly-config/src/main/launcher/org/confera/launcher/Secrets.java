package org.confera.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Passwords that no person needs to know: made at the first start, kept in the data folder, handed to the server through
 * its environment. What an operator sets goes before them, and is not written down.
 */
final class Secrets {
    static final String KEY_STORE_PASSWORD = "CONFERA_HTTPS_KEYSTORE_PASSWORD";
    private static final String DATABASE_PASSWORD = "CONFERA_DB_PASSWORD";
    /** What both were before they were generated: a file made then opens with nothing else. */
    private static final String BEFORE = "confera";
    private static final int BYTES = 24;

    private final Path file;
    private final Properties kept = new Properties();

    private Secrets(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
        }
    }

    /** Returns the environment with each password that it lacked. */
    static Map<String, String> addedTo(Map<String, String> environment, DataFolder data) throws IOException, Problem {
        Map<String, String> complete = new HashMap<>(environment);
        Secrets secrets = new Secrets(data.secrets());
        Database database = Database.from(environment, data.path());
        secrets.complete(complete, KEY_STORE_PASSWORD, HttpsKey.file(environment, data));
        if (!database.isOnTheNetwork()) {
            secrets.complete(complete, DATABASE_PASSWORD, database.file());
        } else if (isMissing(environment, DATABASE_PASSWORD)) {
            throw new Problem("CONFERA_DB_URL names a database server, but " + DATABASE_PASSWORD
                    + " is not set. Set it to the password of CONFERA_DB_USER there.");
        }
        return complete;
    }

    private void complete(Map<String, String> environment, String name, Path opened) throws IOException {
        if (!isMissing(environment, name)) {
            return;
        }
        if (!kept.containsKey(name)) {
            kept.setProperty(name, Files.exists(opened) ? BEFORE : random());
            write();
        }
        environment.put(name, kept.getProperty(name));
    }

    private static boolean isMissing(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "").isBlank();
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** In one step: a start that is cut short leaves the old file or the new one. */
    private void write() throws IOException {
        Path next = Private.makeFile(file.getParent(), "secrets");
        Files.writeString(next, "# Made at the first start. The database and the https key store open with nothing else: keep them together.\n"
                + kept.stringPropertyNames().stream().sorted().map(name -> name + "=" + kept.getProperty(name) + "\n").collect(Collectors.joining()));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
