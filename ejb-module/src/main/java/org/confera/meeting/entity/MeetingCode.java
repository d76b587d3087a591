package org.confera.meeting.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The word that leads to a meeting: {@code abc-defg-hij}. Not a secret, but too many to guess one by one. */
public record MeetingCode(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z]{3}-[a-z]{4}-[a-z]{3}");
    private static final int LETTERS = 10;
    /** What people paste is a link or a code, not a book; longer text is not even looked at. */
    private static final int LONGEST_INPUT = 500;

    public MeetingCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A meeting code must read like abc-defg-hij.");
        }
    }

    /** A fresh code; give a {@link java.security.SecureRandom}, so that nobody can tell the next one. */
    public static MeetingCode random(RandomGenerator random) {
        StringBuilder letters = new StringBuilder(LETTERS);
        for (int i = 0; i < LETTERS; i++) {
            letters.append((char) ('a' + random.nextInt(26)));
        }
        return ofLetters(letters);
    }

    /**
     * Reads what a person typed or pasted: capitals, spaces, missing hyphens and whole join links are understood; empty
     * if it can't be a code.
     */
    public static Optional<MeetingCode> read(String typed) {
        if (typed == null || typed.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        String letters = lastPathSegment(typed.strip()).toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", "");
        return letters.matches("[a-z]{10}") ? Optional.of(ofLetters(letters)) : Optional.empty();
    }

    private static String lastPathSegment(String link) {
        String path = link.split("[?#]", 2)[0];
        String open = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return open.substring(open.lastIndexOf('/') + 1);
    }

    private static MeetingCode ofLetters(CharSequence letters) {
        return new MeetingCode(letters.subSequence(0, 3) + "-" + letters.subSequence(3, 7) + "-" + letters.subSequence(7, 10));
    }

    @Override
    public String toString() {
        return value;
    }
}
