package org.confera.startup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Finds settings that protect nothing, because they are what examples and manuals say.
 *
 * @param setting looks a setting up by its environment variable's name
 */
record KnownSecrets(Function<String, Optional<String>> setting) {

    static final String DEVELOPMENT = "CONFERA_DEVELOPMENT";

    private static final String DATABASE_PASSWORD = "CONFERA_DB_PASSWORD";

    /** H2 addresses that name a server, or make this process one. */
    private static final Pattern SERVED_H2 = Pattern.compile("^jdbc:h2:(tcp|ssl):|;auto_server=true");

    private static final Set<String> KNOWN = Set.of("secret", "changeme", "change-me", "change_me", "changeit", "password", "passwort",
            "passw0rd", "admin", "root", "test", "default", "example", "confera", "coturn", "turn", "north", "mysecret", "supersecret",
            "your-secret", "yoursecret", "12345678", "123456", "sa", "postgres", "mysql", "mariadb");

    /** The variables whose values are known, or that are missing where one is needed; none on a machine for development. */
    List<String> found() {
        if (setting.apply(DEVELOPMENT).filter("true"::equalsIgnoreCase).isPresent()) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        addIfKnown("CONFERA_TURN_SECRET", found);
        if (isDatabaseOnTheNetwork()) {
            addIfKnown(DATABASE_PASSWORD, found);
            if (setting.apply(DATABASE_PASSWORD).filter(value -> !value.isBlank()).isEmpty()) {
                found.add(DATABASE_PASSWORD);
            }
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
        return setting.apply("CONFERA_DB_URL").map(url -> url.strip().toLowerCase(Locale.ROOT))
                .filter(url -> !url.isEmpty() && (!url.startsWith("jdbc:h2:") || SERVED_H2.matcher(url).find())).isPresent();
    }
}
