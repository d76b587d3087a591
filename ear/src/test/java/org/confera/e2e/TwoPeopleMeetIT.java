package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.confera.server.ConferaServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people sign up, meet through the lobby, see and hear each other, and part. */
@ExtendWith(ConferaServer.class)
class TwoPeopleMeetIT extends InChromium {
    @Test
    void twoPeopleSignUpMeetThroughTheLobbyAndSeeAndHearEachOther(URI base) {
        try (Person ada = new Person(chromium, base, "Ada", 440).arrive();
                Person bob = new Person(chromium, base, "Bob", 880).arrive()) {
            String code = ada.startMeeting();
            ada.enterRoom();
            assertThat(ada.id("meeting-code")).containsText(code);

            bob.openMeeting(code);
            bob.joinNow();
            assertThat(bob.id("lobby-waiting")).isVisible();
            assertThat(bob.id("room")).not().isVisible();
            assertThat(bob.id("tile")).hasCount(0);

            assertThat(ada.id("waiting").first()).containsText("Bob");
            ada.id("admit").first().click();
            assertThat(bob.id("room")).isVisible();

            ada.seesMoving(bob);
            bob.seesMoving(ada);
            ada.hears(880);
            bob.hears(440);

            aTabThatIsLeftAndComeBackToNeitherRejoinsNorRebuildsMedia(ada, bob);
            muteIsSilenceForTheOther(ada, bob);
            cameraOffReleasesTheDeviceAndComesBack(ada, bob);

            bob.id("leave").click();
            assertThat(ada.tileOf("Bob")).hasCount(0);
            ada.id("end-meeting").first().click();
            confirmIfAsked(ada);
            assertThat(ada.id("room")).not().isVisible();

            bob.go(code);
            assertThat(bob.id("green-room")).not().isVisible();
        }
    }

    private static void aTabThatIsLeftAndComeBackToNeitherRejoinsNorRebuildsMedia(Person ada, Person bob) {
        List<String> sockets = new ArrayList<>();
        bob.page.onWebSocket(socket -> sockets.add(socket.url()));
        Object before = bob.page.evaluate(Scripts.MEDIA_AT_HAND, "Ada");
        Page elsewhere = bob.context.newPage();
        elsewhere.bringToFront();
        // Playwright lets every page believe that it has the focus; the events are those that a browser sends.
        bob.page.evaluate(Scripts.LEAVE_THE_TAB);
        bob.page.bringToFront();
        elsewhere.close();
        bob.page.evaluate(Scripts.COME_BACK_TO_THE_TAB);
        bob.seesMoving(ada);
        bob.hears(440);
        ada.seesMoving(bob);
        assertEquals(before, bob.page.evaluate(Scripts.MEDIA_AT_HAND, "Ada"), "connections, and the tracks in use");
        assertEquals(List.of(), sockets, "sockets opened anew");
    }

    private static void muteIsSilenceForTheOther(Person ada, Person bob) {
        bob.id("toggle-microphone").click();
        assertThat(ada.tileOf("Bob")).hasAttribute("data-muted", "true");
        ada.hearsNothing();
        bob.id("toggle-microphone").click();
        assertThat(ada.tileOf("Bob")).hasAttribute("data-muted", "false");
        ada.hears(880);
    }

    private static void cameraOffReleasesTheDeviceAndComesBack(Person ada, Person bob) {
        assertTrue(bob.liveCameras() > 0, "Bob's camera is on before it is switched off");
        bob.id("toggle-camera").click();
        Patience.until("Ada sees no picture of Bob", () -> ada.framesOf("Bob") == 0 || !ada.tileOf("Bob")
                .locator("video").first().isVisible(), () -> ada.framesOf("Bob"));
        bob.releasedEveryCamera();
        bob.id("toggle-camera").click();
        ada.seesMoving(bob);
    }

    static void confirmIfAsked(Person person) {
        var confirm = person.id("confirm");
        if (confirm.count() > 0) {
            confirm.first().click();
        }
    }

    @Test
    void theHostWhoComesLaterSeesWhoWaitsAndAdmitsAll(URI base) {
        try (Person ada = new Person(chromium, base, "Ada", 0).arrive();
                Person bob = new Person(chromium, base, "Bob", 0).arrive();
                Person eve = new Person(chromium, base, "Eve", 0).arrive()) {
            String code = ada.startMeeting();
            for (Person guest : new Person[] {bob, eve}) {
                guest.openMeeting(code);
                guest.joinNow();
                assertThat(guest.id("lobby-waiting")).isVisible();
            }
            ada.enterRoom();
            assertThat(ada.id("waiting").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Bob"))
                    .first()).isVisible();
            ada.id("admit-all").first().click();
            assertThat(bob.id("room")).isVisible();
            assertThat(eve.id("room")).isVisible();
            assertThat(ada.id("tile")).hasCount(3);
            assertThat(bob.id("waiting")).hasCount(0);
        }
    }

    @Test
    void aRejectedKnockStaysRejectedAfterAReload(URI base) {
        try (Person ada = new Person(chromium, base, "Ada", 0).arrive();
                Person bob = new Person(chromium, base, "Bob", 0).arrive()) {
            String code = ada.startMeeting();
            ada.enterRoom();
            bob.openMeeting(code);
            bob.joinNow();
            ada.id("reject").first().click();
            assertThat(bob.id("end-rejected")).isVisible();
            bob.page.reload();
            assertThat(bob.id("end-rejected")).isVisible();
            bob.page.evaluate("sessionStorage.clear()");
            bob.openMeeting(code);
            bob.joinNow();
            assertThat(bob.id("end-rejected")).isVisible();
            assertThat(bob.id("room")).not().isVisible();
            assertThat(ada.id("waiting")).hasCount(0);
        }
    }

    @Test
    void aStrangerWithAGuessedCodeIsToldThatThereIsNoSuchMeeting(URI base) {
        try (Person mallory = new Person(chromium, base, "Mallory", 0).arrive()) {
            int status = mallory.go("zzz-zzzz-zzz").status();
            assertTrue(status == 404, "status was " + status);
            assertThat(mallory.id("green-room")).hasCount(0);
        }
    }

    @Test
    void nobodySeesTheGreenRoomWithoutSignIn(URI base) {
        try (Person ada = new Person(chromium, base, "Ada", 0).arrive();
                Person guest = new Person(chromium, base, "Guest", 0)) {
            String code = ada.startMeeting();
            guest.signUp();
            guest.go(code);
            assertThat(guest.id("sign-in-submit")).isVisible();
            guest.signIn();
            assertThat(guest.page).hasURL(Pattern.compile(".*/meet/" + code + ".*"));
            assertThat(guest.id("green-room")).isVisible();
        }
    }

    @Test
    void aWrongCaptchaAnswerIsRefusedAndAsksAnewWithoutLosingWhatWasTyped(URI base) {
        try (Person ada = new Person(chromium, base, "Ada", 0)) {
            ada.go("sign-up.xhtml");
            ada.id("sign-up-name").fill("Ada");
            ada.id("sign-up-email").fill(ada.email);
            ada.id("sign-up-password").fill(Person.PASSWORD);
            ada.id("captcha-answer").fill(String.valueOf(ada.captchaSolution() + 1));
            ada.id("sign-up-submit").click();
            assertThat(ada.page.locator("#answer-message")).not().isEmpty();
            assertThat(ada.id("sign-up-email")).hasValue(ada.email);
        }
    }
}
