package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.net.URI;
import org.confera.server.ConferaServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A host leads three people, each with a tone: what she does is heard, seen and told where it concerns somebody. */
@ExtendWith(ConferaServer.class)
class ModerationIT extends InChromium {
    private static final int ADA_HZ = 440;
    private static final int BOB_HZ = 880;
    private static final int CLEO_HZ = 1320;

    private static URI base;
    private static String code;
    private static Person ada;
    private static Person bob;
    private static Person cleo;
    private static Leading lead;

    @BeforeAll
    static void meet(URI server) {
        base = server;
        ada = person("Ada", ADA_HZ, "en-GB", 1280, 800).arrive();
        bob = person("Bob", BOB_HZ, "de-DE", 390, 844).arrive();
        cleo = person("Cleo", CLEO_HZ, "en-GB", 640, 480);
        SharedScreen.prepare(cleo, 0);
        cleo.arrive();
        lead = new Leading(ada);
        code = ada.meet(bob);
        cleo.openMeeting(code);
        cleo.joinNow();
        ada.id("admit").first().click();
        everybodyHearsEverybody();
    }

    private static Person person(String name, int hz, String language, int width, int height) {
        return new Person(chromium.newContext(new Browser.NewContextOptions().setLocale(language).setViewportSize(width, height)
                .setIgnoreHTTPSErrors(true)), base, name, hz).withSmallCamera();
    }

    @AfterEach
    void closeWhatIsOpen() {
        lead.closePeople();
    }

    @AfterAll
    static void part() {
        for (Person person : new Person[] {ada, bob, cleo}) {
            if (person != null) {
                person.close();
            }
        }
    }

    @Test
    void aCoHostLeadsAsTheHostDoesButGivesNoRoles() {
        lead.openMenuOf("Bob");
        Inspection.of(ada.page, "moderation-menu-desk-en");
        ada.page.keyboard().press("Escape");
        lead.choose("Bob", "make-cohost");
        told(bob, "Sie sind jetzt Co-Gastgeber");
        assertThat(lead.row("Bob")).containsText("Co-host");
        assertThat(bob.id("open-host-controls")).isVisible();

        Leading second = new Leading(bob);
        second.openMenuOf("Cleo");
        assertThat(bob.id("make-cohost")).hasCount(0);
        assertThat(bob.id("remove")).isVisible();
        Inspection.of(bob.page, "moderation-menu-phone-de");
        bob.page.keyboard().press("Escape");
        second.openMenuOf("Ada");
        assertThat(bob.id("remove")).hasCount(0);
        bob.page.keyboard().press("Escape");
        second.row("Cleo").getByTestId("mute").click();
        told(cleo, "Bob muted you. You can unmute yourself.");
        Hearing.not(ada, CLEO_HZ);
        switchOn(cleo, "microphone");
        Hearing.of(ada, CLEO_HZ);

        lead.choose("Bob", "unmake-cohost");
        told(bob, "Sie sind nicht mehr Co-Gastgeber");
        assertThat(bob.id("open-host-controls")).isHidden();
        second.closePeople();
    }

    @Test
    void whoIsMutedStaysMutedWhereParticipantsMayNotUnmuteThemselves() {
        lead.openControls();
        Inspection.of(ada.page, "moderation-controls-desk-en");
        lead.set("allow-microphone", false);
        told(cleo, "can’t unmute themselves");
        ada.id("host-mute-all").click();
        lead.closeControls();
        told(ada, "2 people muted");
        told(cleo, "Ada muted you. Participants can’t unmute themselves in this meeting right now.");
        ada.hearsNothing();
        cleo.page.keyboard().press("m");
        assertThat(cleo.id("toggle-microphone")).hasAttribute("aria-disabled", "true");
        assertThat(cleo.id("toggle-microphone")).hasAttribute("data-state", "off");
        cleo.page.reload();
        assertThat(cleo.id("room")).isVisible();
        assertThat(cleo.id("toggle-microphone")).hasAttribute("data-state", "off");
        assertThat(bob.id("toggle-microphone")).hasAttribute("aria-disabled", "true");
        aNewcomerStartsMuted();
        Inspection.of(bob.page, "moderation-held-silent-phone-de");
        ada.hearsNothing();

        lead.openControls();
        lead.set("allow-microphone", true);
        lead.closeControls();
        told(cleo, "You can unmute yourself again");
        switchOn(bob, "microphone");
        switchOn(cleo, "microphone");
        everybodyHearsEverybody();
    }

