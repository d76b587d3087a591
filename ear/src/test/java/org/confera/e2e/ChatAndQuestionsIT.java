package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.confera.server.ConferaServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two people, one at a desk and one with a phone, say everything that can be said without a microphone; whatever they
 * write stays text. Threats, line 13, for names, chat and questions.
 */
@ExtendWith(ConferaServer.class)
class ChatAndQuestionsIT {
    private static final Path PICTURES = Path.of(System.getProperty("confera.target", "target"), "screenshots");
    private static final String HOSTILE_NAME = "<img src=x onerror=window.hacked=1>";
    private static final List<String> HOSTILE = List.of("<script>window.hacked=1</script>", "<img src=x onerror=window.hacked=1>",
            "\"><svg onload=window.hacked=1>", "javascript:window.hacked=1", "[x](javascript:window.hacked=1)",
            "https://example.org/\"onmouseover=\"window.hacked=1", "{{constructor.constructor('window.hacked=1')()}}",
            "&lt;script&gt;window.hacked=1&lt;/script&gt;");
    /** Lets a test cut the signalling connection and keep it cut. */
    private static final String OUTAGE = """
            (() => {
              const Original = window.WebSocket;
              window.__sockets = [];
              window.__outage = false;
              window.WebSocket = class extends Original {
                constructor(address) {
                  super(window.__outage ? String(address).replace('/signaling', '/nowhere') : address);
                  window.__sockets.push(this);
                }
              };
            })()
            """;

    @Test
    void whatIsSaidReachesTheOtherOnceStaysTextAndIsThereAfterAReload(URI base) {
        try (Browsers browsers = new Browsers()) {
            Browser chromium = browsers.chromium();
            try (Person ada = person(chromium, base, "Ada Lovelace", "en-GB", 1280, 800);
                    Person bob = person(chromium, base, HOSTILE_NAME, "de-DE", 390, 844)) {
                meet(ada.arrive(), bob.arrive());
                talk(ada, bob);
                privately(ada, bob);
                duringAnOutage(ada, bob);
                askAndVote(ada, bob);
                raiseAndReact(ada, bob);
                for (Person person : List.of(ada, bob)) {
                    assertEquals(true, person.page.evaluate("window.hacked === undefined"), "nothing that was written was run");
                    assertThat(person.page.locator(".panel img, .panel script, .panel svg[onload], .tile img")).hasCount(0);
                }
            }
        }
    }

    private static Person person(Browser browser, URI base, String name, String language, int width, int height) {
        Person person = new Person(browser.newContext(new Browser.NewContextOptions().setLocale(language).setViewportSize(width, height)
                .setHasTouch(width < 500)), base, name, 0);
        person.context.addInitScript(OUTAGE);
        return person;
    }

    private static void meet(Person ada, Person bob) {
        ada.meet(bob);
        assertThat(bob.id("room")).isVisible();
        assertThat(ada.id("tile")).hasCount(2);
    }

    private static void talk(Person ada, Person bob) {
        bob.id("open-chat").click();
        HOSTILE.forEach(text -> say(bob, text));
        say(bob, "Zeile eins\nZeile zwei: https://example.org/a?b=c.");
        assertThat(ada.page.locator(".counted .count.news").first()).hasText(String.valueOf(HOSTILE.size() + 1));
        ada.page.keyboard().press("c");
        assertThat(ada.id("chat-message")).hasCount(HOSTILE.size() + 1);
        assertEquals(HOSTILE, ada.page.locator("[data-testid=chat-message] .chat-text").allTextContents().subList(0, HOSTILE.size()));
        Locator links = ada.page.locator(".chat-text a");
        assertEquals(List.of("https://example.org/", "https://example.org/a?b=c"), links.evaluateAll("all => all.map(a => a.href)"));
        assertThat(links.last()).hasAttribute("rel", "noopener noreferrer nofollow");
        assertThat(ada.page.locator(".count.news").first()).isHidden();
        say(ada, "Welcome! 🎉");
        assertThat(bob.id("chat-message").last()).containsText("Welcome! 🎉");
        inspect(ada, "chat-desktop-en");
        inspect(bob, "chat-phone-de");
        bob.page.reload();
        assertThat(bob.id("room")).isVisible();
        bob.id("open-chat").click();
        assertThat(bob.id("chat-message")).hasCount(HOSTILE.size() + 2);
    }

