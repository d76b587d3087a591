package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;

/** What a host does to split a meeting into rooms, and what shows it. */
final class Splitting {
    /** Presses something and answers how many milliseconds later the first picture of somebody is there. */
    private static final String UNTIL_FIRST_PICTURE = """
            async ([pressed, name]) => {
              const before = performance.now();
              document.querySelector(pressed).click();
              for (;;) {
                await new Promise(done => setTimeout(done, 20));
                const tile = [...document.querySelectorAll('[data-testid=tile]')].find(t => t.dataset.participant === name);
                if (tile?.querySelector('video')?.getVideoPlaybackQuality().totalVideoFrames > 0) return performance.now() - before;
                if (performance.now() - before > 30000) return -1;
              }
            }
            """;

    private final Person host;

    Splitting(Person host) {
        this.host = host;
    }

    void openPanel() {
        show(host, true);
    }

    void closePanel() {
        show(host, false);
    }

    static void show(Person person, boolean shown) {
        Locator panel = person.page.locator(".breakout-panel");
        if (panel.isVisible() == shown) {
            return;
        }
        if (shown) {
            person.id("open-breakouts").click();
        } else {
            panel.locator(".panel-head .icon-button").click();
        }
        assertThat(panel).isVisible(new IsVisibleOptions().setVisible(shown));
    }

    /** Plans so many rooms, with these people in those with these places, counted from 0, and opens them. */
    void open(int rooms, Map<String, Integer> people) {
        plan(rooms, people);
        host.id("breakout-open").click();
        assertThat(host.id("breakout-close")).isVisible();
    }

    void plan(int rooms, Map<String, Integer> people) {
        openPanel();
        host.id("breakout-count").fill(String.valueOf(rooms));
        host.id("breakout-minutes").fill("");
        host.id("breakout-minutes").press("Tab");
        host.page.locator("[data-testid=breakout-hand]").check(new Locator.CheckOptions().setForce(true));
        host.id("breakout-again").click();
        people.forEach((name, room) -> host.page.getByLabel("Choose a room for " + name).selectOption(String.valueOf(room)));
    }

    Locator room(String name) {
        return host.page.locator("[data-testid=breakout-room][data-room=\"" + name + "\"]");
    }

    /** Where somebody stands in the list of rooms. */
    void has(String room, String person) {
        assertThat(room(room).getByTestId("breakout-person").filter(new Locator.FilterOptions().setHasText(person))).isVisible();
    }

    void move(String person, String to) {
        openPanel();
        host.page.getByLabel("Move " + person + " to another room").selectOption(new SelectOption().setLabel(to));
    }

    void visit(String room) {
        openPanel();
        room(room).getByTestId("breakout-join").click();
        isIn(host, room);
    }

    void comeBack() {
        openPanel();
        host.id("breakout-return").click();
        assertThat(host.id("place-sign")).isHidden();
    }

    void close() {
        openPanel();
        host.id("breakout-close").click();
        host.id("confirm").click();
        assertThat(host.id("breakout-open")).isVisible();
    }

    static void isIn(Person person, String room) {
        assertThat(person.page.locator("[data-testid=place-sign] .place-name")).hasText(room);
    }

    /** Presses what matches the selector and prints how long it takes until somebody's picture is there. */
    static double untilFirstPicture(Person viewer, String pressed, String name) {
        double ms = ((Number) viewer.page.evaluate(UNTIL_FIRST_PICTURE, List.of(pressed, name))).doubleValue();
        System.out.printf("[breakout] %s sees %s %.0f ms after the press%n", viewer.name, name, ms);
        return ms;
    }
}
