package org.confera.e2e;

import com.microsoft.playwright.Locator;
import java.util.Map;

/** How a person looks at a meeting: what is large, who is beside it, and what of it all is paid for. */
final class Looking {
    /** Bytes of each picture that arrives, by the name of who sends it as far as their tile was ever seen. */
    private static final String BYTES_BY_NAME = """
            async () => {
              const names = window.__tracks ??= {};
              for (const tile of document.querySelectorAll('[data-testid=tile]')) {
                const track = tile.querySelector('video').srcObject?.getVideoTracks()[0];
                if (track) names[track.id] = tile.dataset.participant;
              }
              const bytes = {};
              for (const receiver of __connections.flatMap(c => c.getReceivers())) {
                (await receiver.getStats()).forEach(report => {
                  if (report.type === 'inbound-rtp' && names[receiver.track.id]) bytes[names[receiver.track.id]] = report.bytesReceived;
                });
              }
              return bytes;
            }
            """;
    private static final int STANDS_STILL_MS = 1_500;
    /** A last packet on its way is no picture. */
    private static final int NOTHING_BYTES = 2_000;
    /** More than is still on its way. */
    private static final int A_PICTURE_BYTES = 30_000;

    private final Person person;

    Looking(Person person) {
        this.person = person;
    }

    Locator large(String name) {
        return person.page.locator(".stage-large [data-testid=tile][data-participant=\"" + name + "\"]");
    }

    /** Opens the menu of somebody's tile by keyboard and chooses from it. */
    void choose(String name, String testId) {
        person.tileOf(name).getByTestId("tile-menu").focus();
        person.page.keyboard().press("Enter");
        person.id(testId).focus();
        person.page.keyboard().press("Enter");
    }

    void chooseFromMore(String testId) {
        person.id("open-more").click();
        person.id(testId).click();
    }

    /** Waits until nothing of somebody's picture arrives here any more. */
    void paysNothingFor(String name) {
        long[] last = {0};
        Patience.until(person.name + " pays nothing for " + name, () -> {
            long before = bytes(name);
            Patience.pause(STANDS_STILL_MS);
            last[0] = bytes(name) - before;
            return before > 0 && last[0] < NOTHING_BYTES;
        }, () -> last[0] + " bytes in " + STANDS_STILL_MS + " ms");
    }

    /** Waits until somebody's picture arrives here, though no tile may show it. */
    void paysFor(String name) {
        long before = bytes(name);
        Patience.until(person.name + " gets the picture of " + name, () -> bytes(name) > before + A_PICTURE_BYTES, () -> bytes(name));
    }

    /** Waits until somebody's picture comes this wide: the layer that its tile calls for. */
    void getsWide(String name, int width) {
        Object[] last = {null};
        Patience.until(person.name + " gets " + name + " " + width + " pixels wide", () -> {
            last[0] = person.tileOf(name).locator("video").evaluate("video => video.videoWidth");
            return last[0].equals(width);
        }, () -> last[0]);
    }

    long bytes(String name) {
        Object bytes = ((Map<?, ?>) person.page.evaluate(BYTES_BY_NAME)).get(name);
        return bytes instanceof Number number ? number.longValue() : -1;
    }
}
