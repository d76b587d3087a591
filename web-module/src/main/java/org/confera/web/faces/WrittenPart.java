package org.confera.web.faces;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of what a person wrote: words, or a web address that can be opened. Nothing but http and https is ever made a
 * link; the room decides alike.
 */
public final class WrittenPart {

    private static final Pattern ADDRESS = Pattern.compile("\\bhttps?://[^\\s<>\"/][^\\s<>\"]*", Pattern.CASE_INSENSITIVE);
    /** What ends a sentence rather than an address. */
    private static final Pattern TRAILING = Pattern.compile("[.,:;!?'’”»)\\]}]+$");

    private final String text;
    private final boolean link;

    private WrittenPart(String text, boolean link) {
        this.text = text;
        this.link = link;
    }

    /** All parts of a text in their order. */
    static List<WrittenPart> of(String text) {
        List<WrittenPart> parts = new ArrayList<>();
        int end = 0;
        for (Matcher found = ADDRESS.matcher(text); found.find();) {
            String address = withoutTrailing(found.group());
            if (isWebAddress(address)) {
                parts.add(new WrittenPart(text.substring(end, found.start()), false));
                parts.add(new WrittenPart(address, true));
                end = found.start() + address.length();
            }
        }
        parts.add(new WrittenPart(text.substring(end), false));
        return parts.stream().filter(part -> !part.text.isEmpty()).toList();
    }

    /** A bracket at the end belongs to the address only if it was opened in it. */
    private static String withoutTrailing(String address) {
        Matcher trailing = TRAILING.matcher(address);
        if (!trailing.find()) {
            return address;
        }
        String kept = address.substring(0, trailing.start());
        return trailing.group().startsWith(")") && kept.contains("(") ? kept + ")" : kept;
    }

    private static boolean isWebAddress(String address) {
        try {
            return URI.create(address).getHost() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    public String getText() {
        return text;
    }

    public boolean isLink() {
        return link;
    }
}
