package org.confera.mail.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.confera.mail.control.HtmlPage;

/**
 * A mail being written: the same sentences become plain text and an HTML page. What is given is words, never markup;
 * whatever people wrote comes out as they wrote it and does nothing.
 */
public final class Draft {

    private final HtmlPage page;
    private final List<String> text = new ArrayList<>();

    private Draft(Locale language, String heading) {
        page = new HtmlPage(language, heading);
        text.add(heading);
    }

    /** @param heading what the mail is about, in one line */
    public static Draft of(Locale language, String heading) {
        return new Draft(language, heading);
    }

    /** A paragraph, which may have several lines. */
    public Draft say(String words) {
        page.paragraph(words);
        text.add(words);
        return this;
    }

    /** What somebody else wrote, told apart from what Confera says. */
    public Draft quote(String words) {
        page.quote(words);
        text.add(words.lines().map(line -> "> " + line).reduce((above, below) -> above + "\n" + below).orElse(""));
        return this;
    }

    /** When, where, who: a label and its value. */
    public Draft fact(String label, String value) {
        page.fact(label, value);
        String line = label + ": " + value;
        if (page.endsWithFacts() > 1) {
            text.set(text.size() - 1, text.getLast() + "\n" + line);
        } else {
            text.add(line);
        }
        return this;
    }

    /** What to do now. The address is shown as well, for those who can't press. */
    public Draft button(String label, String address) {
        page.button(label, address);
        text.add(label + ":\n" + address);
        return this;
    }

    /** In small print, at the end: why this mail came. */
    public Draft note(String words) {
        page.note(words);
        text.add("-- \n" + words);
        return this;
    }

    public String text() {
        return String.join("\n\n", text) + "\n";
    }

    public String html() {
        return page.html();
    }
}
