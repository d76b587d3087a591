package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.confera.server.ConferaServer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page is accessible and fits its window, by day and night, on a desk and in a hand; pictures stay in target. */
@ExtendWith(ConferaServer.class)
class PagesIT {
    private static final Path PICTURES = Path.of(System.getProperty("confera.target", "target"), "screenshots");

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800, en-GB", "DARK, 390, 844, de-DE"})
    void everyPageIsAccessibleAndFits(ColorScheme scheme, int width, int height, String language, URI base) {
        try (Browsers browsers = new Browsers()) {
            Browser chromium = browsers.chromium();
            try (Person ada = person(chromium, base, "Ada", scheme, width, height, language);
                    Person bob = person(chromium, base, "Bob", scheme, width, height, language)) {
                SharedScreen.prepare(ada, 0);
                String look = "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width + "-" + language;
                ada.go("sign-up.xhtml");
                inspect(ada.page, "sign-up" + look);
                ada.id("sign-up-submit").click();
                assertThat(ada.page.locator("#email-message")).not().isEmpty();
                inspect(ada.page, "sign-up-problems" + look);
                ada.arrive();
                inspect(ada.page, "dashboard" + look);
                ada.go("nobody-knows-this");
                inspect(ada.page, "not-found" + look);
                ada.go("");
                bob.signUp();
                inspect(bob.page, "sign-in" + look);
                bob.signIn();
                assertThat(bob.id("new-meeting")).isVisible();

                String code = ada.startMeeting();
                inspect(ada.page, "green-room" + look);
                ada.enterRoom();
                inspect(ada.page, "room-alone" + look);
                bob.openMeeting(code);
                bob.joinNow();
                assertThat(bob.id("lobby-waiting")).isVisible();
                inspect(bob.page, "lobby" + look);
                assertThat(ada.id("waiting").first()).isVisible();
                inspect(ada.page, "room-knock" + look);
                ada.id("admit").first().click();
                ada.seesMoving(bob);
                ada.id("open-participants").click();
                assertThat(ada.id("participant").first()).isVisible();
                inspect(ada.page, "room-people" + look);
                ada.page.keyboard().press("p");
                ada.id("toggle-screen").click();
                SharedScreen.isSeenBy(bob, ada);
                inspect(bob.page, "room-shared-screen" + look);
                bob.id("screen-size").click();
                inspect(bob.page, "room-shared-screen-in-actual-size" + look);
                inspect(ada.page, "room-presenting" + look);
                ada.id("stop-screen").click();
                bob.id("leave").click();
                assertThat(bob.id("end-left")).isVisible();
                inspect(bob.page, "left" + look);
            }
        }
    }

    private static Person person(Browser browser, URI base, String name, ColorScheme scheme, int width, int height,
            String language) {
        return new Person(browser.newContext(new Browser.NewContextOptions().setLocale(language).setColorScheme(scheme)
                .setViewportSize(width, height)), base, name, 0);
    }

    private static void inspect(Page page, String name) {
        // The bars of a room in which nothing stirs fade away: half faded they would be hard to read.
        page.mouse().move(1, 1);
        page.mouse().move(2, 2);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertEquals(List.of(), violations.stream().map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream().map(node -> String.valueOf(node.getTarget())).toList()).toList(), name);
        Number tooWide = (Number) page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertEquals(0, Math.max(0, tooWide.intValue()), name + " scrolls sideways");
    }
}