    private static void aNewcomerStartsMuted() {
        try (Person dora = person("Dora", 660, "en-GB", 640, 480).arrive()) {
            dora.openMeeting(code);
            assertThat(dora.id("toggle-microphone")).hasAttribute("data-state", "on");
            dora.joinNow();
            ada.id("admit").first().click();
            told(dora, "Participants can’t unmute themselves in this meeting right now.");
            assertThat(dora.id("toggle-microphone")).hasAttribute("data-state", "off");
            ada.hearsNothing();
            dora.id("leave").click();
        }
    }

    @Test
    void whatParticipantsMayNotDoIsOffForThemWithASentence() {
        lead.openControls();
        for (String freedom : new String[] {"camera", "screen", "chat", "questions", "reactions", "hands"}) {
            lead.set("allow-" + freedom, false);
        }
        Inspection.of(ada.page, "moderation-controls-off-desk-en");
        bob.releasedEveryCamera();
        cleo.releasedEveryCamera();
        for (String control : new String[] {"toggle-camera", "toggle-screen", "open-reactions", "raise-hand"}) {
            assertThat(cleo.id(control)).hasAttribute("aria-disabled", "true");
        }
        bob.id("open-chat").click();
        assertThat(bob.page.locator(".chat-panel .writing-off")).isVisible();
        assertThat(bob.id("chat-input")).isHidden();
        Inspection.of(bob.page, "moderation-no-chat-phone-de");
        bob.page.keyboard().press("Escape");
        cleo.id("open-questions").click();
        assertThat(cleo.page.locator(".question-panel .writing-off")).isVisible();
        Inspection.of(cleo.page, "moderation-no-questions-small-en");
        for (String freedom : new String[] {"camera", "screen", "chat", "questions", "reactions", "hands"}) {
            lead.set("allow-" + freedom, true);
        }
        lead.closeControls();
        assertThat(cleo.id("question-input")).isVisible();
        cleo.page.keyboard().press("Escape");
        switchOn(bob, "camera");
        switchOn(cleo, "camera");
        ada.seesMoving(bob);
        ada.seesMoving(cleo);
    }

    @Test
    void aStoppedCameraAndAStoppedShareAreOffOnTheDevice() {
        lead.choose("Bob", "stop-camera");
        told(bob, "Ada hat Ihre Kamera ausgeschaltet");
        bob.releasedEveryCamera();
        switchOn(bob, "camera");
        ada.seesMoving(bob);

        cleo.id("toggle-screen").click();
        SharedScreen.isSeenBy(bob, cleo);
        lead.choose("Cleo", "stop-share");
        told(cleo, "Ada ended your screen share");
        assertThat(SharedScreen.tile(bob, "Cleo")).hasCount(0);
        assertThat(cleo.id("toggle-screen")).hasAttribute("data-share", "off");
    }

    @Test
    void aLockedMeetingRefusesNewcomersAndWithoutALobbyThoseWhoWaitComeIn() {
        try (Person dora = person("Dora", 0, "en-GB", 1280, 800).arrive()) {
            lead.openControls();
            lead.set("lock-meeting", true);
            assertThat(bob.id("locked-sign")).isVisible();
            dora.openMeeting(code);
            dora.joinNow();
            assertThat(dora.id("end-meeting-locked")).containsText("The meeting is locked");
            Inspection.of(dora.page, "moderation-locked-out-desk-en");
            lead.set("lock-meeting", false);
            dora.id("again").click();
            dora.joinNow();
            assertThat(dora.id("lobby-waiting")).isVisible();
            lead.set("toggle-lobby", false);
            assertThat(dora.id("room")).isVisible();
            lead.set("toggle-lobby", true);
            lead.closeControls();
            dora.id("leave").click();
            assertThat(ada.tileOf("Dora")).hasCount(0);
        }
    }

