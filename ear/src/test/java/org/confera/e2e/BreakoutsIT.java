package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.confera.server.ConferaServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Three people, each with a tone, are split into rooms: who is where hears and reads what is there, and nothing else. */
@ExtendWith(ConferaServer.class)
class BreakoutsIT extends InChromium {
    private static final int ADA_HZ = 440;
    private static final int BOB_HZ = 880;
    private static final int EVE_HZ = 1320;

    private static URI base;
    private static Person ada;
    private static Person bob;
    private static Person eve;
    private static Splitting split;

    @BeforeAll
    static void meet(URI server) {
        base = server;
        ada = person("Ada", ADA_HZ, "en-GB", 1280, 800).arrive();
        bob = person("Bob", BOB_HZ, "de-DE", 390, 844).arrive();
        eve = person("Eve", EVE_HZ, "en-GB", 900, 600);
        SharedScreen.prepare(eve, 0);
        eve.arrive();
        split = new Splitting(ada);
        String code = ada.meet(bob);
        eve.openMeeting(code);
        eve.joinNow();
        ada.id("admit").first().click();
        everybodyIsHeardAndSeen();
    }

    private static Person person(String name, int hz, String language, int width, int height) {
        return new Person(chromium.newContext(new Browser.NewContextOptions().setLocale(language).setViewportSize(width, height)
                .setIgnoreHTTPSErrors(true)), base, name, hz).withSmallCamera();
    }

    @AfterEach
    void callEverybodyBack() {
        split.openPanel();
        if (ada.id("breakout-close").isVisible()) {
            split.close();
        }
        split.closePanel();
    }

    @AfterAll
    static void part() {
        for (Person person : new Person[] {ada, bob, eve}) {
            if (person != null) {
                person.close();
            }
        }
    }

    @Test
    void nothingCrossesRoomsAndOnReturnEverybodyIsHeardAndSeenAgain() {
        split.plan(2, Map.of("Bob", 0, "Eve", 1));
        Inspection.of(ada.page, "breakout-plan-desk-en");
        ada.page.reload();
        assertThat(ada.id("room")).isVisible();
        split.openPanel();
        assertThat(split.room("Room 2")).containsText("Eve");
        ada.id("breakout-open").click();
        told(bob, "Ada hat Gruppenräume geöffnet. Sie sind in Room 1.");
        told(eve, "Ada opened breakout rooms. You are in Room 2.");
        split.has("Room 1", "Bob");
        split.has("Room 2", "Eve");
        split.has("Main room", "Ada");
        Inspection.of(ada.page, "breakout-open-desk-en");
        aloneWithTheirTone();
        whatIsWrittenStaysInItsRoom();
        theHostVisits();
        aMessageToAllRoomsIsSeenInEach();
        aReloadComesBackToTheRoom();
        split.close();
        told(eve, "Ada closed the breakout rooms. You are back in the main room.");
        assertThat(bob.id("place-sign")).isHidden();
        everybodyIsHeardAndSeen();
    }

    private static void aloneWithTheirTone() {
        for (Person person : new Person[] {ada, bob, eve}) {
            assertThat(person.id("tile")).hasCount(1);
            person.hearsNothing();
        }
        Splitting.show(bob, true);
        Inspection.of(bob.page, "breakout-inside-phone-de");
        Splitting.show(bob, false);
        Inspection.of(bob.page, "breakout-stage-phone-de");
        Inspection.of(eve.page, "breakout-stage-small-en");
    }

    private static void whatIsWrittenStaysInItsRoom() {
        writes(bob, "canary of the first room");
        writes(eve, "canary of the second room");
        split.closePanel();
        writes(ada, "canary of the main room");
        reads(bob, "canary of the first room");
        assertEquals(List.of("canary of the first room"), canaries(bob));
        assertEquals(List.of("canary of the second room"), canaries(eve));
        assertEquals(List.of("canary of the main room"), canaries(ada));
        ada.id("chat-room").selectOption(new SelectOption().setLabel("Room 1"));
        reads(ada, "canary of the first room");
        assertThat(ada.page.locator(".chat-panel .writing-off")).containsText("only reading along in Room 1");
        Inspection.of(ada.page, "breakout-reading-along-desk-en");
        ada.id("chat-room").selectOption("");
        reads(ada, "canary of the main room");
        for (Person person : new Person[] {ada, bob, eve}) {
            person.id("chat-input").press("Escape");
        }
    }

    private static void theHostVisits() {
        split.openPanel();
        double ms = Splitting.untilFirstPicture(ada, "[data-room='Room 1'] [data-testid=breakout-join]", "Bob");
        assertTrue(ms >= 0, "the picture comes");
        Splitting.isIn(ada, "Room 1");
        Hearing.of(ada, BOB_HZ);
        Hearing.of(bob, ADA_HZ);
        bob.seesMoving(ada);
        Hearing.not(ada, EVE_HZ);
        Hearing.not(bob, EVE_HZ);
        eve.hearsNothing();
        Inspection.of(ada.page, "breakout-visit-desk-en");
    }

    private static void aMessageToAllRoomsIsSeenInEach() {
        ada.id("breakout-broadcast").fill("Five more minutes, see https://example.org/plan");
        ada.id("breakout-broadcast-send").click();
        for (Person person : new Person[] {bob, eve}) {
            assertThat(person.id("broadcast")).containsText("Five more minutes");
        }
        Inspection.of(bob.page, "breakout-broadcast-phone-de");
        Inspection.of(eve.page, "breakout-broadcast-small-en");
        bob.id("broadcast-dismiss").click();
        assertThat(bob.id("broadcast")).hasCount(0);
        assertThat(ada.id("broadcast")).hasCount(0);
    }

