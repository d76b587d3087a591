package org.confera.startup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds settings that protect nothing, because they are what examples and manuals say.
 *
 * @param setting looks a setting up by its environment variable's name
 */
record KnownSecrets(Function<String, Optional<String>> setting) {

    static final String DEVELOPMENT = "CONFERA_DEVELOPMENT";

    private static final Set<String> KNOWN = Set.of("secret", "changeme", "change-me", "change_me", "changeit", "password", "passwort",
            "passw0rd", "admin", "root", "test", "default", "example", "confera", "coturn", "turn", "north", "mysecret", "supersecret",
            "your-secret", "yoursecret", "12345678", "123456", "sa", "postgres", "mysql", "mariadb");

    /** The variables whose values are known; none on a machine for development. */
    List<String> found() {
        if (setting.apply(DEVELOPMENT).filter("true"::equalsIgnoreCase).isPresent()) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        addIfKnown("CONFERA_TURN_SECRET", found);
        addIfKnown("CONFERA_SMTP_PASSWORD", found);
        if (isDatabaseOnTheNetwork()) {
            addIfKnown("CONFERA_DB_PASSWORD", found);
        }
        return found;
    }

    private void addIfKnown(String name, List<String> found) {
        if (setting.apply(name).filter(value -> KNOWN.contains(value.strip().toLowerCase(Locale.ROOT))).isPresent()) {
            found.add(name);
        }
    }

    /** The embedded database is a file that no network reaches: whoever can read it needs no password. */
    private boolean isDatabaseOnTheNetwork() {
        return setting.apply("CONFERA_DB_URL").filter(url -> !url.startsWith("jdbc:h2:file:")).isPresent();
    }
}
