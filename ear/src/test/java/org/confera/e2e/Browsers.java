package org.confera.e2e;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.confera.firewall.Namespace;

/**
 * The machine's own Chromium and Firefox, driven by Playwright. A browser that is not installed skips the test and says
 * so, or fails it where {@code confera.e2e.required} is true.
 */
final class Browsers implements AutoCloseable {
    private static final List<String> CHROMIUM = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--use-fake-device-for-media-stream=fps=30,device-count=3");

    private final Playwright playwright = Playwright
            .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final List<Browser> open = new ArrayList<>();

    /** A Chromium that grants camera and microphone and plays sound without a click. */
    Browser chromium() {
        return chromium("--use-fake-ui-for-media-stream", "--autoplay-policy=no-user-gesture-required");
    }

    /** A Chromium that asks nobody: permissions are refused unless the context grants them. */
    Browser chromium(String... more) {
        return chromium(Path.of("/usr/bin/chromium"), more);
    }

    /** A Chromium that lives in another network and grants all. */
    Browser chromiumIn(Namespace network) {
        return chromium(network.script("/usr/bin/chromium"), "--use-fake-ui-for-media-stream",
                "--autoplay-policy=no-user-gesture-required");
    }

    private Browser chromium(Path binary, String... more) {
        require(Files.isExecutable(Path.of("/usr/bin/chromium")), "Chromium is not installed (apt-get install chromium)");
        List<String> arguments = new ArrayList<>(CHROMIUM);
        arguments.addAll(List.of(more));
        return keep(playwright.chromium().launch(new LaunchOptions().setExecutablePath(binary).setArgs(arguments)));
    }

    /** Debian's Firefox ESR with synthetic devices. */
    Browser firefox() {
        require(Files.isExecutable(Path.of("/usr/bin/firefox-esr")),
                "Firefox is not installed (apt-get install firefox-esr)");
        return keep(playwright.firefox().launch(new LaunchOptions().setChannel("moz-firefox")
                .setExecutablePath(Path.of("/usr/bin/firefox-esr"))
                .setFirefoxUserPrefs(Map.of("media.navigator.streams.fake", true, "media.navigator.permission.disabled",
                        true, "media.autoplay.default", 0, "media.navigator.audio.fake_frequency", 1000))));
    }

    private Browser keep(Browser browser) {
        open.add(browser);
        return browser;
    }

    private static void require(boolean there, String otherwise) {
        if (!there && Boolean.getBoolean("confera.e2e.required")) {
            fail(otherwise);
        }
        assumeTrue(there, otherwise);
    }

    @Override
    public void close() {
        open.forEach(Browser::close);
        playwright.close();
    }
}