    @Test
    void whoIsMovedToTheLobbyIsNeitherHeardNorHearsAndComesBackAsTheyWere() {
        lead.choose("Cleo", "move-to-lobby");
        Inspection.of(ada.page, "moderation-ask-desk-en");
        ada.id("confirm").click();
        assertThat(cleo.id("lobby-waiting")).containsText("Ada moved you to the lobby");
        Inspection.of(cleo.page, "moderation-moved-to-lobby-small-en");
        Hearing.not(ada, CLEO_HZ);
        Hearing.not(bob, CLEO_HZ);
        cleo.hearsNothing();
        assertThat(ada.tileOf("Cleo")).hasCount(0);
        assertThat(ada.id("waiting")).hasCount(1);
        Inspection.of(ada.page, "moderation-waiting-desk-en");
        ada.id("admit").first().click();
        assertThat(cleo.id("room")).isVisible();
        everybodyHearsEverybody();
        ada.seesMoving(cleo);
    }

    @Test
    void whoIsRemovedStaysOutOverAReloadAndInASecondTabUntilAHostLetsThemIn() {
        lead.chooseAndConfirm("Cleo", "remove");
        assertThat(cleo.id("end-removed")).containsText("Ada removed you from the meeting");
        Inspection.of(cleo.page, "moderation-removed-small-en");
        Hearing.not(ada, CLEO_HZ);
        cleo.page.reload();
        assertThat(cleo.id("end-removed")).containsText("Ada removed you from the meeting");
        Person secondTab = cleo.inAnotherTab();
        secondTab.openMeeting(code);
        secondTab.joinNow();
        assertThat(secondTab.id("end-removed")).isVisible();
        secondTab.page.close();
        assertThat(ada.id("tile")).hasCount(2);
        assertThat(ada.id("waiting")).hasCount(0);

        lead.openPeople();
        assertThat(ada.id("put-out")).containsText("Cleo");
        assertThat(ada.id("put-out")).containsText("Kept out by Ada");
        Inspection.of(ada.page, "moderation-put-out-desk-en");
        ada.id("readmit").click();
        assertThat(ada.id("put-out")).hasCount(0);
        cleo.id("again").click();
        assertThat(cleo.id("room")).isVisible();
        everybodyHearsEverybody();
    }

    @Test
    void theHostHandsTheRoleOnAndGetsItBack() {
        lead.chooseAndConfirm("Bob", "transfer-host");
        told(bob, "Sie sind jetzt Gastgeber");
        assertThat(lead.row("Bob")).containsText("Host");
        assertThat(lead.row("Ada")).containsText("Co-host");
        lead.openMenuOf("Bob");
        assertThat(ada.id("remove")).hasCount(0);
        assertThat(ada.id("transfer-host")).hasCount(0);
        ada.page.keyboard().press("Escape");
        Leading host = new Leading(bob);
        host.openPeople();
        Inspection.of(bob.page, "moderation-people-phone-de");
        host.chooseAndConfirm("Ada", "transfer-host");
        assertThat(lead.row("Ada")).containsText("Host");
        host.closePeople();
        lead.choose("Bob", "unmake-cohost");
        assertThat(bob.id("open-host-controls")).isHidden();
    }

    private static void told(Person person, String words) {
        assertThat(person.id("toast").filter(new Locator.FilterOptions().setHasText(words))).isVisible();
    }

    private static void switchOn(Person person, String device) {
        assertThat(person.id("toggle-" + device)).hasAttribute("data-state", "off");
        person.id("toggle-" + device).click();
        assertThat(person.id("toggle-" + device)).hasAttribute("data-state", "on");
    }

    private static void everybodyHearsEverybody() {
        Hearing.of(ada, BOB_HZ);
        Hearing.of(ada, CLEO_HZ);
        Hearing.of(bob, ADA_HZ);
        Hearing.of(bob, CLEO_HZ);
        Hearing.of(cleo, ADA_HZ);
        Hearing.of(cleo, BOB_HZ);
    }
}
