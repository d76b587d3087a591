package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.net.URI;
import org.confera.server.ConferaServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Three people in one call, who look at it in every way there is. Nobody's picture freezes, and no voice stops. */
@ExtendWith(ConferaServer.class)
class LayoutsIT extends InChromium {
    private static final int BOB_HZ = 880;
    /** Whether every voice is still played by the very element that played it at the beginning. */
    private static final String VOICES_GO_ON = """
            () => {
              const now = [...document.querySelectorAll('audio')];
              const before = window.__voices ??= now;
              return now.length > 0 && now.length === before.length && now.every((each, i) => each === before[i] && !each.paused);
            }
            """;

    private static Person ada;
    private static Person bob;
    private static Person cleo;
    private static Looking looking;

    @BeforeAll
    static void meet(URI base) {
        ada = new Person(chromium, base, "Ada", 0).withSmallCamera().arrive();
        bob = new Person(chromium, base, "Bob", BOB_HZ).withSmallCamera().arrive();
        cleo = new Person(chromium, base, "Cleo", 0).withSmallCamera().arrive();
        SharedScreen.prepare(cleo, 0);
        looking = new Looking(ada);
        String code = ada.meet(bob);
        assertThat(bob.id("room")).isVisible();
        cleo.openMeeting(code);
        cleo.id("toggle-microphone").click();
        cleo.joinNow();
        ada.id("admit").first().click();
        ada.seesMoving(bob);
        ada.seesMoving(cleo);
        ada.hears(BOB_HZ);
        assertTrue((Boolean) ada.page.evaluate(VOICES_GO_ON));
    }

    @AfterAll
    static void part() {
        for (Person person : new Person[] {ada, bob, cleo}) {
            if (person != null) {
                person.close();
            }
        }
    }

    @BeforeEach
    void beginWithTheGallery() {
        desk();
        if (!"gallery".equals(ada.id("stage").getAttribute("data-stage"))) {
            looking.chooseFromMore("layout-gallery");
        }
        assertThat(ada.id("stage")).hasAttribute("data-stage", "gallery");
    }

    @Test
    void theSpeakerViewShowsWhoSpeaksLargeAndTheOthersBesideThem() {
        Inspection.of(ada.page, "layout-gallery-desk");
        ada.page.keyboard().press("l");
        assertThat(looking.large("Bob")).isVisible();
        assertThat(ada.id("self-view")).isVisible();
        looking.getsWide("Bob", 640);
        looking.getsWide("Cleo", 320);
        ada.seesMoving(bob);
        ada.seesMoving(cleo);
        Inspection.of(ada.page, "layout-speaker-desk");
        ada.page.setViewportSize(390, 844);
        ada.seesMoving(bob);
        Inspection.of(ada.page, "layout-speaker-phone");
        voicesGoOn();
    }

    @Test
    void whoIsPinnedStaysLargeForOneself() {
        looking.choose("Cleo", "pin");
        assertThat(looking.large("Cleo")).isVisible();
        assertThat(ada.page.locator(".stage-large .tile-menu")).isFocused();
        ada.seesMoving(cleo);
        ada.seesMoving(bob);
        Inspection.of(ada.page, "layout-pinned-desk");
        assertThat(bob.id("stage")).hasAttribute("data-stage", "gallery");
        looking.choose("Cleo", "unpin");
        assertThat(ada.id("stage")).hasAttribute("data-stage", "gallery");
        voicesGoOn();
    }

    @Test
    void whomAHostPutsInTheSpotlightIsLargeForEverybodyElse() {
        looking.choose("Cleo", "spotlight");
        assertThat(looking.large("Cleo")).isVisible();
        assertThat(new Looking(bob).large("Cleo")).isVisible();
        assertThat(cleo.id("toast").last()).containsText("large to everyone");
        assertThat(cleo.id("stage")).hasAttribute("data-stage", "gallery");
        bob.seesMoving(cleo);
        Inspection.of(bob.page, "layout-spotlight-small");
        looking.choose("Cleo", "spotlight-off");
        assertThat(ada.id("stage")).hasAttribute("data-stage", "gallery");
        assertThat(bob.id("stage")).hasAttribute("data-stage", "gallery");
        voicesGoOn();
    }

    @Test
    void onesOwnPictureMovesFromCornerToCornerByKeyboardAndCanBeHidden() {
        ada.page.keyboard().press("l");
        ada.id("self-view").focus();
        ada.page.keyboard().press("ArrowLeft");
        assertThat(ada.id("self-view")).hasAttribute("data-corner", "bottom-left");
        ada.page.keyboard().press("ArrowUp");
        assertThat(ada.id("self-view")).hasAttribute("data-corner", "top-left");
        assertThat(ada.id("self-view")).isFocused();
        Inspection.of(ada.page, "layout-self-view-moved");
        ada.page.keyboard().press("o");
        assertThat(ada.id("self-view")).isHidden();
        assertThat(ada.tileOf("Ada")).hasCount(0);
        ada.page.keyboard().press("o");
        assertThat(ada.id("self-view")).isVisible();
        ada.page.keyboard().press("ArrowDown");
        dragSelfTo(1200, 700);
        assertThat(ada.id("self-view")).hasAttribute("data-corner", "bottom-right");
    }

