package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.confera.server.RunningServer;

/** A meeting from its plan through mail, lobby and reminder to its end, with a real mail server. */
class ScheduleIT extends InChromium {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static Mailbox mailbox;
    private static RunningServer server;

    @BeforeAll
    static void start() {
        mailbox = new Mailbox();
        server = new RunningServer("schedule", mailbox.settings());
    }

    @AfterAll
    static void stop() {
        server.close();
        mailbox.close();
    }

    @Test
    void aMeetingIsPlannedInvitedToRemindedOfAndHeld() {
        try (Person ada = person("Ada").arrive(); Person bob = person("Bob").arrive()) {
            LocalDateTime start = soon();
            plan(ada, "Soon & <b>bold</b>", start, bob.email);
            String link = mailbox.await(bob.email, "Invitation: Soon").link();
            bob.page.navigate(link);
            bob.joinNow();
            assertThat(bob.id("lobby-waiting")).isVisible();

            rowOf(ada, "Soon").getByTestId("meeting-join").click();
            ada.enterRoom();
            ada.id("admit").first().click();
            assertThat(bob.id("room")).isVisible();
            inviteFromInside(ada);

            // It is due within two minutes: the longest that this test waits for.
            Locator inRoom = ada.id("reminder");
            inRoom.waitFor(new Locator.WaitForOptions().setTimeout(150_000));
            assertThat(inRoom).containsText("Soon & <b>bold</b>");
            assertThat(inRoom.getByTestId("reminder-join")).hasCount(0);
            Inspection.of(ada.page, "room-reminder");
            bob.id("reminder").waitFor();
            bob.id("reminder-close").click();
            assertThat(bob.id("reminder")).hasCount(0);
            assertTrue(mailbox.await(bob.email, "minutes: Soon").text().contains(link));
            assertEquals(1, mailbox.count(bob.email, "minutes: Soon"));
        }
    }

    @Test
    void invitationsFollowWhatTheHostChanges() {
        try (Person ada = person("Ada").arrive()) {
            Inspection.of(ada.page, "dashboard-empty");
            ada.go("schedule.xhtml");
            assertThat(ada.id("schedule-zone")).hasValue(ZONE.getId());
            ada.id("schedule-description").fill("Bring your numbers.");
            ada.id("schedule-invitees").fill("Carol <carol@example.org>, dan@example.org; nobody");
            ada.id("schedule-submit").click();
            assertThat(ada.page.locator("#title-message")).not().isEmpty();
            assertThat(ada.page.locator("#invitees-message")).containsText("nobody");
            assertThat(ada.id("schedule-description")).hasValue("Bring your numbers.");
            assertThat(ada.id("invitee-chip")).hasCount(3);
            Inspection.of(ada.page, "schedule-problems");

            ada.id("schedule-title").fill("Numbers");
            ada.id("schedule-start").fill(FIELD.format(LocalDateTime.now(ZONE).plusDays(1)));
            ada.page.getByLabel("Remove nobody").click();
            ada.page.getByLabel("Make carol@example.org a co-host").click();
            ada.id("schedule-preview").click();
            assertThat(ada.page.frameLocator("[data-testid=schedule-previewed]").getByText("Bring your numbers.")).isVisible();
            // Nothing looks into a frame in which no script runs.
            ada.id("schedule-previewed").evaluate("frame => frame.remove()");
            ada.id("schedule-submit").click();
            assertThat(rowOf(ada, "Numbers").getByTestId("meeting-join")).hasAttribute("aria-disabled", "true");
            Inspection.of(ada.page, "dashboard-planned");
            Mailbox.Received invitation = mailbox.await("carol@example.org", "Invitation: Numbers");
            assertTrue(invitation.calendar().contains("METHOD:REQUEST") && invitation.text().contains("Bring your numbers."));

            rowOf(ada, "Numbers").getByTestId("meeting-change").click();
            Patience.until("both are mailed", () -> {
                ada.page.reload();
                return ada.id("invitee-state").allTextContents().equals(List.of("Sent", "Sent"));
            }, () -> ada.id("invitee").allTextContents());
            Inspection.of(ada.page, "schedule-change");
            ada.id("schedule-title").fill("Better numbers");
            ada.id("schedule-submit").click();
            Mailbox.Received update = mailbox.await("carol@example.org", "Changed: Better numbers");
            assertTrue(update.calendar().contains("METHOD:REQUEST") && update.sequence() > invitation.sequence());
            inGerman(ada);

            rowOf(ada, "Better numbers").getByTestId("meeting-change").click();
            ada.id("schedule-cancel").click();
            Inspection.of(ada.page, "schedule-cancel");
            ada.id("schedule-cancel-yes").click();
            assertThat(ada.id("past-meetings").getByTestId("meeting-row")).containsText("Cancelled");
            assertTrue(mailbox.await("dan@example.org", "Cancelled: Better numbers").calendar().contains("METHOD:CANCEL"));
        }
    }

    /** The same person at a phone at night. */
    private static void inGerman(Person ada) {
        try (Person german = new Person(chromium.newContext(new Browser.NewContextOptions().setLocale("de-DE").setColorScheme(ColorScheme.DARK)
                .setViewportSize(390, 844).setTimezoneId(ZONE.getId()).setStorageState(ada.context.storageState())), server.baseUrl(), "Ada", 0)) {
            german.context.clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("confera-language"));
            german.go("");
            assertThat(german.id("meetings-to-come").locator("h3")).hasText("Morgen");
            Inspection.of(german.page, "dashboard-de");
            german.id("meeting-change").click();
            assertThat(german.id("schedule-submit")).hasText("Änderungen speichern");
            Inspection.of(german.page, "schedule-de");
        }
    }

    private static void inviteFromInside(Person host) {
        host.id("open-participants").click();
        host.id("invite-email").fill("nobody");
        host.id("invite-send").click();
        assertThat(host.id("invite-words")).containsText("nobody");
        host.id("invite-email").fill("grace@example.org");
        host.id("invite-send").click();
        assertThat(host.id("invite-words")).containsText("Invitation sent");
        mailbox.await("grace@example.org", "Soon");
        host.id("invite-email").fill("grace@example.org");
        host.id("invite-send").click();
        assertThat(host.id("invite-words")).containsText("invited before");
        Inspection.of(host.page, "room-invite");
    }

    private static Person person(String name) {
        return new Person(chromium.newContext(new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1280, 800)
                .setTimezoneId(ZONE.getId())), server.baseUrl(), name, 0).withSmallCamera();
    }

    private static void plan(Person host, String title, LocalDateTime start, String invitee) {
        host.id("schedule-meeting").click();
        host.id("schedule-title").fill(title);
        host.id("schedule-start").fill(FIELD.format(start));
        host.id("schedule-invitees").fill(invitee);
        host.id("schedule-submit").click();
        assertThat(rowOf(host, title)).isVisible();
    }

    /** A start whose second reminder is not due before the form is sent, and soon after. */
    private static LocalDateTime soon() {
        return ZonedDateTime.now(ZONE).plusSeconds(45).truncatedTo(ChronoUnit.MINUTES).plusMinutes(6).toLocalDateTime();
    }

    private static Locator rowOf(Person person, String title) {
        return person.id("meeting-row").filter(new Locator.FilterOptions().setHasText(title));
    }
}
