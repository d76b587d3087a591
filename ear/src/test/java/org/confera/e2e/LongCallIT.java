package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.Map;
import org.confera.server.RunningServer;
import org.junit.jupiter.api.Test;

/** A call lasts as long as people want, whatever a session's time-out says, and sign-out ends it. */
class LongCallIT {
    /** The server's session time-out of this test, and more than a sweep of old sessions later. */
    private static final long LONGER_THAN_THE_SESSION_MS = 100_000;

    @Test
    void aCallOutlivesTheSessionsTimeOutEndsWithSignOutInAnotherTabAndIsRememberedOverAPowerCut() {
        try (RunningServer server = new RunningServer("long-call", Map.of("CONFERA_SESSION_TIMEOUT_MINUTES", "1"));
                Browsers browsers = new Browsers()) {
            Browser chromium = browsers.chromium();
            try (Person ada = new Person(chromium, server.baseUrl(), "Ada", 0).arrive();
                    Person bob = new Person(chromium, server.baseUrl(), "Bob", 0).arrive()) {
                String code = ada.meet(bob);
                ada.seesMoving(bob);

                Patience.pause(LONGER_THAN_THE_SESSION_MS);
                assertThat(ada.tileOf("Bob")).isVisible();
                assertThat(ada.id("connection-banner")).not().isVisible();
                ada.seesMoving(bob);

                Person sameBob = bob.inAnotherTab();
                sameBob.go("");
                sameBob.page.locator(".account-button").click();
                sameBob.id("sign-out").click();
                assertThat(bob.id("end-signed-out")).isVisible();

                server.crashAndRestart();
                bob.signIn();
                assertThat(bob.id("new-meeting")).isVisible();
                bob.go(code);
                assertThat(bob.id("green-room")).isVisible();
            }
        }
    }
}