    private static void aReloadComesBackToTheRoom() {
        bob.page.reload();
        Splitting.isIn(bob, "Room 1");
        Hearing.of(bob, ADA_HZ);
        Hearing.of(ada, BOB_HZ);
        reads(bob, "canary of the first room");
        bob.id("chat-input").press("Escape");
        split.comeBack();
    }

    @Test
    void whoIsMutedStaysSoInEveryRoomAndWhoMovesTwiceEndsInTheLast() {
        bob.id("toggle-microphone").click();
        assertThat(bob.id("toggle-microphone")).hasAttribute("data-state", "off");
        split.open(3, Map.of("Bob", 0, "Eve", 0));
        Splitting.isIn(bob, "Room 1");
        Hearing.of(bob, EVE_HZ);
        assertThat(bob.id("toggle-microphone")).hasAttribute("data-state", "off");
        eve.hearsNothing();
        split.move("Bob", "Room 2");
        split.move("Bob", "Room 3");
        Splitting.isIn(bob, "Room 3");
        split.visit("Room 3");
        Hearing.of(bob, ADA_HZ);
        Hearing.not(bob, EVE_HZ);
        bob.seesMoving(ada);
        ada.seesMoving(bob);
        ada.hearsNothing();
        bob.id("toggle-microphone").click();
        Hearing.of(ada, BOB_HZ);
    }

    @Test
    void aSharedScreenEndsWithTheMove() {
        eve.id("toggle-screen").click();
        SharedScreen.isSeenBy(bob, eve);
        split.open(2, Map.of("Eve", 0, "Bob", 0));
        told(eve, "Your screen share ended because you changed rooms.");
        assertThat(eve.id("toggle-screen")).hasAttribute("data-share", "off");
        assertThat(SharedScreen.tile(bob, "Eve")).hasCount(0);
        bob.seesMoving(eve);
    }

    @Test
    void peopleChooseTheirRoomsAndComeBackThemselves() {
        split.openPanel();
        ada.page.locator("[data-testid=breakout-choose]").check(new Locator.CheckOptions().setForce(true));
        ada.id("breakout-minutes").fill("1");
        ada.id("breakout-open").click();
        told(eve, "Breakout rooms are open. Choose one.");
        told(eve, "The breakout rooms close in ");
        Splitting.show(eve, true);
        assertThat(eve.id("breakout-countdown")).isVisible();
        Inspection.of(eve.page, "breakout-choose-small-en");
        new Splitting(eve).room("Room 1").getByTestId("breakout-join").click();
        Splitting.isIn(eve, "Room 1");
        Splitting.show(bob, true);
        double ms = Splitting.untilFirstPicture(bob, "[data-room='Room 1'] [data-testid=breakout-join]", "Eve");
        assertTrue(ms >= 0, "the picture comes");
        Hearing.of(bob, EVE_HZ);
        Inspection.of(bob.page, "breakout-chosen-phone-de");
        bob.id("breakout-return").click();
        assertThat(bob.id("place-sign")).isHidden();
        Hearing.of(bob, ADA_HZ);
        Splitting.show(bob, false);
        Splitting.show(eve, false);
    }

    @Test
    void whoIsRemovedFromARoomIsHeardNoMoreInIt() {
        split.open(2, Map.of("Eve", 0, "Bob", 0));
        Hearing.of(bob, EVE_HZ);
        split.room("Room 1").getByTestId("breakout-person").filter(new Locator.FilterOptions().setHasText("Eve"))
                .getByTestId("breakout-person-menu").click();
        ada.page.locator(".menu").getByTestId("remove").click();
        ada.id("confirm").click();
        assertThat(eve.id("end-removed")).isVisible();
        Hearing.not(bob, EVE_HZ);
        assertThat(bob.tileOf("Eve")).hasCount(0);
        split.closePanel();
        Leading lead = new Leading(ada);
        lead.openPeople();
        ada.id("readmit").click();
        eve.id("again").click();
        assertThat(eve.id("room")).isVisible();
        lead.closePeople();
    }

    private static void writes(Person person, String text) {
        person.id("open-chat").click();
        person.id("chat-input").fill(text);
        person.id("chat-input").press("Enter");
        reads(person, text);
    }

    private static void reads(Person person, String text) {
        if (!person.id("chat-input").isVisible() && !person.page.locator(".chat-panel").isVisible()) {
            person.id("open-chat").click();
        }
        assertThat(person.id("chat-message").filter(new Locator.FilterOptions().setHasText(text))).hasCount(1);
    }

    /** Which canaries are anywhere in a page, shown or not. */
    private static List<String> canaries(Person person) {
        String everything = (String) person.page.evaluate("() => document.documentElement.innerHTML");
        return Pattern.compile("canary of the [a-z]+ room").matcher(everything).results().map(MatchResult::group).distinct().toList();
    }

    private static void told(Person person, String words) {
        assertThat(person.id("toast").filter(new Locator.FilterOptions().setHasText(words))).isVisible();
    }

    private static void everybodyIsHeardAndSeen() {
        Hearing.of(ada, BOB_HZ);
        Hearing.of(ada, EVE_HZ);
        Hearing.of(bob, ADA_HZ);
        Hearing.of(bob, EVE_HZ);
        Hearing.of(eve, ADA_HZ);
        Hearing.of(eve, BOB_HZ);
        ada.seesMoving(bob);
        ada.seesMoving(eve);
        bob.seesMoving(ada);
        bob.seesMoving(eve);
        eve.seesMoving(ada);
        eve.seesMoving(bob);
    }
}
