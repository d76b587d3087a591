package org.confera.account.entity;

import java.text.Normalizer;
import org.confera.text.Text;

/**
 * A password that may be chosen: at least 10 code points, with a letter and a digit. Normalised to NFC, so that the
 * same keys on another keyboard give the same password; blanks around it belong to it.
 */
public record Password(String value) {

    public static final int MIN_CODE_POINTS = 10;
    /** Bounds the work that a single request can ask for. */
    public static final int MAX_CODE_POINTS = 256;

    public Password {
        value = normalise(value);
        if (!hasAllowedLength(value)) {
            throw new IllegalArgumentException("a password has %d-%d characters".formatted(MIN_CODE_POINTS, MAX_CODE_POINTS));
        }
        if (!hasLetterAndDigit(value)) {
            throw new IllegalArgumentException("a password has a letter and a digit");
        }
    }

    public static boolean hasAllowedLength(String given) {
        int length = Text.codePoints(normalise(given));
        return length >= MIN_CODE_POINTS && length <= MAX_CODE_POINTS;
    }

    public static boolean hasLetterAndDigit(String given) {
        return given.codePoints().anyMatch(Character::isLetter) && given.codePoints().anyMatch(Character::isDigit);
    }

    static String normalise(String given) {
        return given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC);
    }

    @Override
    public String toString() {
        return "********";
    }
}
