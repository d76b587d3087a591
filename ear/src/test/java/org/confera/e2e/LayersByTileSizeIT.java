package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.confera.server.ConferaServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A picture comes in the layer that its tile can show: a small tile gets the small layer, and pays for no more. */
@ExtendWith(ConferaServer.class)
class LayersByTileSizeIT {
    private static final int MEASURE_MS = 4_000;
    /** Rid → width of each layer that is really being sent. */
    private static final String SENT_LAYERS = """
            async () => {
              const layers = {};
              for (const connection of __connections) {
                (await connection.getStats()).forEach(report => {
                  if (report.type === 'outbound-rtp' && report.kind === 'video' && report.framesSent > 10) {
                    layers[report.rid] = report.frameWidth;
                  }
                });
              }
              return layers;
            }
            """;
    /** Width of the picture that arrives, and the bytes of it so far. */
    private static final String RECEIVED = """
            async () => {
              let got = {width: 0, bytes: 0};
              for (const connection of __connections) {
                (await connection.getStats()).forEach(report => {
                  if (report.type === 'inbound-rtp' && report.kind === 'video' && report.bytesReceived > 0) {
                    got = {width: report.frameWidth ?? 0, bytes: report.bytesReceived};
                  }
                });
              }
              return got;
            }
            """;

    @Test
    void aSmallTileGetsTheSmallLayerAndEnlargingItBringsTheLargeOne(URI base) {
        try (Browsers browsers = new Browsers();
                Person ada = new Person(browsers.chromium(), base, "Ada", 0).arrive();
                Person bob = new Person(browsers.chromium(), base, "Bob", 0).arrive()) {
            bob.page.setViewportSize(600, 440);
            String code = ada.startMeeting();
            ada.enterRoom();
            bob.openMeeting(code);
            bob.id("toggle-camera").click();
            bob.joinNow();
            ada.id("admit").first().click();
            assertThat(bob.id("room")).isVisible();

            sendsThreeLayers(ada);
            long small = bytesAtWidth(bob, 320);
            bob.page.setViewportSize(860, 1200);
            long large = bytesAtWidth(bob, 1280);
            System.out.printf("[e2e] in %d ms the small layer took %d bytes, the large one %d%n", MEASURE_MS, small, large);
            assertTrue(large > 2 * small, "small " + small + ", large " + large);
            bob.page.setViewportSize(600, 440);
            bytesAtWidth(bob, 320);
            bob.seesMoving(ada);
        }
    }

    private static void sendsThreeLayers(Person sender) {
        Object[] last = {null};
        Patience.until(sender.name + " sends 320, 640 and 1280 pixels", () -> {
            last[0] = sender.page.evaluate(SENT_LAYERS);
            return Map.of("r0", 320, "r1", 640, "r2", 1280).equals(last[0]);
        }, () -> last[0]);
    }

    /** Waits until the picture arrives in this width; answers what it then takes. */
    private static long bytesAtWidth(Person viewer, int width) {
        List<Map<?, ?>> last = new ArrayList<>();
        Patience.until(viewer.name + " gets " + width + " pixels", () -> {
            last.add((Map<?, ?>) viewer.page.evaluate(RECEIVED));
            return ((Number) last.getLast().get("width")).intValue() == width;
        }, () -> last.getLast());
        long before = received(viewer);
        Patience.pause(MEASURE_MS);
        return received(viewer) - before;
    }

    private static long received(Person viewer) {
        return ((Number) ((Map<?, ?>) viewer.page.evaluate(RECEIVED)).get("bytes")).longValue();
    }
}
