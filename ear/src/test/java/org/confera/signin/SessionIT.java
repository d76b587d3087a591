package org.confera.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.confera.server.ConferaServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threats, lines 10 and 12: session fixation and open redirects are closed, no page is shown to strangers, and a sign-in outlives its session, not its end. */
@ExtendWith(ConferaServer.class)
class SessionIT {

    private static final String PASSWORD = "ten letters and 1 digit";

    private final String email = UUID.randomUUID() + "@example.org";

    @ParameterizedTest
    @ValueSource(strings = {"", "index.xhtml", "abc-defg-hij", "no-such-page"})
    void strangersAreSentToTheDoorWhateverTheyAskFor(String path, URI base) throws Exception {
        HttpResponse<String> answer = new Visitor(base).open(path);
        assertEquals(302, answer.statusCode());
        assertEquals(base.resolve("sign-in.xhtml?return=" + URLEncoder.encode("/meet/" + path, StandardCharsets.UTF_8)), location(answer, base));
    }

    @Test
    void theFrontDoorAnswersToolsThatAskForNoPageInParticular(URI base) throws Exception {
        HttpResponse<String> answer = new Visitor(base).fetch("");
        assertEquals(302, answer.statusCode());
        assertTrue(location(answer, base).getPath().endsWith("/sign-in.xhtml"), String.valueOf(location(answer, base)));
    }

    @Test
    void strangersScriptsHearThatTheyArentSignedIn(URI base) throws Exception {
        assertEquals(401, new Visitor(base).fetch("session").statusCode());
    }

