package org.confera.account.entity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody shows to be known by: 256 random bits. The database has only their hash, so that whoever reads it
 * there can show nothing.
 *
 * @param value as it stands in a cookie or in a link
 */
public record RandomToken(String value) {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public RandomToken {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a token has 43 characters of base64url, but this has " + value.length());
        }
    }

    public static RandomToken random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new RandomToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What was shown, if it can be a token at all. */
    public static Optional<RandomToken> parse(String shown) {
        return Optional.ofNullable(shown).filter(FORM.asMatchPredicate()).map(RandomToken::new);
    }

    /** What the database knows of it; no salt is needed where nobody can guess. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "RandomToken";
    }
}
