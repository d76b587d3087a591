package org.confera.e2e;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests of one class share one Chromium, opened before the first and closed after the last. */
abstract class InChromium {
    static Browser chromium;
    private static Browsers browsers;

    @BeforeAll
    static void openBrowser() {
        browsers = new Browsers();
        chromium = browsers.chromium();
    }

    @AfterAll
    static void closeBrowser() {
        browsers.close();
    }
}
