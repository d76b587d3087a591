package org.confera.text;

import java.text.Normalizer;

/** Unicode as people mean it: one form, counted in code points, without what disguises or injects. */
public final class Text {

    private Text() {
    }

    /** NFC, without blanks around it. */
    public static String normalise(String given) {
        return given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC).strip();
    }

    /** Length as a person counts: an emoji outside the basic plane is one. */
    public static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Control characters break mail headers, calendars and log lines; direction overrides disguise names. */
    public static boolean hasControls(String text) {
        return text.codePoints().anyMatch(c -> Character.isISOControl(c) || isDirectionOverride(c) || isLoneSurrogate(c));
    }

    /** The same for writing of several lines, where line breaks and tabs are welcome. */
    public static boolean hasControlsBesidesLines(String text) {
        return hasControls(text.replace("\r\n", "").replace("\n", "").replace("\t", ""));
    }

    private static boolean isDirectionOverride(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    private static boolean isLoneSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
