package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every look of the room that a person may come across is accessible and fits its window, on a desk and in a hand. The
 * real client is looked at, without a server: <code>src/test/frontend/states</code> of the web module says what a server
 * would have said. Pictures of all stay in target.
 */
class RoomStatesIT extends InChromium {
    private static final String ADDRESS = "https://room.test/";
    private static final Path BUILD = Path.of(System.getProperty("confera.checkout", ".."), "web-module/src/main/frontend/build/states.mjs");
    /** With {@code -Dconfera.states=all} each state is looked at on a desk and in a hand; else on either, by turns, in half the time. */
    private static final boolean EVERY_LOOK = "all".equals(System.getProperty("confera.states"));
    @TempDir
    static Path site;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        Process node = new ProcessBuilder("node", BUILD.toString(), site.toString()).inheritIO().start();
        assertEquals(0, node.waitFor(), "building the states of the room");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800, en, 0", "DARK, 390, 844, de, 1"})
    void everyStateOfTheRoomIsAccessibleAndFits(ColorScheme scheme, int width, int height, String language, int turn) {
        try (BrowserContext context = context(scheme, width, height)) {
            Page page = context.newPage();
            page.navigate(ADDRESS);
            List<String> failures = new ArrayList<>();
            List<?> states = (List<?>) page.evaluate("states");
            for (int i = EVERY_LOOK ? 0 : turn; i < states.size(); i += EVERY_LOOK ? 1 : 2) {
                try {
                    look(page, (String) states.get(i), width, language);
                } catch (AssertionError failure) {
                    failures.add(failure.getMessage());
                }
            }
            assertTrue(failures.isEmpty(), String.join("\n", failures));
        }
    }

    @Test
    void theKeyboardStaysWithAPersonWhomARaisedHandMovesInTheList() {
        try (BrowserContext context = context(ColorScheme.DARK, 1280, 800)) {
            Page page = show(context.newPage(), "people", "en");
            Locator row = page.locator("[data-testid=participant]").filter(new Locator.FilterOptions().setHasText("Ken Thompson"));
            Locator mute = page.locator("[data-testid=participant]").filter(new Locator.FilterOptions().setHasText("Donald Knuth"))
                    .locator("[data-testid=mute]");
            mute.focus();
            page.evaluate("server.tell('hands', { participantIds: ['p5'] })");
            assertThat(page.locator("[data-testid=participant]").first()).containsText("Donald Knuth");
            assertThat(mute).isFocused();
            page.evaluate("server.tell('hands', { participantIds: ['p7', 'p5'] })");
            assertThat(row.locator("[data-testid=lower-hand]")).isVisible();
            assertThat(mute).isFocused();
        }
    }

    @Test
    void aNewerShareDoesNotEndTheFullScreenOfAnOlderOne() {
        try (BrowserContext context = context(ColorScheme.DARK, 1280, 800)) {
            Page page = show(context.newPage(), "screen", "en");
            page.locator("[data-testid=screen-full]").click();
            page.waitForFunction("document.fullscreenElement !== null");
            page.evaluate("server.tell('newProducer', { participantId: 'p2', producer: { id: 'newer', kind: 'video', source: 'screen', paused: false, number: 9 } })");
            assertThat(page.locator("[data-testid=screen-tile]")).hasCount(2);
            assertEquals("Grace Hopper", page.evaluate("document.fullscreenElement?.dataset.participant"));
            page.evaluate("document.exitFullscreen()");
            assertThat(page.locator("[data-testid=screen-tile][data-stage=true]")).not().hasAttribute("data-participant", "Grace Hopper");
        }
    }

    private static void look(Page page, String state, int width, String language) {
        show(page, state, language);
        Inspection.of(page, "state-" + state + "-" + width + "-" + language);
    }

    private static Page show(Page page, String state, String language) {
        page.navigate(ADDRESS + "?state=" + state + "&language=" + language);
        page.waitForFunction("ready");
        assertEquals("", page.evaluate("failure"), state);
        return page;
    }

    private static BrowserContext context(ColorScheme scheme, int width, int height) {
        BrowserContext context = chromium.newContext(new Browser.NewContextOptions().setColorScheme(scheme)
                .setViewportSize(width, height).setHasTouch(width < height));
        context.route(ADDRESS + "**", RoomStatesIT::serve);
        return context;
    }

    private static void serve(Route route) {
        String file = route.request().url().substring(ADDRESS.length()).replaceAll("\\?.*", "");
        Path path = site.resolve(file.isEmpty() ? "index.html" : file);
        if (Files.exists(path)) {
            route.fulfill(new Route.FulfillOptions().setPath(path));
        } else {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
        }
    }
}
