package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.util.regex.Pattern;
import org.confera.server.ConferaServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole of a meeting without a mouse: every step is a key, and what is pressed has the keyboard first. */
@ExtendWith(ConferaServer.class)
class ByKeyboardIT extends InChromium {
    /** More than any page of ours has places to stop at. */
    private static final int MOST_STOPS = 80;

    @Test
    void aMeetingFromItsStartToItsEndByKeyboardAlone(URI base) {
        try (Person ada = new Person(chromium, base, "Ada", 0).withSmallCamera().arrive();
                Person bob = new Person(chromium, base, "Bob", 0).withSmallCamera().arrive()) {
            press(ada, "new-meeting");
            assertThat(ada.id("green-room")).isVisible();
            press(ada, "join-now");
            assertThat(ada.id("room")).isVisible();

            bob.openMeeting(ada.page.url().replaceAll(".*/", ""));
            press(bob, "join-now");
            assertThat(bob.id("lobby-waiting")).isVisible();
            press(ada, "admit");
            assertThat(bob.id("room")).isVisible();

            switchesOff(bob, "m", "toggle-microphone");
            assertThat(ada.tileOf("Bob")).hasAttribute("data-muted", "true");
            writes(bob, ada);
            raisesAHand(bob, ada);
            muteFromTheList(ada, bob);
            splitsAndCallsBack(ada, bob);
            key(bob, "l");
            key(bob, "?");
            assertThat(bob.page.locator("dialog[open]")).isVisible();
            key(bob, "Escape");

            press(bob, "leave");
            assertThat(bob.id("room")).isHidden();
            press(ada, "end-meeting");
            press(ada, "confirm");
            assertThat(ada.id("room")).isHidden();
        }
    }

    private static void switchesOff(Person person, String key, String toggle) {
        key(person, key);
        assertThat(person.id(toggle)).hasAttribute("aria-pressed", Pattern.compile("true|false"));
    }

    private static void writes(Person writer, Person reader) {
        key(writer, "c");
        reach(writer, "chat-input");
        writer.page.keyboard().type("Without a mouse");
        writer.page.keyboard().press("Enter");
        key(writer, "Escape");
        key(reader, "c");
        assertThat(reader.id("chat-message").last()).containsText("Without a mouse");
        key(reader, "Escape");
    }

    private static void raisesAHand(Person person, Person seer) {
        key(person, "h");
        assertThat(seer.tileOf(person.name).getByTestId("tile-hand")).isVisible();
        key(person, "h");
        assertThat(seer.tileOf(person.name).getByTestId("tile-hand")).isHidden();
    }

    private static void muteFromTheList(Person host, Person other) {
        key(other, "m");
        assertThat(host.tileOf(other.name)).hasAttribute("data-muted", "false");
        key(host, "p");
        press(host, "mute");
        assertThat(host.tileOf(other.name)).hasAttribute("data-muted", "true");
        key(host, "Escape");
    }

    private static void splitsAndCallsBack(Person host, Person other) {
        key(host, "b");
        press(host, "breakout-open");
        assertThat(host.id("breakout-close")).isVisible();
        assertThat(other.id("place-sign")).isVisible();
        press(host, "breakout-close");
        press(host, "confirm");
        assertThat(other.id("place-sign")).isHidden();
        key(host, "Escape");
    }

    private static void key(Person person, String key) {
        person.page.keyboard().press(key);
    }

    private static void press(Person person, String testId) {
        reach(person, testId);
        person.page.keyboard().press("Enter");
    }

    /** Goes from stop to stop until the keyboard is there; what can't be reached fails. */
    private static void reach(Person person, String testId) {
        Locator wanted = person.page.locator("[data-testid=\"" + testId + "\"]:visible").first();
        assertThat(wanted).isVisible();
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            if ((Boolean) wanted.evaluate("element => element === document.activeElement")) {
                return;
            }
            person.page.keyboard().press("Tab");
        }
        throw new AssertionError(person.name + " can't reach " + testId + " by keyboard; last at "
                + person.page.evaluate("document.activeElement.outerHTML.slice(0, 200)"));
    }
}
