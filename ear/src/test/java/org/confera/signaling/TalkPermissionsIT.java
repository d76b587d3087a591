package org.confera.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.confera.server.ConferaServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Chat, questions, hands and reactions, asked for by those who may not, and by those who ask for what is not theirs. */
@ExtendWith(ConferaServer.class)
class TalkPermissionsIT {
    private static Member host;
    private static Member guest;
    private static String meeting;
    private static Socket ada;
    private static Socket bob;

    @BeforeAll
    static void meet(URI base) throws Exception {
        host = new Member(base, "Ada");
        guest = new Member(base, "Bob");
        meeting = host.startMeeting();
        ada = host.enrol(meeting);
        ada.result("join", "{}");
        bob = guest.enrol(meeting);
        bob.result("join", "{}");
        ada.result("admit", "{\"participantId\":\"" + bob.participantId() + "\"}");
    }

    @AfterAll
    static void part() {
        ada.close();
        bob.close();
    }

    @Test
    void inTheLobbyNothingIsSaidHeardAskedOrShown(URI base) throws Exception {
        try (Socket eve = new Member(base, "Eve").enrol(meeting)) {
            assertEquals("waiting", eve.result("join", "{}").get("state").getAsString());
            everyMethod(question(ada), bob.participantId()).forEach((method, params) -> refused(eve, -32002, "in-lobby", method, params));
            say(ada, "Not for the lobby");
            ada.result("raiseHand", "{\"raised\":true}");
            ada.result("raiseHand", "{\"raised\":false}");
            ada.result("react", "{\"emoji\":\"🎉\"}");
            eve.result("ping", "{}");
            eve.toldNothing();
            eve.result("leave", "{}");
            refused(eve, -32002, "not-joined", "sendChatMessage", line(UUID.randomUUID(), "Still here", null));
            refused(eve, -32002, "not-joined", "listQuestions", "{}");
        }
    }

    @Test
    void aHostElsewhereReachesNothingHere() throws Exception {
        String question = question(ada);
        String line = say(bob, "Ours").get("id").getAsString();
        try (Socket elsewhere = guest.enrol(guest.startMeeting())) {
            elsewhere.result("join", "{}");
            String id = "{\"questionId\":\"" + question + "\"";
            Map.of("voteForQuestion", id + ",\"voted\":true}", "pinQuestion", id + ",\"pinned\":true}",
                    "answerQuestion", id + ",\"answered\":true}", "deleteQuestion", id + "}",
                    "lowerHand", "{\"participantId\":\"" + ada.participantId() + "\"}",
                    "listChatMessages", "{\"before\":\"" + line + "\"}",
                    "sendChatMessage", line(UUID.randomUUID(), "Hi", ada.participantId()))
                    .forEach((method, params) -> refused(elsewhere, -32003, "not-found", method, params));
            assertEquals(0, elsewhere.result("listQuestions", "{}").getAsJsonArray("questions").size());
            assertEquals(0, elsewhere.result("listChatMessages", "{}").getAsJsonArray("messages").size());
        }
        JsonObject mine = ada.result("listQuestions", "{}").getAsJsonArray("questions").asList().stream().map(each -> each.getAsJsonObject())
                .filter(each -> each.get("id").getAsString().equals(question)).findFirst().orElseThrow();
        assertEquals(0, mine.get("votes").getAsInt());
        assertFalse(mine.get("pinned").getAsBoolean() || mine.get("answered").getAsBoolean());
    }

    @Test
    void aParticipantModeratesNothing() throws Exception {
        String question = question(ada);
        String id = "{\"questionId\":\"" + question + "\"";
        Map.of("pinQuestion", id + ",\"pinned\":true}", "answerQuestion", id + ",\"answered\":true}", "deleteQuestion", id + "}",
                "allowAnonymousQuestions", "{\"allowed\":true}", "lowerHand", "{\"participantId\":\"" + ada.participantId() + "\"}",
                "lowerAllHands", "{}").forEach((method, params) -> refused(bob, -32002, "forbidden", method, params));
    }

