package org.confera.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The changelog as a whole, known by the hash of its files. Liquibase tags a database with that hash when it is done,
 * so that the next start asks one question instead of waking Liquibase, which takes seconds.
 */
final class Changelog {

    /** On the class path of the deployment. */
    static final String PATH = "db/changelog.xml";

    private static final Pattern INCLUDED = Pattern.compile("<include file=\"([^\"]+)\" relativeToChangelogFile=\"true\"/>");

    private final String fingerprint;

    Changelog() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String root = new String(read(PATH, digest), StandardCharsets.UTF_8);
            for (Matcher file = INCLUDED.matcher(root); file.find();) {
                read("db/" + file.group(1), digest);
            }
            fingerprint = HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] read(String path, MessageDigest digest) {
        try (InputStream in = Changelog.class.getClassLoader().getResourceAsStream(path)) {
            byte[] bytes = in.readAllBytes();
            digest.update(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(path + " can't be read from the deployment", e);
        }
    }

    /** The tag that Liquibase leaves in its own table. */
    String fingerprint() {
        return fingerprint;
    }

    /** Whether a database was brought to exactly this state; false also if it never met Liquibase. */
    boolean isAppliedTo(Connection connection) {
        try (PreparedStatement query = connection.prepareStatement("SELECT COUNT(*) FROM DATABASECHANGELOG WHERE TAG = ?")) {
            query.setString(1, fingerprint);
            try (ResultSet found = query.executeQuery()) {
                return found.next() && found.getInt(1) > 0;
            }
        } catch (SQLException _) {
            // No such table yet: Liquibase finds out better than we do.
            return false;
        }
    }
}
