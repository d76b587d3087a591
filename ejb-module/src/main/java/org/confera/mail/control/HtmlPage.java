package org.confera.mail.control;

import java.util.Locale;

/**
 * The HTML of a mail. Mail programs know no style sheets of ours, few know CSS grids and some know no CSS at all: it is a
 * table with its looks in attributes, and the dark ones in the one style element that those read who know what dark is.
 */
public final class HtmlPage {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head>
            <meta charset="UTF-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>%2$s</title>
            <style>
            @media (prefers-color-scheme: dark) {
              .page { background: #0e1116 !important; }
              .card { background: #171c24 !important; border-color: #2b3440 !important; }
              .text { color: #f2f4f7 !important; }
              .secondary { color: #a9b3c1 !important; }
              .quote { border-color: #2b3440 !important; }
              .link { color: #7ea6ff !important; }
              .press { background: #7ea6ff !important; }
              .press a { color: #0c1a3a !important; }
            }
            </style>
            </head>
            <body class="page" style="margin:0;padding:0;background:#f7f8fa;">
            <div role="main">
            <table role="presentation" class="page" width="100%%" cellpadding="0" cellspacing="0" style="background:#f7f8fa;">
            <tr><td align="center" style="padding:32px 16px;">
            <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" style="max-width:560px;">
            <tr><td class="text" style="padding:0 4px 16px;FONT;font-size:18px;font-weight:700;color:#14181f;">Confera</td></tr>
            <tr><td class="card" style="padding:32px;background:#ffffff;border:1px solid #e1e6ed;border-radius:12px;">
            <h1 class="text" style="margin:0 0 16px;FONT;font-size:22px;line-height:1.3;font-weight:700;color:#14181f;WRAP">%2$s</h1>
            """;
    private static final String PARAGRAPH =
            "<p class=\"text\" style=\"margin:0 0 16px;FONT;font-size:16px;line-height:1.5;color:#14181f;WRAP\">%s</p>\n";
    private static final String QUOTE = "<div class=\"text quote\" style=\"margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid #e1e6ed;"
            + "FONT;font-size:16px;line-height:1.5;color:#14181f;WRAP\">%s</div>\n";
    private static final String FACTS = "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" style=\"margin:0 0 16px;\">\n";
    private static final String FACT = "<tr><td class=\"secondary\" valign=\"top\" style=\"padding:2px 16px 2px 0;FONT;font-size:14px;"
            + "line-height:1.5;color:#566070;white-space:nowrap;\">%s</td><td class=\"text\" valign=\"top\" style=\"padding:2px 0;FONT;font-size:16px;"
            + "line-height:1.5;color:#14181f;WRAP\">%s</td></tr>\n";
    private static final String BUTTON = "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" style=\"margin:24px 0 12px;\"><tr>"
            + "<td class=\"press\" style=\"border-radius:8px;background:#2459d3;\"><a href=\"%2$s\" style=\"display:inline-block;padding:12px 24px;"
            + "FONT;font-size:16px;font-weight:600;color:#ffffff;text-decoration:none;\">%1$s</a></td></tr></table>\n"
            + "<p style=\"margin:0 0 16px;FONT;font-size:14px;line-height:1.5;WRAP\"><a class=\"link\" href=\"%2$s\" style=\"color:#2459d3;\">%2$s</a></p>\n";
    private static final String NOTE = "<tr><td class=\"secondary\" style=\"padding:16px 4px 0;FONT;font-size:13px;line-height:1.5;color:#566070;WRAP\">%s</td></tr>\n";
    private static final String FONT = "font-family:Inter,system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
    private static final String WRAP = "overflow-wrap:anywhere;word-break:break-word;";

    private final StringBuilder card = new StringBuilder();
    private final StringBuilder notes = new StringBuilder();
    private int facts;

    public HtmlPage(Locale language, String heading) {
        card.append(dressed(HEAD).formatted(escape(language.toLanguageTag()), escape(heading)));
    }

    public void paragraph(String words) {
        add(dressed(PARAGRAPH).formatted(lines(words)));
    }

    public void quote(String words) {
        add(dressed(QUOTE).formatted(lines(words)));
    }

    public void fact(String label, String value) {
        card.append(facts == 0 ? FACTS : "").append(dressed(FACT).formatted(escape(label), lines(value)));
        facts++;
    }

    /** How many facts stand in the table that is being written. */
    public int endsWithFacts() {
        return facts;
    }

    public void button(String label, String address) {
        add(dressed(BUTTON).formatted(escape(label), escape(address)));
    }

    public void note(String words) {
        notes.append(dressed(NOTE).formatted(lines(words)));
    }

    private void add(String html) {
        closeFacts();
        card.append(html);
    }

    private void closeFacts() {
        if (facts > 0) {
            card.append("</table>\n");
            facts = 0;
        }
    }

    public String html() {
        closeFacts();
        return card + "</td></tr>\n" + notes + "</table>\n</td></tr>\n</table>\n</div></body>\n</html>\n";
    }

    private static String dressed(String template) {
        return template.replace("FONT", FONT).replace("WRAP", WRAP);
    }

    private static String lines(String words) {
        return escape(words).replace("\r\n", "\n").replace("\n", "<br>");
    }

    static String escape(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
