package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;
import org.confera.server.ConferaServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People with another browser, without a camera, or whose browser refuses. */
@ExtendWith(ConferaServer.class)
class OtherBrowsersIT {

    @Test
    void firefoxAndChromiumSeeAndHearEachOther(URI base) {
        try (Browsers browsers = new Browsers();
                Person ada = new Person(browsers.chromium(), base, "Ada", 440).arrive();
                Person fox = new Person(browsers.firefox(), base, "Fox", 0).arrive()) {
            letIn(ada, fox);
            ada.seesMoving(fox);
            fox.seesMoving(ada);
            fox.hearsSomething();
            ada.hears(1000); // the tone of Firefox's synthetic microphone
        }
    }

    @Test
    void somebodyWhoseCameraAndMicrophoneAreRefusedStillSeesAndHears(URI base) {
        try (Browsers browsers = new Browsers();
                Person ada = new Person(browsers.chromium(), base, "Ada", 440).arrive();
                Person bob = new Person(browsers.chromium("--deny-permission-prompts",
                        "--autoplay-policy=no-user-gesture-required"), base, "Bob", 0).arrive()) {
            String code = ada.startMeeting();
            ada.enterRoom();
            bob.openMeeting(code);
            assertThat(bob.page.locator("[data-testid=green-room] [role=alert], [data-testid=device-problem]").first())
                    .isVisible();
            bob.joinNow();
            ada.id("admit").first().click();
            assertThat(bob.id("room")).isVisible();
            bob.seesMoving(ada);
            bob.hears(440);
            assertThat(ada.tileOf("Bob")).hasAttribute("data-muted", "true");
        }
    }

    @Test
    void soundThatTheBrowserRefusesToPlayStartsWithOneClick(URI base) {
        try (Browsers browsers = new Browsers();
                Person ada = new Person(browsers.chromium(), base, "Ada", 440).arrive();
                Person bob = new Person(browsers.chromium("--deny-permission-prompts",
                        "--autoplay-policy=user-gesture-required"), base, "Bob", 0).arrive()) {
            bob.context.addInitScript("""
                    const play = HTMLMediaElement.prototype.play;
                    window.refusePlay = true;
                    HTMLMediaElement.prototype.play = function () {
                      return window.refusePlay && !this.muted
                        ? Promise.reject(new DOMException('refused for the test', 'NotAllowedError'))
                        : play.call(this);
                    };
                    addEventListener('click', event => {
                      if (event.target.closest('[data-testid=click-to-hear]')) window.refusePlay = false;
                    }, true);
                    """);
            ada.meet(bob);
            assertThat(bob.id("room")).isVisible();
            assertThat(bob.id("click-to-hear")).isVisible();
            bob.id("click-to-hear").click();
            bob.hears(440);
        }
    }

    private static void letIn(Person host, Person guest) {
        host.meet(guest);
        assertThat(guest.id("room")).isVisible();
    }
}