    @Test
    void aSharedScreenIsLargeWithThePeopleBesideIt() {
        cleo.id("toggle-screen").click();
        SharedScreen.isSeenBy(ada, cleo);
        assertThat(ada.id("stage")).hasAttribute("data-stage", "screen");
        ada.seesMoving(bob);
        Inspection.of(ada.page, "layout-screen-desk");
        looking.choose("Bob", "pin");
        assertThat(looking.large("Bob")).isVisible();
        Inspection.of(ada.page, "layout-pinned-beside-screen-desk");
        ada.id("to-stage").click();
        assertThat(ada.id("stage")).hasAttribute("data-stage", "screen");
        SharedScreen.isSeenBy(ada, cleo);
        cleo.id("toggle-screen").click();
        assertThat(ada.id("stage")).hasAttribute("data-stage", "gallery");
        voicesGoOn();
    }

    @Test
    void whatIsNotLookedAtIsNotPaidFor() {
        ada.seesMoving(bob);
        assertTrue(looking.bytes("Bob") > 0);
        ada.page.setViewportSize(320, 330);
        looking.paysNothingFor("Bob");
        ada.page.keyboard().press("PageDown");
        ada.seesMoving(bob);
        voicesGoOn();
    }

    @Test
    void theWholeScreenAndASmallWindowAreOfferedWhereTheBrowserHasThem() {
        ada.page.keyboard().press("f");
        fullScreenIs(true);
        ada.id("open-more").click();
        assertThat(ada.id("full-screen")).isVisible();
        boolean able = (Boolean) ada.page.evaluate("document.pictureInPictureEnabled === true");
        assertEquals(able ? 1 : 0, ada.id("picture-window").count());
        Inspection.of(ada.page, "layout-menu-desk");
        ada.page.keyboard().press("Escape");
        assertThat(ada.id("open-more")).isFocused();
        ada.page.keyboard().press("f");
        fullScreenIs(false);
        if (able) {
            ada.page.keyboard().press("i");
            Patience.until("a small window is open", () -> (Boolean) ada.page.evaluate("document.pictureInPictureElement !== null"), () -> "none");
            assertTrue(looking.bytes("Bob") > 0);
            ada.page.setViewportSize(320, 330);
            assertThat(ada.tileOf("Bob")).hasCount(0);
            looking.paysFor("Bob");
            ada.page.keyboard().press("i");
            Patience.until("the small window is closed", () -> (Boolean) ada.page.evaluate("document.pictureInPictureElement === null"), () -> "open");
        }
    }

    @Test
    void theKeysOfTheRoomAreListed() {
        ada.page.keyboard().press("Shift+?");
        assertThat(ada.id("shortcut-help")).isVisible();
        Inspection.of(ada.page, "shortcuts-desk");
        ada.page.keyboard().press("Escape");
        assertThat(ada.id("shortcut-help")).isHidden();
    }

    @Test
    void theConnectionIsToldInFigures() {
        looking.chooseFromMore("open-details");
        assertThat(ada.id("connection-details")).isVisible();
        assertThat(figures("connection", 0)).containsText("kbit/s");
        assertThat(figures("self", 0)).isVisible();
        assertThat(ada.page.locator("table:has(caption:text-is(\"Bob\"))")).containsText("640 × 360");
        Inspection.of(ada.page, "details-desk");
        ada.page.setViewportSize(390, 844);
        Inspection.of(ada.page, "details-phone");
        ada.page.keyboard().press("Escape");
        assertThat(ada.id("connection-details")).isHidden();
        assertThat(ada.id("open-more")).isFocused();
    }

    private static void fullScreenIs(boolean expected) {
        Patience.until("full screen " + expected,
                () -> ada.page.evaluate("document.fullscreenElement !== null").equals(expected), () -> !expected);
    }

    private static Locator figures(String of, int index) {
        return ada.page.locator("[data-testid=figures][data-of=" + of + "]").nth(index);
    }

    private static void dragSelfTo(int x, int y) {
        var box = ada.id("self-view").boundingBox();
        ada.page.mouse().move(box.x + 20, box.y + 60);
        ada.page.mouse().down();
        ada.page.mouse().move(x / 2.0, y / 2.0);
        ada.page.mouse().move(x, y);
        ada.page.mouse().up();
    }

    private static void voicesGoOn() {
        assertTrue((Boolean) ada.page.evaluate(VOICES_GO_ON), "a voice was begun anew or stopped");
        ada.hears(BOB_HZ);
    }

    private static void desk() {
        ada.page.setViewportSize(1280, 800);
    }
}
