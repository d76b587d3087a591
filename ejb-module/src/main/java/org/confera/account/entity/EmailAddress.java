package org.confera.account.entity;

import java.util.Locale;
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
        value = Text.normalise(value).toLowerCase(Locale.ROOT);
        if (value.length() > MAX_LENGTH || Text.hasControls(value) || !SHAPE.matcher(value).matches() || value.contains("..")) {
            throw new IllegalArgumentException("an e-mail address looks like name@example.org and has at most " + MAX_LENGTH + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
