package org.confera.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
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
    @TempDir
    static Path site;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        Process node = new ProcessBuilder("node", BUILD.toString(), site.toString()).inheritIO().start();
        assertEquals(0, node.waitFor(), "building the states of the room");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800, en", "DARK, 390, 844, de"})
    void everyStateOfTheRoomIsAccessibleAndFits(ColorScheme scheme, int width, int height, String language) {
        try (BrowserContext context = chromium.newContext(new Browser.NewContextOptions().setColorScheme(scheme)
                .setViewportSize(width, height).setHasTouch(width < height))) {
            context.route(ADDRESS + "**", RoomStatesIT::serve);
            Page page = context.newPage();
            page.navigate(ADDRESS);
            List<String> failures = new ArrayList<>();
            for (Object state : (List<?>) page.evaluate("states")) {
                try {
                    look(page, (String) state, width, language);
                } catch (AssertionError failure) {
                    failures.add(failure.getMessage());
                }
            }
            assertTrue(failures.isEmpty(), String.join("\n", failures));
        }
    }

    private static void look(Page page, String state, int width, String language) {
        page.navigate(ADDRESS + "?state=" + state + "&language=" + language);
        page.waitForFunction("ready");
        assertEquals("", page.evaluate("failure"), state);
        Inspection.of(page, "state-" + state + "-" + width + "-" + language);
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
