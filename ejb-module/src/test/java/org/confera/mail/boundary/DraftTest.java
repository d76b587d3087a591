package org.confera.mail.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class DraftTest {

    @Test
    void saysTheSameInTextAndInHtml() {
        Draft draft = Draft.of(Locale.ENGLISH, "Review").say("Ada invites you.").fact("When", "Monday").fact("Host", "Ada")
                .button("Join", "https://example.org/meet/abc-defg-hij").note("This came from Confera.");
        assertEquals("""
                Review

                Ada invites you.

                When: Monday
                Host: Ada

                Join:
                https://example.org/meet/abc-defg-hij

                --\s
                This came from Confera.
                """, draft.text());
        for (String words : new String[] {"Review", "Ada invites you.", "Monday", "href=\"https://example.org/meet/abc-defg-hij\"", "This came"}) {
            assertTrue(draft.html().contains(words), draft::html);
        }
    }

    /** Threats, line 13. */
    @Test
    void whatPeopleWriteDoesNothingInHtml() {
        String evil = "<script>alert(1)</script> \"><img src=x onerror=alert(1)> 'onclick=' &amp; %s {0}";
        String html = Draft.of(Locale.ENGLISH, evil).say(evil).quote(evil).fact(evil, evil).button(evil, "https://example.org/\"onclick=").note(evil).html();
        assertFalse(html.contains("<script>"), html);
        assertFalse(html.contains("<img"), html);
        assertFalse(html.contains("'onclick"), html);
        assertFalse(html.contains("\"onclick"), html);
        assertTrue(html.contains("&amp;amp; %s {0}"), html);
    }
}