    /** Threats, line 3: who names nobody must not be taken to mean everybody. */
    @Test
    void aPrivateLineToNobodyIsRefusedAndNotToldToEverybody() throws Exception {
        bob.result("ping", "{}");
        bob.forget();
        for (String recipient : List.of("null", "\"\"", "\"everyone\"")) {
            ada.refused(-32602, "bad-request", "sendChatMessage",
                    "{\"messageId\":\"" + UUID.randomUUID() + "\",\"text\":\"Secret\",\"recipientId\":" + recipient + "}");
        }
        bob.result("ping", "{}");
        bob.toldNothing();
    }

    /** Threats, line 6. */
    @Test
    void whoSaidItComesFromTheSessionAlone() throws Exception {
        JsonObject line = bob.result("sendChatMessage", "{\"messageId\":\"" + UUID.randomUUID() + "\",\"text\":\"I am Ada\",\"senderId\":\""
                + ada.participantId() + "\",\"senderName\":\"Ada\"}").getAsJsonObject("message");
        assertEquals(bob.participantId(), line.get("senderId").getAsString());
        assertEquals("Bob", line.get("senderName").getAsString());
    }

    @Test
    void aLineSentAgainIsAnsweredAsItWasStored() throws Exception {
        String line = line(UUID.randomUUID(), "Once", null);
        JsonObject first = bob.result("sendChatMessage", line);
        assertEquals(first, bob.result("sendChatMessage", line));
        long stored = ada.result("listChatMessages", "{}").getAsJsonArray("messages").asList().stream()
                .filter(each -> each.getAsJsonObject().get("text").getAsString().equals("Once")).count();
        assertEquals(1, stored);
    }

    @Test
    void whoSaysTooMuchIsThrottledWithAnAnswerAndTheSocketGoesOn(URI base) throws Exception {
        Member loud = new Member(base, "Loud");
        try (Socket socket = loud.enrol(loud.startMeeting())) {
            socket.result("join", "{}");
            List<String> answers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                answers.add(socket.outcome("sendChatMessage", line(UUID.randomUUID(), "Line " + i, null)));
            }
            assertTrue(answers.subList(0, 20).stream().allMatch("stored"::equals), answers::toString);
            assertTrue(answers.contains("throttled"), answers::toString);
            socket.result("ping", "{}");
        }
    }

    private static Map<String, String> everyMethod(String question, String participant) {
        String id = "{\"questionId\":\"" + question + "\"";
        return Map.ofEntries(Map.entry("sendChatMessage", line(UUID.randomUUID(), "Hello", null)), Map.entry("listChatMessages", "{}"),
                Map.entry("askQuestion", "{\"text\":\"Why?\",\"anonymous\":false}"), Map.entry("listQuestions", "{}"),
                Map.entry("voteForQuestion", id + ",\"voted\":true}"), Map.entry("pinQuestion", id + ",\"pinned\":true}"),
                Map.entry("answerQuestion", id + ",\"answered\":true}"), Map.entry("deleteQuestion", id + "}"),
                Map.entry("allowAnonymousQuestions", "{\"allowed\":true}"), Map.entry("raiseHand", "{\"raised\":true}"),
                Map.entry("lowerHand", "{\"participantId\":\"" + participant + "\"}"), Map.entry("lowerAllHands", "{}"),
                Map.entry("react", "{\"emoji\":\"👍\"}"));
    }

    private static String question(Socket asker) throws Exception {
        return asker.result("askQuestion", "{\"text\":\"Why?\",\"anonymous\":false}").getAsJsonObject("question").get("id").getAsString();
    }

    private static JsonObject say(Socket person, String text) throws Exception {
        return person.result("sendChatMessage", line(UUID.randomUUID(), text, null)).getAsJsonObject("message");
    }

    private static String line(UUID id, String text, String recipient) {
        return "{\"messageId\":\"" + id + "\",\"text\":\"" + text + "\"" + (recipient == null ? "" : ",\"recipientId\":\"" + recipient + "\"") + "}";
    }

    private static void refused(Socket socket, int code, String reason, String method, String params) {
        try {
            socket.refused(code, reason, method, params);
        } catch (Exception e) {
            throw new AssertionError(method, e);
        }
    }
}
