package org.confera.web.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.UUID;
import org.confera.account.boundary.AccountView;
import org.confera.account.entity.Theme;
import org.confera.web.StubRequest;
import org.confera.web.StubResponse;
import org.junit.jupiter.api.Test;

class AppearanceTest {

    private static final AccountView GERMAN_AND_DARK =
            new AccountView(UUID.randomUUID(), "Ada", "ada@example.org", Locale.GERMANY, Theme.DARK);

    @Test
    void followsSystemAndBrowserWhereNothingWasChosen() {
        Appearance appearance = of(StubRequest.get("/").speaking(Locale.FRANCE, Locale.of("de", "AT"), Locale.UK));
        assertEquals("system", appearance.getTheme());
        assertEquals("de", appearance.getLanguage());
        assertEquals(Locale.of("de", "AT"), appearance.getLocale());
    }

    @Test
    void speaksEnglishToThoseWhoseLanguageItDoesNotKnow() {
        assertEquals(Locale.ENGLISH, of(StubRequest.get("/").speaking(Locale.JAPAN)).getLocale());
    }

    @Test
    void prefersWhatWasChosen() {
        Appearance appearance = of(chosen("dark", "en").speaking(Locale.GERMANY, Locale.CANADA));
        assertEquals("dark", appearance.getTheme());
        assertEquals(Locale.CANADA, appearance.getLocale());
    }

    @Test
    void ignoresCookiesThatItNeverWrote() {
        Appearance appearance = of(chosen("\"><script>", "xx").speaking(Locale.GERMAN));
        assertEquals("system", appearance.getTheme());
        assertEquals("de", appearance.getLanguage());
    }

    @Test
    void remembersForPagesOnly() {
        StubResponse answer = new StubResponse();
        AppearanceCookies.write(StubRequest.post("/").to("https", "meet.example.org", 443).request(), answer.response(), "light", "de");
        assertEquals(2, answer.cookies().size());
        assertTrue(answer.cookies().stream().allMatch(cookie -> cookie.isHttpOnly() && cookie.getSecure()
                && "Lax".equals(cookie.getAttribute("SameSite")) && "/meet/".equals(cookie.getPath())));
    }

    @Test
    void takesOverWhatTheAccountRemembersInANewBrowserOnly() {
        StubResponse fresh = new StubResponse();
        AppearanceCookies.takeOver(StubRequest.post("/").request(), fresh.response(), GERMAN_AND_DARK);
        assertEquals("dark", fresh.cookies().getFirst().getValue());
        assertEquals("de", fresh.cookies().getLast().getValue());

        StubResponse chosen = new StubResponse();
        AppearanceCookies.takeOver(chosen("light", "en").request(), chosen.response(), GERMAN_AND_DARK);
        assertEquals(0, chosen.cookies().size());
    }

    private static StubRequest chosen(String theme, String language) {
        return StubRequest.get("/").cookie(Appearance.THEME_COOKIE, theme).cookie(Appearance.LANGUAGE_COOKIE, language);
    }

    private static Appearance of(StubRequest request) {
        return new Appearance(request.request());
    }
}
