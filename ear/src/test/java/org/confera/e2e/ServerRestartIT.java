package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.Map;
import org.confera.server.RunningServer;
import org.confera.signaling.Returning;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Threats, line 34: the server is killed in the middle of a call and started again; everybody is back where they were,
 * without a click.
 */
class ServerRestartIT extends InChromium {
    private static final int ADA_HZ = 440;
    private static final int BOB_HZ = 880;
    private static final int EVE_HZ = 1320;
    private static final int CROWD = 24;

    private static RunningServer server;

    @BeforeAll
    static void startServer() {
        server = new RunningServer("restart", Map.of());
    }

    @AfterAll
    static void stopServer() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void afterTheServerWasKilledEverybodyIsBackByThemselvesAsTheyWere() throws Exception {
        try (Returning crowd = new Returning(server.baseUrl(), CROWD); Person ada = person("Ada", ADA_HZ); Person bob = person("Bob", BOB_HZ); Person eve = person("Eve", 0)) {
            String code = ada.arrive().meet(bob.arrive());
            ada.seesMoving(bob);
            bob.seesMoving(ada);
            ada.hears(BOB_HZ);
            turnAway(ada, eve.arrive(), code);
            bob.id("toggle-microphone").click();
            assertThat(ada.tileOf("Bob")).hasAttribute("data-muted", "true");
            write(ada, "Written before");
            for (Person person : List.of(ada, bob, eve)) {
                person.page.evaluate("window.__neverReloaded = true");
            }

            crowd.keepComingBack();
            kill();
            long readyNs = System.nanoTime();
            back(ada, bob);
            crowd.tell(readyNs);
            stillMuted(ada, bob);
            write(bob, "Written after");
            assertThat(ada.id("chat-message")).containsText(new String[] {"Written before", "Written after"});
            assertThat(ada.id("waiting")).hasCount(0);
            stillOut(eve, code, ada);
            for (Person person : List.of(ada, bob)) {
                assertEquals(true, person.page.evaluate("window.__neverReloaded"));
            }

            bob.id("toggle-microphone").click();
            ada.hears(BOB_HZ);
        }
    }

    @Test
    void whoWasInABreakoutRoomIsBackInItAndHeardNowhereElse() {
        try (Person ada = person("Ada", ADA_HZ); Person bob = person("Bob", BOB_HZ); Person eve = person("Eve", EVE_HZ)) {
            String code = ada.arrive().meet(bob.arrive());
            eve.arrive().openMeeting(code);
            eve.joinNow();
            ada.id("admit").first().click();
            assertThat(ada.id("tile")).hasCount(3);
            Splitting split = new Splitting(ada);
            split.open(2, Map.of("Bob", 0));
            Splitting.isIn(bob, "Room 1");
            split.visit("Room 1");
            ada.hears(BOB_HZ);

            kill();
            back(ada, bob);
            Splitting.isIn(ada, "Room 1");
            Splitting.isIn(bob, "Room 1");
            assertThat(eve.id("place-sign")).isHidden();
            assertThat(eve.id("tile")).hasCount(1);
            eve.hearsNothing();

            split.close();
            assertThat(eve.id("tile")).hasCount(3);
            Hearing.of(eve, ADA_HZ);
            Hearing.of(eve, BOB_HZ);
            Hearing.of(ada, EVE_HZ);
        }
    }

    private static Person person(String name, int hz) {
        return new Person(chromium.newContext(new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1280, 800)),
                server.baseUrl(), name, hz).withSmallCamera();
    }

    private static void turnAway(Person host, Person guest, String code) {
        guest.openMeeting(code);
        guest.joinNow();
        host.id("reject").first().click();
        assertThat(guest.id("end-rejected")).isVisible();
    }

    private static void kill() {
        long startNs = System.nanoTime();
        server.crashAndRestart();
        System.out.printf("[restart] killed and ready again in %d ms%n", (System.nanoTime() - startNs) / 1_000_000);
    }

    private static void back(Person ada, Person bob) {
        long readyNs = System.nanoTime();
        for (Person person : List.of(ada, bob)) {
            assertThat(person.id("tile")).hasCount(2);
            assertThat(person.id("connection-banner")).isHidden();
        }
        ada.seesMoving(bob);
        System.out.printf("[restart] Ada saw Bob move %d ms after the server was ready%n", (System.nanoTime() - readyNs) / 1_000_000);
        bob.seesMoving(ada);
        bob.hears(ADA_HZ);
    }

    /** What is shown, what passes the SFU and what the device gives agree. */
    private static void stillMuted(Person ada, Person bob) {
        assertThat(bob.id("toggle-microphone")).hasAttribute("aria-pressed", "false");
        assertThat(ada.tileOf("Bob")).hasAttribute("data-muted", "true");
        ada.hearsNothing();
    }

    private static void stillOut(Person eve, String code, Person ada) {
        eve.openMeeting(code);
        eve.joinNow();
        assertThat(eve.id("end-rejected")).isVisible();
        assertThat(ada.id("tile")).hasCount(2);
    }

    private static void write(Person person, String line) {
        if (!person.id("chat-input").isVisible()) {
            person.id("open-chat").click();
        }
        person.id("chat-input").fill(line);
        person.id("chat-send").click();
        assertThat(person.id("chat-message").last()).containsText(line);
    }
}
