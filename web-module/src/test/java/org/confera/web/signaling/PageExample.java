package org.confera.web.signaling;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message or object of the protocol page by example: its name, who sends it when, and one JSON text or, with the
 * result of a request, two.
 */
record PageExample(String name, String who, List<String> texts) {
    private static final Pattern FORM = Pattern.compile("(?ms)^\\*\\*`(\\w+)`\\*\\* — ([^\\n]*)\\n\\n```json\\n(.*?)\\n```$");

    static List<PageExample> in(String section) {
        List<PageExample> examples = new ArrayList<>();
        Matcher example = FORM.matcher(section);
        while (example.find()) {
            examples.add(new PageExample(example.group(1), example.group(2), List.of(example.group(3).split("\n\n"))));
        }
        return examples;
    }
}
