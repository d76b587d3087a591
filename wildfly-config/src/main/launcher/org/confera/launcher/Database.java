package org.confera.launcher;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where Confera's data is, as far as a start must know.
 *
 * @param url  the JDBC address, or nothing for the file in the data folder
 * @param home the data folder
 */
record Database(String url, Path home) {
    private static final String EMBEDDED = "jdbc:h2:";

    static Database from(Map<String, String> environment, Path home) {
        return new Database(environment.getOrDefault("CONFERA_DB_URL", "").strip(), home);
    }

    boolean isOnTheNetwork() {
        return !url.isEmpty() && (!url.startsWith(EMBEDDED) || url.startsWith("jdbc:h2:tcp:") || url.startsWith("jdbc:h2:ssl:"));
    }

    /** The file of an embedded database. */
    Path file() {
        if (url.isEmpty()) {
            return home.resolve("data/confera.mv.db");
        }
        String name = url.substring(EMBEDDED.length()).replaceFirst("^file:", "").replaceFirst(";.*", "");
        return Path.of(name.replaceFirst("^~(?=/)", System.getProperty("user.home").replace("\\", "\\\\")) + ".mv.db");
    }
}
