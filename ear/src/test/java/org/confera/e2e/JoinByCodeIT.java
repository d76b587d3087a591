package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.confera.server.ConferaServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People type codes as they heard them and paste what they were sent. */
@ExtendWith(ConferaServer.class)
class JoinByCodeIT extends InChromium {
    @Test
    void aCodeInCapitalsWithSpacesOrAWholeLinkLeadsToTheGreenRoomAndAWrongOneIsExplained(URI base) {
        try (Person ada = new Person(chromium, base, "Ada", 0).arrive()) {
            String code = ada.startMeeting();
            for (String typed : new String[] {code.toUpperCase(Locale.ROOT).replace('-', ' '), base.resolve(code) + "?from=mail"}) {
                join(ada, typed);
                assertThat(ada.page).hasURL(Pattern.compile(".*/meet/" + code));
                assertThat(ada.id("green-room")).isVisible();
            }
            join(ada, "zzz-zzzz-zzz");
            assertThat(ada.page.locator("#code-message")).not().isEmpty();
            assertThat(ada.id("join-code")).hasValue("zzz-zzzz-zzz");
        }
    }

    private static void join(Person person, String typed) {
        person.go("");
        person.id("join-code").fill(typed);
        person.id("join-submit").click();
    }
}
