package org.confera.web.faces;

import java.util.Locale;

/** The letters that stand for a name: the first of its first and of its last word. */
final class Initials {

    private Initials() {
    }

    static String of(String name) {
        String[] words = name.strip().split("\\s+");
        String first = letter(words[0]);
        return words.length == 1 ? first : first + letter(words[words.length - 1]);
    }

    private static String letter(String word) {
        return word.isEmpty() ? "" : Character.toString(word.codePointAt(0)).toUpperCase(Locale.ROOT);
    }
}
