package org.confera.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.confera.server.ConferaServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threats, line 12: session fixation and open redirects are closed, and no page is shown to strangers. */
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
        mallory.adopt(foisted);
        assertEquals(401, mallory.fetch("session").statusCode());
    }

    @Test
    void afterSignOutTheOldSessionOpensNothing(URI base) throws Exception {
        Visitor ada = signedUp(base);
        signIn(ada, "");
        String session = ada.session();
        ada.submit("", "account", "account:sign-out", Map.of());
        Visitor later = new Visitor(base);
        later.adopt(session);
        assertEquals(401, later.fetch("session").statusCode());
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
        Visitor visitor = new Visitor(base);
        HttpResponse<String> answer = visitor.submit("sign-up.xhtml", "sign-up", "submit",
                Map.of("name", "Ada", "email", email, "password", PASSWORD));
        assertEquals(302, answer.statusCode(), answer::body);
        return visitor;
    }

    private HttpResponse<String> signIn(Visitor visitor, String query) throws Exception {
        HttpResponse<String> answer = visitor.submit("sign-in.xhtml" + query, "sign-in", "submit", Map.of("email", email, "password", PASSWORD));
        assertEquals(302, answer.statusCode(), answer::body);
        return answer;
    }

    private static URI location(HttpResponse<String> answer, URI base) {
        return base.resolve(answer.headers().firstValue("Location").orElseThrow());
    }
}
