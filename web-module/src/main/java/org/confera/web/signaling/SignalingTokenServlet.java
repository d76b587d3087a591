package org.confera.web.signaling;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.confera.account.boundary.CurrentSignIn;
import org.confera.meeting.boundary.MeetingView;
import org.confera.meeting.boundary.Meetings;
import org.confera.token.boundary.Tokens;
import org.confera.token.entity.TokenAudience;
import org.confera.web.security.BaseAddress;

/**
 * Exchanges the sign-in of a page for a token that opens one signalling connection to one meeting. The header
 * {@code X-Confera} can't be sent by a form or a foreign page, so nobody else's page can fetch one.
 */
@WebServlet("/signaling-token")
public class SignalingTokenServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Duration LIFE = Duration.ofSeconds(60);
    /** Far more than a person's tabs ask for, and little enough that nobody opens sockets by the thousand. */
    private static final int BURST = 500;
    private static final int PER_SECOND = 20;
    private static final int TOO_MANY_REQUESTS = 429;

    private record Token(String token, long expiresInSeconds) {
    }

    private final transient RateLimits limits = new RateLimits(BURST, PER_SECOND, System.nanoTime());
    @Inject
    private transient Tokens tokens;
    @Inject
    private transient Meetings meetings;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Principal person = request.getUserPrincipal();
        Optional<UUID> signIn = CurrentSignIn.of(request);
        if (person == null || signIn.isEmpty()) {
            problem(response, HttpServletResponse.SC_UNAUTHORIZED, "signed-out", "Sign in first.");
        } else if (!"1".equals(request.getHeader("X-Confera"))) {
            problem(response, HttpServletResponse.SC_FORBIDDEN, "forbidden", "The request must carry the header X-Confera: 1.");
        } else if (!limits.take(person.getName(), System.nanoTime())) {
            response.setHeader("Retry-After", "1");
            problem(response, TOO_MANY_REQUESTS, "throttled", "More than " + PER_SECOND + " tokens a second for a while; try again later.");
        } else {
            answer(claims(request, signIn.get()), person, request.getParameter("meeting"), response);
        }
    }

    private void answer(Map<String, String> claims, Principal person, String code, HttpServletResponse response) throws IOException {
        if (code == null || code.isBlank()) {
            problem(response, HttpServletResponse.SC_BAD_REQUEST, "bad-request",
                    "The parameter 'meeting' is missing; it must be a code such as abc-defg-hij.");
            return;
        }
        Optional<MeetingView> meeting = meetings.find(code);
        if (meeting.isEmpty()) {
            problem(response, HttpServletResponse.SC_NOT_FOUND, "not-found", "There is no meeting of this code.");
        } else if (meeting.get().ended()) {
            problem(response, HttpServletResponse.SC_GONE, "meeting-ended", "This meeting has ended.");
        } else {
            claims.put(Dispatcher.MEETING_CLAIM, meeting.get().code());
            String token = tokens.issue(TokenAudience.SIGNALING, person.getName(), claims, LIFE);
            write(response, HttpServletResponse.SC_OK, "application/json", new Token(token, LIFE.toSeconds()));
        }
    }

    private static Map<String, String> claims(HttpServletRequest request, UUID signIn) {
        Map<String, String> claims = new LinkedHashMap<>();
        claims.put(Dispatcher.SIGN_IN_CLAIM, signIn.toString());
        claims.put(Dispatcher.BASE_URL_CLAIM, BaseAddress.of(request));
        return claims;
    }

    /** An error in the form of RFC 9457. */
    private static void problem(HttpServletResponse response, int status, String reason, String detail) throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", detail);
        problem.put("status", status);
        problem.put("reason", reason);
        write(response, status, "application/problem+json", problem);
    }

    private static void write(HttpServletResponse response, int status, String type, Object body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(JsonText.of(body));
    }
}
