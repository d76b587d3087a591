package org.confera.web.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Comma-separated values as RFC 4180 reads them, written a second time. */
final class CsvText {
    private static final Pattern CELL = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^\",\\r\\n]*))(,|\\r\\n)");

    private CsvText() {
    }

    static List<List<String>> read(String text) {
        List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        Matcher cells = CELL.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!cells.find(end) || cells.start() != end) {
                throw new AssertionError("no cell at " + end + " of " + text);
            }
            rows.getLast().add(cells.group(1) == null ? cells.group(2) : cells.group(1).replace("\"\"", "\""));
            end = cells.end();
            if (!cells.group(3).equals(",")) {
                rows.add(new ArrayList<>());
            }
        }
        return rows.subList(0, rows.size() - 1);
    }
}
