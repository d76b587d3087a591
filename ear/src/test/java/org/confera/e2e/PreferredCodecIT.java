package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.confera.server.RunningServer;
import org.junit.jupiter.api.Test;

/** The administrator prefers a codec: browsers that can layer it send it, the others send VP8, and all see each other. */
class PreferredCodecIT {
    /** What a page's video is sent as, such as {@code video/VP9}. */
    private static final String SENT_CODEC = """
            async () => {
              for (const connection of __connections) {
                const stats = await connection.getStats();
                for (const report of stats.values()) {
                  if (report.type === 'outbound-rtp' && report.kind === 'video' && report.framesSent > 0) {
                    return stats.get(report.codecId)?.mimeType ?? '';
                  }
                }
              }
              return '';
            }
            """;

    @Test
    void chromiumSendsVp9InLayersAndFirefoxVp8WhereVp9IsPreferred() {
        try (RunningServer server = new RunningServer("preferred-codec", Map.of("CONFERA_VIDEO_CODEC", "vp9"));
                Browsers browsers = new Browsers();
                Person ada = new Person(browsers.chromium(), server.baseUrl(), "Ada", 0).arrive();
                Person fox = new Person(browsers.firefox(), server.baseUrl(), "Fox", 0).arrive()) {
            ada.meet(fox);
            assertThat(fox.id("room")).isVisible();
            fox.seesMoving(ada);
            ada.seesMoving(fox);
            assertEquals("video/VP9", ada.page.evaluate(SENT_CODEC));
            assertEquals("video/VP8", fox.page.evaluate(SENT_CODEC));
        }
    }
}
