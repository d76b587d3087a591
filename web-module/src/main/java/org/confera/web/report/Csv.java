package org.confera.web.report;

import java.util.regex.Pattern;

/**
 * A table as comma-separated values (RFC 4180), with a mark by which spreadsheets know that it is UTF-8. They would take
 * a text that begins like a formula for one, also behind a semicolon or tab where those part cells: an apostrophe before
 * it makes it text.
 */
final class Csv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern FORMULA = Pattern.compile("(?<=^|[;,|\\t\\r\\n])([\\s\\p{Cf}]*)(?=[=+\\-@＝＋－＠])");
    private static final Pattern ODD_START = Pattern.compile("^[\\t\\r\\n]");

    private final StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);

    /** Adds a row. Numbers stay numbers, everything else is text; null is an empty cell. */
    Csv row(Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            text.append(i == 0 ? "" : ",").append(cell(cells[i]));
        }
        text.append("\r\n");
        return this;
    }

    private static String cell(Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            default -> '"' + harmless(value.toString()).replace("\"", "\"\"") + '"';
        };
    }

    private static String harmless(String given) {
        String marked = FORMULA.matcher(given).replaceAll("'$1");
        return ODD_START.matcher(marked).find() ? "'" + marked : marked;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
