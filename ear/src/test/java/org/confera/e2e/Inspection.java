package org.confera.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** Looks at a page as it is now: nobody is shut out, nothing is cut off; a picture of it stays in target. */
final class Inspection {
    private static final Path PICTURES = Path.of(System.getProperty("confera.target", "target"), "screenshots");

    private Inspection() {
    }

    static void of(Page page, String name) {
        // The bars of a room in which nothing stirs fade away: half faded they would be hard to read.
        page.mouse().move(1, 1);
        page.mouse().move(2, 2);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertEquals(List.of(), violations.stream().map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream().map(node -> String.valueOf(node.getTarget())).toList()).toList(), name);
        Number tooWide = (Number) page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertEquals(0, Math.max(0, tooWide.intValue()), name + " scrolls sideways");
    }
}
