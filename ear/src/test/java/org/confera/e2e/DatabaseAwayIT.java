package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.confera.server.RunningServer;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Threats, line 32: the database is away in the middle of a call. Live media goes on, chat waits visibly and arrives exactly
 * once, what else needs the database is refused with a sentence, and nobody has to join again.
 */
class DatabaseAwayIT extends InChromium {
    private static int port;
    private static Server database;
    private static RunningServer server;

    @BeforeAll
    static void startDatabaseAndServer() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        startDatabase();
        server = new RunningServer("database-away", Map.of("CONFERA_DB_KIND", "h2", "CONFERA_DB_PASSWORD", "of this test alone 7",
                "CONFERA_DB_URL", "jdbc:h2:tcp://localhost:" + port + "/./away;WRITE_DELAY=0"));
    }

    private static void startDatabase() throws Exception {
        Path folder = Path.of(System.getProperty("confera.target"), "it-data", "database-away-h2");
        database = Server.createTcpServer("-tcpPort", String.valueOf(port), "-ifNotExists", "-baseDir", folder.toString()).start();
    }

    @AfterAll
    static void stopServerAndDatabase() {
        if (server != null) {
            server.close();
        }
        database.stop();
    }

    @Test
    void aCallGoesOnWithoutTheDatabaseAndChatArrivesOnceWhenItIsBack() throws Exception {
        try (Person ada = new Person(chromium, server.baseUrl(), "Ada", 440).withSmallCamera().arrive();
                Person bob = new Person(chromium, server.baseUrl(), "Bob", 880).withSmallCamera().arrive()) {
            ada.meet(bob);
            ada.seesMoving(bob);
            for (Person person : List.of(ada, bob)) {
                person.page.evaluate("window.__neverReloaded = true");
            }
            ada.page.keyboard().press("c");
            bob.page.keyboard().press("c");

            database.stop();
            ada.id("chat-input").fill("Kept for later");
            ada.id("chat-send").click();
            assertThat(line(ada)).hasAttribute("data-state", java.util.regex.Pattern.compile("waiting|sending"));
            ada.seesMoving(bob);
            bob.hears(440);
            refusedWithASentence(ada);
            assertEquals(0, line(bob).count());

            startDatabase();
            assertThat(line(bob)).hasCount(1);
            assertThat(line(ada)).hasCount(1);
            assertThat(line(ada)).not().hasAttribute("data-state", java.util.regex.Pattern.compile(".+"));
            ada.seesMoving(bob);
            for (Person person : List.of(ada, bob)) {
                assertThat(person.id("room")).isVisible();
                assertEquals(true, person.page.evaluate("window.__neverReloaded"));
            }
        }
    }

    private static void refusedWithASentence(Person host) {
        // On so small a screen the chat covers what opens the list.
        host.page.keyboard().press("Escape");
        Leading leading = new Leading(host);
        leading.choose("Bob", "make-cohost");
        assertThat(host.id("toast").last()).containsText("database");
        leading.closePeople();
        host.page.keyboard().press("c");
    }

    private static Locator line(Person person) {
        return person.id("chat-message").filter(new Locator.FilterOptions().setHasText("Kept for later"));
    }
}
