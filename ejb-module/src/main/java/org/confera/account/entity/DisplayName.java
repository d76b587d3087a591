package org.confera.account.entity;

import org.confera.text.Text;

/** The name that others see: 1 to 100 code points after normalisation, on one line. */
public record DisplayName(String value) {

    public static final int MAX_CODE_POINTS = 100;
    /** Of whoever erased their account. Pages say it in their reader's language. */
    public static final DisplayName ERASED = new DisplayName("Deleted account");

    public DisplayName {
        value = Text.normalise(value);
        int length = Text.codePoints(value);
        if (length < 1 || length > MAX_CODE_POINTS) {
            throw new IllegalArgumentException("a name has 1-%d characters, this one has %d".formatted(MAX_CODE_POINTS, length));
        }
        if (Text.hasControls(value)) {
            throw new IllegalArgumentException("a name is one line without control characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
