package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.util.Map;
import org.confera.server.ConferaServer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two people whose browsers have one video codec only: they see each other move, and get the layer that fits the tile. */
@ExtendWith(ConferaServer.class)
class CodecsIT extends InChromium {
    /** VP9 and AV1 have their layers in one stream, H.264 in several: as an administrator's choice makes the page do. */
    @ParameterizedTest
    @ValueSource(strings = {"VP9", "H264", "AV1"})
    void twoPeopleSeeEachOtherAndASmallTileGetsASmallPicture(String codec, URI base) {
        try (Person ada = new Person(chromium, base, "Ada", 0); Person bob = new Person(chromium, base, "Bob", 0)) {
            for (Person person : new Person[] {ada, bob}) {
                person.context.addInitScript(Scripts.onlyVideoCodec(codec));
                person.arrive();
            }
            assumeTrue((boolean) ada.page.evaluate(Scripts.CAN_SEND, codec), "This Chromium has no encoder for " + codec);
            meet(ada, bob);
            ada.seesMoving(bob);
            bob.seesMoving(ada);
            assertEquals("video/" + codec, picture(ada).get("codec"));
            assertEquals("video/" + codec, picture(bob).get("codec"));

            bob.page.setViewportSize(1900, 1060);
            until(bob, codec + " in full size", height -> height >= 540);
            bob.page.setViewportSize(360, 640);
            until(bob, codec + " in a small tile", height -> height > 0 && height <= 360);
            bob.page.setViewportSize(1900, 1060);
            until(bob, codec + " in full size again", height -> height >= 540);
            bob.seesMoving(ada);
            System.out.println("[e2e] " + codec + ": " + picture(bob));
        }
    }

    private static void meet(Person host, Person guest) {
        host.meet(guest);
        assertThat(guest.id("room")).isVisible();
    }

    private static void until(Person viewer, String what, java.util.function.IntPredicate holds) {
        Patience.until(viewer.name + " gets " + what,
                () -> holds.test(((Number) picture(viewer).get("height")).intValue()), () -> picture(viewer));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> picture(Person viewer) {
        return (Map<String, Object>) viewer.page.evaluate(Scripts.RECEIVED_PICTURE);
    }
}
