package org.confera.invitation.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.confera.account.entity.EmailAddress;

/**
 * Addresses as people type and paste them: separated by commas, semicolons, blanks or lines, with or without names.
 *
 * @param valid each once, in the order of the text
 * @param wrong what is none
 */
public record Addresses(Set<EmailAddress> valid, List<String> wrong) {

    /** More would be a mistake, or malice. */
    private static final int LONGEST_TEXT = 100_000;
    private static final Pattern IN_BRACKETS = Pattern.compile("<([^<>]*)>");

    /** What is longer than anybody's list is cut, and its end is wrong then. */
    public static Addresses read(String text) {
        Set<EmailAddress> valid = new LinkedHashSet<>();
        List<String> wrong = new ArrayList<>();
        String all = text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        for (String item : all.split("[,;\\r\\n]+")) {
            for (String word : words(item)) {
                EmailAddress.parse(word).ifPresentOrElse(valid::add, () -> wrong.add(word));
            }
        }
        return new Addresses(valid, List.copyOf(wrong));
    }

    /** "Ada Lovelace &lt;ada@example.org&gt;" is one address; what has no brackets is separated by blanks. */
    private static List<String> words(String item) {
        Matcher brackets = IN_BRACKETS.matcher(item);
        if (brackets.find()) {
            return List.of(brackets.group(1).strip());
        }
        return item.isBlank() ? List.of() : List.of(item.strip().split("\\s+"));
    }
}
