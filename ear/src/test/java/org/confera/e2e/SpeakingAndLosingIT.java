package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.confera.server.ConferaServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the others see of a person without that person's doing: that they speak, and that they are gone. */
@ExtendWith(ConferaServer.class)
class SpeakingAndLosingIT extends InChromium {
    /** A place is kept for a minute. */
    private static final Duration GIVEN_UP = Duration.ofSeconds(60).plus(Patience.LONG);

    @Test
    void whoSpeaksIsHighlightedAndWhoseBrowserDiesIsShownAsGoneAndLeavesAfterAMinute(URI base) {
        try (Person ada = new Person(chromium, base, "Ada", 440).arrive();
                Person bob = new Person(chromium, base, "Bob", 880).arrive()) {
            ada.meet(bob);
            bob.seesMoving(ada);

            theFloorFollowsWhoSpeaks(ada, bob);

            ada.context.close();
            assertThat(bob.tileOf("Ada")).hasClass(Pattern.compile(".*\\baway\\b.*"));
            assertThat(bob.tileOf("Ada").locator(".tile-note")).isVisible();
            assertThat(bob.tileOf("Ada")).hasCount(0, new HasCountOptions().setTimeout(GIVEN_UP.toMillis()));
            assertThat(bob.id("tile")).hasCount(1);
        }
    }

    private static void theFloorFollowsWhoSpeaks(Person ada, Person bob) {
        bob.id("toggle-microphone").click();
        speaks(bob, "Ada", true);
        ada.id("toggle-microphone").click();
        speaks(bob, "Ada", false);
        bob.id("toggle-microphone").click();
        speaks(ada, "Bob", true);
        speaks(bob, "Ada", false);
        ada.id("toggle-microphone").click();
        assertThat(bob.tileOf("Ada")).hasAttribute("data-muted", "false");
        bob.id("toggle-microphone").click();
        speaks(bob, "Ada", true);
        speaks(ada, "Bob", false);
    }

    private static void speaks(Person watcher, String name, boolean expected) {
        assertThat(watcher.tileOf(name)).hasAttribute("data-speaking", String.valueOf(expected));
    }
}
