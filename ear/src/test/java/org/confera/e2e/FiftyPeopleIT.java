package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.confera.server.ConferaServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One browser among fifty others turns over the pages of the gallery, and its main thread stays free while it does. */
@ExtendWith(ConferaServer.class)
class FiftyPeopleIT extends InChromium {
    private static final int OTHERS = 50;
    /** What the issue asks of a browser. */
    private static final double LONGEST_TASK_MS = 200;
    private static final String WATCH_FOR_LONG_TASKS = """
            () => {
              window.__tasks = [];
              new PerformanceObserver(list => __tasks.push(...list.getEntries().map(task => task.duration))).observe({type: 'longtask'});
            }
            """;
    /** A task that must be noticed, so that silence means something. */
    private static final String BE_LONG =
            "() => setTimeout(() => { const end = performance.now() + 100; while (performance.now() < end); })";
    private static final String NAMES_ON_PAGE =
            "() => [...document.querySelectorAll('[data-testid=tile]')].map(tile => tile.dataset.participant)";

    @Test
    void noTaskOfTheMainThreadIsLongWhileFiftyPeopleAreTurnedOver(URI base) throws Exception {
        try (Crowd crowd = new Crowd(base, OTHERS);
                Person ada = new Person(chromium, base, "Ada", 0).withSmallCamera().arrive()) {
            ada.page.setViewportSize(1000, 640);
            ada.openMeeting(crowd.meeting);
            ada.enterRoom();
            assertThat(ada.id("open-participants").locator("..")).containsText(String.valueOf(OTHERS + 1));
            ada.page.evaluate(WATCH_FOR_LONG_TASKS);
            noticesALongTask(ada);

            assertEquals(OTHERS + 1, peopleSeen(ada, crowd).size(), "everybody is on some page of the gallery");
            ada.page.keyboard().press("l");
            assertThat(ada.id("stage")).hasAttribute("data-stage", "person");
            assertEquals(OTHERS + 1, peopleSeen(ada, crowd).size(), "everybody is on some page beside the speaker");
            double longest = longestTask(ada);
            System.out.printf("[e2e] longest task of the main thread among %d people: %.0f ms%n", OTHERS + 1, longest);
            assertTrue(longest <= LONGEST_TASK_MS, longest + " ms");
        }
    }

    /** Turns over all pages, to the last and back, while hands go up and down. */
    private static Set<Object> peopleSeen(Person ada, Crowd crowd) throws Exception {
        Set<Object> seen = new HashSet<>(look(ada));
        assertThat(ada.id("next-page")).isVisible();
        int pages = pages(ada);
        for (int page = 2; page <= pages; page++) {
            turn(ada, crowd, "PageDown", page, pages);
            seen.addAll(look(ada));
        }
        for (int page = pages - 1; page >= 1; page--) {
            turn(ada, crowd, "PageUp", page, pages);
        }
        return seen;
    }

    private static void turn(Person ada, Crowd crowd, String key, int page, int pages) throws Exception {
        crowd.raise(page, true);
        ada.page.keyboard().press(key);
        assertThat(ada.page.locator(".pager-position")).hasText(page + " of " + pages);
        crowd.raise(page, false);
    }

    private static int pages(Person ada) {
        return Integer.parseInt(ada.page.locator(".pager-position").textContent().replaceAll(".* of ", ""));
    }

    private static List<?> look(Person ada) {
        return (List<?>) ada.page.evaluate(NAMES_ON_PAGE);
    }

    private static void noticesALongTask(Person ada) {
        ada.page.evaluate(BE_LONG);
        Patience.until("a long task is noticed", () -> longestTask(ada) >= 100, () -> longestTask(ada));
        ada.page.evaluate("() => { __tasks = []; }");
    }

    private static double longestTask(Person ada) {
        return ((Number) ada.page.evaluate("() => Math.max(0, ...__tasks)")).doubleValue();
    }
}
