package org.confera.web.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threats, line 13: what somebody wrote stays text in a spreadsheet, whatever it looks like. */
class CsvTest {
    /** Where a spreadsheet would begin to calculate, however it parts cells. */
    private static final Pattern FORMULA = Pattern.compile("(?:^|[;,|\\t\\r\\n])[\\s\\p{Cf}]*[=+\\-@＝＋－＠]");

    @Test
    void whatIsWrittenIsReadAgain() {
        assertEquals(List.of(List.of("Ada \"the first\"", "a,b", "two\r\nlines", "12", ""), List.of("x")),
                read(new Csv().row("Ada \"the first\"", "a,b", "two\r\nlines", 12, null).row("x")));
    }

    @Test
    void beginsWithTheMarkByWhichSpreadsheetsKnowUtf8AndEndsEachRowAsTheStandardSays() {
        assertEquals("\uFEFF\"Zoë\",7\r\n", new Csv().row("Zoë", 7).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1", " =1", "\u200B=1", "＝1+1", "－1", "=cmd|' /C calc'!A0",
        "x;=1+1", "x,=1", "x\t@A1", "a|=1", "\"=1", "\tname", "\rname"})
    void aTextThatLooksLikeAFormulaIsMadeHarmlessAndNothingIsLost(String text) {
        String cell = read(new Csv().row(text)).getFirst().getFirst();
        assertFalse(FORMULA.matcher(cell).find(), cell);
        assertFalse(Pattern.compile("^[\\t\\r\\n]").matcher(cell).find(), cell);
        assertEquals(text, cell.replace("'", "").replace("cmd| /C calc!", "cmd|' /C calc'!"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Lovelace", "ada@example.org", "Jean-Luc", "2026-11-02T13:00:00+01:00", "1 + 1 = 2", "O'Neill", "李 小龙", "😀"})
    void whatIsNoFormulaStaysAsItIs(String text) {
        assertEquals(text, read(new Csv().row(text)).getFirst().getFirst());
    }

    @Test
    void aNumberStaysANumberAlsoBelowZero() {
        assertTrue(new Csv().row(-5).toString().contains("-5\r\n"));
    }

    private static List<List<String>> read(Csv table) {
        return CsvText.read(table.toString().substring(1));
    }
}
