package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import org.confera.server.ConferaServer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page is accessible and fits its window, by day and night, on a desk and in a hand; pictures stay in target. */
@ExtendWith(ConferaServer.class)
class PagesIT {
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
                Inspection.of(ada.page, "sign-up" + look);
                ada.id("sign-up-submit").click();
                assertThat(ada.page.locator("#email-message")).not().isEmpty();
                Inspection.of(ada.page, "sign-up-problems" + look);
                ada.arrive();
                Inspection.of(ada.page, "dashboard" + look);
                ada.go("nobody-knows-this");
                Inspection.of(ada.page, "not-found" + look);
                ada.go("");
                bob.signUp();
                Inspection.of(bob.page, "sign-in" + look);
                bob.signIn();
                assertThat(bob.id("new-meeting")).isVisible();

                String code = ada.startMeeting();
                Inspection.of(ada.page, "green-room" + look);
                ada.enterRoom();
                Inspection.of(ada.page, "room-alone" + look);
                bob.openMeeting(code);
                bob.joinNow();
                assertThat(bob.id("lobby-waiting")).isVisible();
                Inspection.of(bob.page, "lobby" + look);
                assertThat(ada.id("waiting").first()).isVisible();
                Inspection.of(ada.page, "room-knock" + look);
                ada.id("admit").first().click();
                ada.seesMoving(bob);
                ada.id("open-participants").click();
                assertThat(ada.id("participant").first()).isVisible();
                Inspection.of(ada.page, "room-people" + look);
                ada.page.keyboard().press("p");
                ada.id("toggle-screen").click();
                SharedScreen.isSeenBy(bob, ada);
                Inspection.of(bob.page, "room-shared-screen" + look);
                bob.id("screen-size").click();
                Inspection.of(bob.page, "room-shared-screen-in-actual-size" + look);
                Inspection.of(ada.page, "room-presenting" + look);
                ada.id("stop-screen").click();
                bob.id("leave").click();
                assertThat(bob.id("end-left")).isVisible();
                Inspection.of(bob.page, "left" + look);
            }
        }
    }

    private static Person person(Browser browser, URI base, String name, ColorScheme scheme, int width, int height,
            String language) {
        return new Person(browser.newContext(new Browser.NewContextOptions().setLocale(language).setColorScheme(scheme)
                .setViewportSize(width, height)), base, name, 0);
    }
}
