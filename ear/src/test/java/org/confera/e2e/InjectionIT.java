package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.microsoft.playwright.FrameLocator;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.confera.server.ConferaServer;
import org.confera.signaling.Member;
import org.confera.signaling.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Threats, line 13: what people write is text wherever it is shown. Each of the corpus would leave an element or a variable
 * behind if a page took it for markup, also where the content security policy then keeps it from running.
 */
@ExtendWith(ConferaServer.class)
class InjectionIT extends InChromium {
    private static final List<String> CORPUS = List.of(
            "<img data-injected src=x onerror=window.injected=1>",
            "<svg data-injected onload=window.injected=1>",
            "\"><script data-injected>window.injected=1</script>",
            "'-window.injected=1-'<b data-injected>",
            "</textarea><iframe data-injected srcdoc='<script>parent.injected=1</script>'>",
            "<a data-injected href=javascript:window.injected=1>x</a>",
            "javascript:window.injected=1//https://example.org/<u data-injected>",
            "https://example.org/\"onmouseover=window.injected=1 data-injected=\"",
            "{{constructor.constructor('window.injected=1')()}}#{window.injected=1}${window.injected=1}",
            "<math data-injected><mi xlink:href=data:x,<script>window.injected=1</script>>",
            "&lt;img data-injected src=x onerror=window.injected=1&gt;");
    /** A name has at most 100 characters. */
    private static final int NAMES = 6;

    @Test
    void whatPeopleWriteIsTextWhereverItIsShown(URI base) throws Exception {
        try (Person ada = new Person(chromium, base, CORPUS.getFirst(), 0).withSmallCamera().arrive()) {
            nothingWasInjected(ada, "dashboard of somebody with such a name");
            String code = ada.startMeeting();
            nothingWasInjected(ada, "green room of a meeting with such a title");
            ada.enterRoom();
            for (String name : CORPUS.subList(0, NAMES)) {
                try (Socket mallory = new Member(base, name).enrol(code)) {
                    mallory.result("join", "{}");
                    assertThat(ada.id("admit").first()).isVisible();
                    nothingWasInjected(ada, "knock of " + name);
                    ada.id("admit").first().click();
                    mallory.told("admitted");
                    everythingIsWritten(mallory);
                    mallory.result("raiseHand", "{\"raised\":true}");
                    ada.page.keyboard().press("c");
                    assertThat(ada.id("chat-message").last()).containsText(CORPUS.getLast());
                    nothingWasInjected(ada, "chat of " + name);
                    ada.page.keyboard().press("Escape");
                    ada.page.keyboard().press("q");
                    assertThat(ada.id("question").first()).isVisible();
                    nothingWasInjected(ada, "questions of " + name);
                    ada.page.keyboard().press("Escape");
                    ada.page.keyboard().press("p");
                    assertThat(ada.id("participant").first()).isVisible();
                    nothingWasInjected(ada, "list of people with " + name);
                    ada.page.keyboard().press("Escape");
                    mallory.result("leave", "{}");
                }
            }
            asParticipant(base, code, ada);
        }
    }

    @Test
    void whatAHostPlansIsTextOnEveryPageAndInTheMail(URI base) {
        try (Person ada = new Person(chromium, base, "Ada", 0).arrive()) {
            for (String title : CORPUS) {
                ada.go("schedule.xhtml");
                ada.id("schedule-title").fill(title);
                ada.id("schedule-description").fill(String.join("\n", CORPUS));
                ada.id("schedule-invitees").fill("<b data-injected>@example.org");
                ada.id("schedule-submit").click();
                assertThat(ada.page.locator("#invitees-message")).not().isEmpty();
                nothingWasInjected(ada, "refused address under " + title);
                ada.id("invitee-remove").click();
                ada.id("schedule-preview").click();
                FrameLocator mail = ada.page.frameLocator("[data-testid=schedule-previewed]");
                assertThat(mail.locator("h1")).hasText(title);
                assertThat(mail.locator("[data-injected]")).hasCount(0);
                nothingWasInjected(ada, "preview of " + title);
                ada.id("schedule-submit").click();
                assertThat(ada.id("meeting-row").first()).isVisible();
                nothingWasInjected(ada, "dashboard with " + title);
            }
            ada.id("meeting-change").first().click();
            assertThat(ada.id("schedule-link")).isVisible();
            nothingWasInjected(ada, "page of a planned meeting");
            ada.go("?q=" + URLEncoder.encode(CORPUS.get(2), StandardCharsets.UTF_8));
            assertThat(ada.id("meeting-search")).hasValue(CORPUS.get(2));
            nothingWasInjected(ada, "search for " + CORPUS.get(2));
        }
    }

    /** What a host writes reaches a participant: names of rooms, a broadcast, a name in every notice. */
    private static void asParticipant(URI base, String code, Person ada) throws Exception {
        Member host = new Member(base, CORPUS.get(1));
        String other = host.startMeeting();
        try (Socket socket = host.enrol(other); Person bob = new Person(chromium, base, CORPUS.get(2), 0).withSmallCamera().arrive()) {
            socket.result("join", "{}");
            socket.result("enableLobby", "{\"enabled\":false}");
            bob.openMeeting(other);
            bob.enterRoom();
            String id = socket.told("participantJoined").getAsJsonObject("params").getAsJsonObject("participant").get("id").getAsString();
            JsonObject plan = new JsonObject();
            com.google.gson.JsonArray rooms = new com.google.gson.JsonArray();
            for (String name : CORPUS.subList(0, NAMES)) {
                JsonObject room = new JsonObject();
                room.addProperty("name", name);
                room.add("participantIds", new com.google.gson.JsonArray());
                if (rooms.isEmpty()) {
                    room.getAsJsonArray("participantIds").add(id);
                }
                rooms.add(room);
            }
            plan.add("rooms", rooms);
            plan.addProperty("choose", true);
            plan.addProperty("lateJoiners", "main");
            socket.result("openBreakouts", plan.toString());
            assertThat(bob.id("place-sign")).isVisible();
            JsonObject broadcast = new JsonObject();
            broadcast.addProperty("text", CORPUS.get(4));
            socket.result("broadcast", broadcast.toString());
            Splitting.show(bob, true);
            nothingWasInjected(bob, "rooms and a broadcast");
            socket.result("removeParticipant", "{\"participantId\":\"" + id + "\"}");
            assertThat(bob.id("room")).isHidden();
            nothingWasInjected(bob, "the end of who was removed");
        }
        nothingWasInjected(ada, "after all");
    }

    private static void everythingIsWritten(Socket writer) throws Exception {
        for (String text : CORPUS) {
            JsonObject line = new JsonObject();
            line.addProperty("messageId", UUID.randomUUID().toString());
            line.addProperty("text", text);
            writer.outcome("sendChatMessage", line.toString());
        }
        JsonObject question = new JsonObject();
        question.addProperty("text", CORPUS.get(3) + CORPUS.get(1));
        question.addProperty("anonymous", false);
        writer.result("askQuestion", question.toString());
    }

    private static void nothingWasInjected(Person person, String where) {
        assertEquals(0, person.page.locator("[data-injected]").count(), where);
        assertEquals(true, person.page.evaluate("window.injected === undefined"), where);
        assertEquals(0, person.page.locator("a[href^='javascript:']").count(), where);
    }
}