    @Test
    void whoSignsInComesToThePageTheyWanted(URI base) throws Exception {
        Visitor ada = signedUp(base);
        assertEquals(base.resolve("abc-defg-hij"), location(signIn(ada, "?return=%2Fmeet%2Fabc-defg-hij"), base));
        assertEquals(204, ada.fetch("session").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example/", "/\\evil.example", "/meet/../../evil", "javascript:alert(1)", "/meetings"})
    void theWayBackNeverLeavesTheApplication(String elsewhere, URI base) throws Exception {
        Visitor ada = signedUp(base);
        assertEquals(base, location(signIn(ada, "?return=" + URLEncoder.encode(elsewhere, StandardCharsets.UTF_8)), base));
    }

    @Test
    void aSessionFoistedOnSomebodyIsWorthNothingOnceTheySignIn(URI base) throws Exception {
        Visitor ada = signedUp(base);
        ada.open("sign-in.xhtml");
        String foisted = ada.session();
        signIn(ada, "");
        assertFalse(foisted.isEmpty());
        assertNotEquals(foisted, ada.session());
        Visitor mallory = new Visitor(base);
        mallory.adopt(Visitor.SESSION, foisted);
        assertEquals(401, mallory.fetch("session").statusCode());
    }

    @Test
    void afterSignOutTheOldSessionOpensNothing(URI base) throws Exception {
        Visitor ada = signedUp(base);
        signIn(ada, "");
        String session = ada.session();
        ada.submit("", "account", "account:sign-out", Map.of());
        Visitor later = new Visitor(base);
        later.adopt(Visitor.SESSION, session);
        assertEquals(401, later.fetch("session").statusCode());
    }

    // --- when the session is gone, as after a restart ---

    @Test
    void whoLosesTheirSessionIsStillSignedInAndGetsANewOneWithTheNextPage(URI base) throws Exception {
        Visitor ada = signedUp(base);
        signIn(ada, "");
        String lost = ada.session();
        ada.forget(Visitor.SESSION);
        assertEquals(204, ada.fetch("session").statusCode());
        assertEquals("", ada.session(), "a script begins no session");
        assertEquals(200, ada.open("").statusCode());
        assertNotEquals(lost, ada.session());
        assertEquals(204, ada.fetch("session").statusCode());
    }

    @Test
    void twoTabsThatComeBackAtOnceAreBothLetInAndTheFormerTokenIsReplaced(URI base) throws Exception {
        Visitor first = signedUp(base);
        signIn(first, "");
        Visitor second = new Visitor(base);
        String former = first.cookie(Visitor.REMEMBERED);
        second.adopt(Visitor.REMEMBERED, former);
        first.forget(Visitor.SESSION);
        assertEquals(200, first.open("").statusCode());
        assertEquals(200, second.open("").statusCode());
        assertNotEquals(former, first.cookie(Visitor.REMEMBERED));
        assertEquals(former, second.cookie(Visitor.REMEMBERED), "one of them was given the new token");
        assertEquals(204, first.fetch("session").statusCode());
        assertEquals(204, second.fetch("session").statusCode());
    }

    @Test
    void afterSignOutTheRememberedSignInOpensNothingInAnySessionOfIt(URI base) throws Exception {
        Visitor ada = signedUp(base);
        signIn(ada, "");
        Visitor tab = new Visitor(base);
        tab.adopt(Visitor.REMEMBERED, ada.cookie(Visitor.REMEMBERED));
        assertEquals(200, tab.open("").statusCode());
        Visitor thief = new Visitor(base);
        thief.adopt(Visitor.REMEMBERED, tab.cookie(Visitor.REMEMBERED));
        assertEquals(204, thief.fetch("session").statusCode());
        ada.submit("", "account", "account:sign-out", Map.of());
        assertEquals("", ada.cookie(Visitor.REMEMBERED));
        for (Visitor each : List.of(tab, thief)) {
            HttpResponse<String> answer = each.fetch("session");
            assertEquals(401, answer.statusCode());
            assertTrue(answer.body().contains("\"reason\":\"signed-out\""), answer::body);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aMadeUpTokenIsAStrangers(String token, URI base) throws Exception {
        Visitor mallory = new Visitor(base);
        mallory.adopt(Visitor.REMEMBERED, token);
        assertEquals(401, mallory.fetch("session").statusCode());
        assertEquals(302, mallory.open("").statusCode());
    }

    @Test
    void aTokenFoistedOnSomebodyIsWorthNothingOnceTheySignIn(URI base) throws Exception {
        Visitor mallory = signedUp(base);
        signIn(mallory, "");
        String foisted = mallory.cookie(Visitor.REMEMBERED);
        Visitor ada = signedUp(base, "ada-" + email);
        ada.adopt(Visitor.REMEMBERED, foisted);
        ada.forget(Visitor.SESSION);
        assertEquals(302, ada.submit("", "account", "account:sign-out", Map.of()).statusCode(), "Ada signs somebody else out");
        signIn(ada, "", "ada-" + email);
        assertNotEquals(foisted, ada.cookie(Visitor.REMEMBERED));
        Visitor later = new Visitor(base);
        later.adopt(Visitor.REMEMBERED, foisted);
        assertEquals(401, later.fetch("session").statusCode());
    }

    @Test
    void theCookieIsKeptFromScriptsOtherSitesAndOtherApplications(URI base) throws Exception {
        HttpResponse<String> answer = signIn(signedUp(base), "");
        String cookie = answer.headers().allValues("Set-Cookie").stream().filter(each -> each.startsWith(Visitor.REMEMBERED + "="))
                .findFirst().orElseThrow();
        for (String attribute : List.of("HttpOnly", "SameSite=Lax", "path=/meet")) {
            assertTrue(cookie.toLowerCase(Locale.ROOT).contains("; " + attribute.toLowerCase(Locale.ROOT)), cookie);
        }
        assertFalse(cookie.toLowerCase(Locale.ROOT).contains("max-age") || cookie.toLowerCase(Locale.ROOT).contains("expires"), cookie);
    }

    @Test
    void aForeignPageCanDoNothingWithIt(URI base) throws Exception {
        Visitor ada = signedUp(base);
        signIn(ada, "");
        ada.forget(Visitor.SESSION);
        assertEquals(403, ada.orderFrom("https://evil.example", "signaling-token?meeting=abc-defg-hij").statusCode());
    }

    @Test
    void aWrongPasswordShowsTheFormAgainAndRemembersNobody(URI base) throws Exception {
        Visitor ada = signedUp(base);
        HttpResponse<String> answer = ada.submit("sign-in.xhtml", "sign-in", "submit", Map.of("email", email, "password", "another password 1"));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("sign-in-submit"), answer::body);
        assertEquals(401, ada.fetch("session").statusCode());
    }

    private Visitor signedUp(URI base) throws Exception {
        return signedUp(base, email);
    }

    private static Visitor signedUp(URI base, String email) throws Exception {
        Visitor visitor = new Visitor(base);
        HttpResponse<String> answer = visitor.submit("sign-up.xhtml", "sign-up", "submit",
                Map.of("name", "Ada", "email", email, "password", PASSWORD));
        assertEquals(302, answer.statusCode(), answer::body);
        return visitor;
    }

    private HttpResponse<String> signIn(Visitor visitor, String query) throws Exception {
        return signIn(visitor, query, email);
    }

    private static HttpResponse<String> signIn(Visitor visitor, String query, String email) throws Exception {
        HttpResponse<String> answer = visitor.submit("sign-in.xhtml" + query, "sign-in", "submit", Map.of("email", email, "password", PASSWORD));
        assertEquals(302, answer.statusCode(), answer::body);
        return answer;
    }

    private static URI location(HttpResponse<String> answer, URI base) {
        return base.resolve(answer.headers().firstValue("Location").orElseThrow());
    }
}