    private static void privately(Person ada, Person bob) {
        ada.id("chat-to").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(HOSTILE_NAME));
        say(ada, "Only for you");
        assertThat(bob.id("chat-message").last()).containsText("Only for you");
        assertThat(bob.id("chat-message").last().locator(".chat-private")).isVisible();
        inspect(ada, "chat-private-desktop-en");
        ada.id("chat-to").selectOption("");
    }

    private static void duringAnOutage(Person ada, Person bob) {
        bob.page.evaluate("() => { window.__outage = true; window.__sockets.forEach(socket => socket.close()); }");
        say(bob, "Erste");
        say(bob, "Zweite");
        assertThat(bob.page.locator("[data-testid=chat-message][data-state=waiting]")).hasCount(2);
        inspect(bob, "chat-outbox-phone-de");
        bob.page.evaluate("() => { window.__outage = false; }");
        assertThat(bob.page.locator("[data-testid=chat-message][data-state]")).hasCount(0);
        assertThat(ada.id("chat-message").last()).containsText("Zweite");
        List<String> lines = ada.page.locator("[data-testid=chat-message] .chat-text").allTextContents();
        assertEquals(List.of("Erste", "Zweite"), lines.stream().filter(line -> line.equals("Erste") || line.equals("Zweite")).toList());
        bob.page.keyboard().press("Escape");
    }

    private static void say(Person person, String text) {
        person.id("chat-input").fill(text);
        person.id("chat-send").click();
        assertThat(person.id("chat-input")).hasValue("");
    }

    private static void askAndVote(Person ada, Person bob) {
        bob.id("open-questions").click();
        for (String text : List.of(HOSTILE.get(1), "Wann gibt es Kuchen?")) {
            bob.id("question-input").fill(text);
            bob.id("question-send").click();
            assertThat(bob.id("question-input")).hasValue("");
        }
        ada.id("open-questions").click();
        assertThat(ada.id("question")).hasCount(2);
        assertThat(ada.id("question").first().locator(".question-text")).hasText(HOSTILE.get(1));
        Locator cake = ada.id("question").filter(new Locator.FilterOptions().setHasText("Kuchen"));
        for (String votes : List.of("1", "0", "1")) {
            cake.getByTestId("question-upvote").click();
            assertThat(cake.getByTestId("question-votes")).hasText(votes);
        }
        bob.id("question").filter(new Locator.FilterOptions().setHasText("Kuchen")).getByTestId("question-upvote").click();
        assertThat(cake.getByTestId("question-votes")).hasText("2");
        assertThat(ada.id("question").first()).containsText("Kuchen");
        ada.id("question").last().getByTestId("question-pin").click();
        assertThat(bob.id("question").first().locator(".question-text")).hasText(HOSTILE.get(1));
        cake.getByTestId("question-answered").click();
        assertThat(bob.page.locator(".question.is-answered")).containsText("Kuchen");
        assertThat(bob.id("question-pin").first()).isHidden();
        inspect(ada, "questions-desktop-en");
        inspect(bob, "questions-phone-de");
        ada.id("open-questions").click();
        bob.page.locator(".question-panel .panel-head .icon-button").click();
    }

    private static void raiseAndReact(Person ada, Person bob) {
        bob.id("raise-hand").click();
        assertThat(ada.page.locator("[data-testid=tile][data-self=false] [data-testid=tile-hand]")).containsText("1");
        ada.page.keyboard().press("h");
        assertThat(ada.page.locator("[data-testid=tile][data-self=true] [data-testid=tile-hand]")).containsText("2");
        bob.page.reload();
        assertThat(bob.id("room")).isVisible();
        assertThat(bob.id("raise-hand")).hasAttribute("aria-pressed", "true");
        ada.id("open-participants").click();
        assertThat(ada.id("participant").first()).containsText(HOSTILE_NAME);
        bob.id("open-reactions").click();
        inspect(bob, "reactions-phone-de");
        bob.id("reaction").nth(4).click();
        assertThat(ada.page.locator("[data-testid=tile][data-self=false] [data-testid=floating-reaction]")).containsText("🎉");
        inspect(ada, "hands-desktop-en");
        ada.id("lower-hand").first().click();
        assertThat(bob.id("raise-hand")).hasAttribute("aria-pressed", "false");
        assertThat(bob.id("toast").first()).containsText("Ada Lovelace");
        ada.id("lower-all-hands").click();
        assertThat(ada.id("tile-hand").first()).isHidden();
    }

    private static void inspect(Person person, String name) {
        Page page = person.page;
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertEquals(List.of(), violations.stream().map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream().map(node -> String.valueOf(node.getTarget())).toList()).toList(), name);
        Number tooWide = (Number) page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertEquals(0, Math.max(0, tooWide.intValue()), name + " scrolls sideways");
    }
}
