package org.confera.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CompletionException;
import org.confera.server.ConferaServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the protocol page promises to sockets that misbehave, while another person's socket goes on undisturbed. */
@ExtendWith(ConferaServer.class)
class SignalingIT {
    /** As the protocol page: this many broken frames are "repeatedly". */
    private static final int BROKEN_FRAMES = 20;

    private static String meeting;
    /** The host of the meeting, who does nothing wrong and must never notice what Eve does. */
    private static Socket ada;
    private static Member eve;

    @BeforeAll
    static void arrive(URI base) throws Exception {
        Member host = new Member(base, "Ada");
        meeting = host.startMeeting();
        ada = host.enrol(meeting);
        ada.result("join", "{}");
        eve = new Member(base, "Eve");
    }

    @AfterAll
    static void leave() {
        if (ada != null) {
            ada.close();
        }
    }

    @AfterEach
    void theOthersSocketIsStillAnswered() throws Exception {
        ada.result("ping", "{}");
    }

    // --- getting in ---

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://localhost.evil.example", "http://localhost:1", "null"})
    void aHandshakeFromAForeignPageIsAnswered403(String origin) {
        var failed = assertThrows(CompletionException.class, () -> eve.connect(origin));
        var handshake = assertInstanceOf(WebSocketHandshakeException.class, failed.getCause());
        assertEquals(403, handshake.getResponse().statusCode());
    }

    @Test
    void whoDoesNotAuthenticateInTimeIsClosedEvenIfTheyPing() throws Exception {
        try (Socket socket = eve.connect()) {
            socket.result("ping", "{}");
            assertEquals(4401, socket.closeCode());
        }
    }

    @Test
    void beforeAuthenticationNothingIsDone() throws Exception {
        try (Socket socket = eve.connect()) {
            socket.refused(-32001, "not-authenticated", "join", "{}");
            socket.refused(-32001, "not-authenticated", "admitAll", "{}");
        }
    }

    @Test
    void aTokenOpensOneSocketAndIsRefusedTheSecondTime() throws Exception {
        String token = eve.token(meeting);
        try (Socket first = eve.connect(); Socket second = eve.connect()) {
            first.authenticate(token);
            refusedAndClosed(second, token);
            first.result("ping", "{}");
        }
    }

    @Test
    void aTokenThatWasRewrittenForAnotherAudienceOrMeetingIsRefused() throws Exception {
        String other = eve.startMeeting();
        String[] parts = eve.token(other).split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        assertTrue(claims.contains(other), claims);
        try (Socket socket = eve.connect()) {
            refusedAndClosed(socket, parts[0] + "." + encode(claims.replace(other, meeting)) + "." + parts[2]);
        }
        try (Socket socket = eve.connect()) {
            refusedAndClosed(socket, encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + encode(claims.replace(other, meeting)) + ".");
        }
        try (Socket socket = eve.connect()) {
            refusedAndClosed(socket, parts[0] + "." + encode(claims.replace("signaling", "api")) + "." + parts[2]);
        }
    }

    @Test
    void aTokenOfAnotherMeetingReachesNobodyHere() throws Exception {
        try (Socket elsewhere = eve.enrol(eve.startMeeting())) {
            elsewhere.result("join", "{}");
            String adasId = "{\"participantId\":\"" + ada.participantId() + "\"}";
            for (String method : new String[] {"admit", "reject", "muteParticipant"}) {
                elsewhere.refused(-32003, "not-found", method, adasId);
            }
            ada.result("ping", "{}");
        }
    }

    private static void refusedAndClosed(Socket socket, String token) throws Exception {
        socket.refused(-32001, "token-refused", "authenticate", "{\"token\":\"" + token + "\"}");
        assertEquals(4401, socket.closeCode());
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    // --- frames ---

    @Test
    void aFrameOf70KiBClosesTheSocketAsTooBig() throws Exception {
        try (Socket socket = eve.enrol(meeting)) {
            socket.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":{\"x\":\"" + "x".repeat(70 * 1024) + "\"}}");
            assertEquals(1009, socket.closeCode());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "-32700 | {\"jsonrpc\":\"2.0\",",
        "-32700 | hello",
        "-32600 | [{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]",
        "-32600 | {\"jsonrpc\":\"2.0\",\"method\":\"ping\"}",
        "-32600 | {\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}"})
    void aFrameThatIsNoRequestIsAnsweredAndTheSocketGoesOn(int code, String frame) throws Exception {
        try (Socket socket = eve.enrol(meeting)) {
            assertEquals(code, socket.say(frame));
            socket.result("ping", "{}");
        }
    }

    @Test
    void whoGoesOnSendingWhatIsNotJsonIsClosed() throws Exception {
        try (Socket socket = eve.enrol(meeting)) {
            for (int i = 0; i < BROKEN_FRAMES; i++) {
                assertEquals(-32700, socket.say("{"));
            }
            assertEquals(4400, socket.closeCode());
        }
    }

    @Test
    void bytesAreAnsweredAsWhatTheyAreNotJson() throws Exception {
        try (Socket socket = eve.enrol(meeting)) {
            assertEquals(-32700, socket.say(new byte[] {1, 2, 3}));
            socket.result("ping", "{}");
        }
    }

    // --- requests ---

    @Test
    void anUnknownMethodIsRefused() throws Exception {
        try (Socket socket = eve.enrol(meeting)) {
            socket.refused(-32601, "bad-request", "openTheSafe", "{}");
            socket.result("ping", "{}");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "createWebRtcTransport | {\"direction\":\"sideways\"} | must be 'send' or 'receive'",
        "createWebRtcTransport | {\"direction\":7} | direction is a number, but must be a string",
        "createWebRtcTransport | {} | direction is missing",
        "admit | {\"participantId\":\"Ada\"} | must be an id such as",
        "setPreferredLayers | {\"consumerId\":\"c\",\"spatialLayer\":9,\"temporalLayer\":0} | must be a whole number in 0-7",
        "join | [] | must be an object"})
    void wrongParamsAreRefusedWithASentenceThatSaysWhatIsAllowed(String method, String params, String sentence) throws Exception {
        try (Socket socket = eve.enrol(meeting)) {
            String said = socket.refused(-32602, "bad-request", method, params);
            assertTrue(said.startsWith(method + ": ") && said.contains(sentence), said);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "createWebRtcTransport | {\"direction\":\"send\"}",
        "restartIce | {\"transportId\":\"t\"}",
        "closeProducer | {\"producerId\":\"p\"}",
        "resumeConsumer | {\"consumerId\":\"c\"}",
        "admitAll | {}",
        "endMeeting | {}"})
    void inTheLobbyOneMayOnlyPingAndLeave(String method, String params) throws Exception {
        try (Socket waiting = eve.enrol(meeting)) {
            assertEquals("waiting", waiting.result("join", "{}").get("state").getAsString());
            waiting.refused(-32002, "in-lobby", method, params);
            waiting.result("ping", "{}");
            waiting.result("leave", "{}");
        }
    }
}
