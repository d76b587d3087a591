package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.confera.server.ConferaServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People share screens with sound, and nobody's voice or camera notices. */
@ExtendWith(ConferaServer.class)
class ScreenShareIT {
    private static final int SHARED_HZ = 1320;
    /** What a page sends of voice and camera: that these stay is what "not touched" means. */
    private static final String OWN_STREAMS = """
            async () => {
              const streams = [];
              for (const connection of __connections) {
                (await connection.getStats()).forEach(report => {
                  if (report.type === 'outbound-rtp') streams.push(report.ssrc);
                });
              }
              return [__connections.length, ...streams.sort()].join(' ');
            }
            """;

    @Test
    void aScreenIsSeenInFullWithItsSoundWhileVoicesGoOn(URI base) {
        try (Browsers browsers = new Browsers();
                Person ada = new Person(browsers.chromium(), base, "Ada", 440);
                Person bob = new Person(browsers.chromium(), base, "Bob", 880)) {
            SharedScreen.prepare(ada, SHARED_HZ);
            meet(ada.arrive(), bob.arrive());
            bob.seesMoving(ada);
            String before = (String) ada.page.evaluate(OWN_STREAMS);
            Hearing.uninterrupted(bob, 440, () -> {
                ada.id("toggle-screen").click();
                SharedScreen.isSeenBy(bob, ada);
                assertThat(ada.id("presenting")).isVisible();
                assertThat(SharedScreen.tile(ada, "Ada")).hasCount(0);
                ada.page.locator("label[for=screen-mode-motion]").click();
                SharedScreen.isSeenBy(bob, ada);
                ada.id("stop-screen").click();
                assertThat(SharedScreen.tile(bob, "Ada")).hasCount(0);
            });
            assertThat(ada.id("presenting")).not().isVisible();
            assertEquals(before, ada.page.evaluate(OWN_STREAMS));
            bob.seesMoving(ada);

            ada.page.keyboard().press("s");
            SharedScreen.isSeenBy(bob, ada);
            Hearing.of(bob, SHARED_HZ);
            Hearing.of(bob, 440);
            bob.page.reload();
            SharedScreen.isSeenBy(bob, ada);
            Hearing.of(bob, SHARED_HZ);
            SharedScreen.endByBrowser(ada);
            assertThat(SharedScreen.tile(bob, "Ada")).hasCount(0);
            assertThat(ada.id("presenting")).not().isVisible();
        }
    }

    @Test
    void firefoxSeesAndSharesScreensToo(URI base) {
        try (Browsers browsers = new Browsers();
                Person ada = new Person(browsers.chromium(), base, "Ada", 440);
                Person fox = new Person(browsers.firefox(), base, "Fox", 0)) {
            SharedScreen.prepare(ada, SHARED_HZ);
            SharedScreen.prepare(fox, SHARED_HZ);
            meet(ada.arrive(), fox.arrive());
            ada.id("toggle-screen").click();
            SharedScreen.isSeenBy(fox, ada);
            fox.id("toggle-screen").click();
            SharedScreen.isSeenBy(ada, fox);
            presenterWhoReloadsNoLongerShares(ada, fox);
        }
    }

    private static void presenterWhoReloadsNoLongerShares(Person presenter, Person viewer) {
        presenter.page.reload();
        assertThat(presenter.id("room")).isVisible();
        assertThat(SharedScreen.tile(viewer, presenter.name)).hasCount(0);
        SharedScreen.isSeenBy(presenter, viewer);
    }

    private static void meet(Person host, Person guest) {
        host.meet(guest);
        assertThat(guest.id("room")).isVisible();
    }
}
