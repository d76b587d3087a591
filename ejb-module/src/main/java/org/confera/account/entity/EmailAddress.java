package org.confera.account.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.confera.text.Text;

/**
 * An e-mail address in lower case, at most 254 characters (RFC 5321, 4.5.3.1.3). Looser than the RFC where people's
 * addresses are, stricter where mail headers could be injected.
 */
public record EmailAddress(String value) {

    public static final int MAX_LENGTH = 254;

    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>()\\[\\],;:\\\\\"\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");

    public EmailAddress {
        value = normalise(value);
        if (!isAddress(value)) {
            throw new IllegalArgumentException("an e-mail address looks like name@example.org and has at most " + MAX_LENGTH + " characters");
        }
    }

    /** The address if it is one. */
    public static Optional<EmailAddress> parse(String typed) {
        return isAddress(normalise(typed)) ? Optional.of(new EmailAddress(typed)) : Optional.empty();
    }

    private static String normalise(String typed) {
        return Text.normalise(typed).toLowerCase(Locale.ROOT);
    }

    private static boolean isAddress(String value) {
        return value.length() <= MAX_LENGTH && !Text.hasControls(value) && SHAPE.matcher(value).matches() && !value.contains("..");
    }

    @Override
    public String toString() {
        return value;
    }
}
