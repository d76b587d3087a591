package org.confera.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.confera.signin.Visitor;

/** Somebody with an account who is signed in and speaks the protocol without a page. */
public final class Member {
    private static final String PASSWORD = "ten letters and 1 digit";

    private final URI base;
    private final Visitor visitor;

    /** Signs up and in. */
    public Member(URI base, String name) throws Exception {
        this.base = base;
        this.visitor = new Visitor(base);
        String email = UUID.randomUUID() + "@example.org";
        expect(302, visitor.submit("sign-up.xhtml", "sign-up", "submit", Map.of("name", name, "email", email, "password", PASSWORD)));
        expect(302, visitor.submit("sign-in.xhtml", "sign-in", "submit", Map.of("email", email, "password", PASSWORD)));
    }

    /** Starts a meeting and answers its code. */
    public String startMeeting() throws Exception {
        HttpResponse<String> answer = expect(302, visitor.submit("", "start", "new-meeting", Map.of()));
        String address = answer.headers().firstValue("Location").orElseThrow();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** Fetches a fresh signalling token for a meeting. */
    String token(String meeting) throws Exception {
        HttpResponse<String> answer = expect(200, visitor.order("signaling-token?meeting=" + meeting));
        return JsonParser.parseString(answer.body()).getAsJsonObject().get("token").getAsString();
    }

    /** Opens a socket as our own page does, and says nothing yet. */
    Socket connect() {
        return connect(visitor.origin());
    }

    /** Opens a socket as a page of this origin does. */
    Socket connect(String origin) {
        URI address = URI.create(base.resolve("signaling").toString().replaceFirst("^http", "ws"));
        return new Socket(visitor.webSocket().header("Origin", origin), address);
    }

    /** Opens a socket and proves who it belongs to. */
    public Socket enrol(String meeting) throws Exception {
        Socket socket = connect();
        socket.authenticate(token(meeting));
        return socket;
    }

    /** Goes on without the session, as after a restart of the server. */
    void loseSession() {
        visitor.forget(Visitor.SESSION);
    }

    /** Presses the button on the dashboard. */
    void signOut() throws Exception {
        expect(302, visitor.submit("", "account", "account:sign-out", Map.of()));
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer::body);
        return answer;
    }
}
