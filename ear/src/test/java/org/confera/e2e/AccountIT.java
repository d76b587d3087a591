package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.confera.server.CommandLine;
import org.confera.server.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people do with their own accounts, and an administrator with those of others; threats, line 10. */
class AccountIT extends InChromium {
    private static final String NEW_PASSWORD = "battery staple 7";
    private static final Pattern LINK = Pattern.compile("http://\\S+/meet/new-password\\.xhtml\\?token=[A-Za-z0-9_-]{43}");
    private static final String JOB = "/deployment=confera.ear/subdeployment=ejb.jar/subsystem=batch-jberet";
    private static GreenMail post;
    private static RunningServer server;

    @BeforeAll
    static void open() {
        post = new GreenMail(ServerSetup.SMTP.dynamicPort());
        post.start();
        server = new RunningServer("account", Map.of("CONFERA_SMTP_HOST", "127.0.0.1", "CONFERA_SMTP_PORT",
                String.valueOf(post.getSmtp().getPort()), "CONFERA_SMTP_FROM", "confera@example.org"));
    }

    @AfterAll
    static void close() {
        server.close();
        post.stop();
    }

    @Test
    void aPersonChangesNameLanguageThemeAndPasswordAndIsSignedOutElsewhere() {
        try (Person ada = person("Ada"); Person elsewhere = sameAs(ada)) {
            ada.arrive();
            elsewhere.signIn();
            String code = elsewhere.startMeeting();
            elsewhere.enterRoom();
            ada.page.locator(".account-button").click();
            ada.id("open-settings").click();
            Inspection.of(ada.page, "settings");
            ada.id("settings-name-submit").click();
            assertThat(ada.page.locator(".notice")).containsText("Your name is saved");
            ada.id("settings-name").fill("Ada Lovelace");
            ada.id("settings-name-submit").click();
            assertThat(ada.page.locator(".account-name")).hasText("Ada Lovelace");

            ada.id("settings-looks").getByText("Deutsch").click();
            assertThat(ada.page.locator("html")).hasAttribute("lang", "de");
            ada.id("settings-looks").getByText("Dunkel").click();
            assertThat(ada.page.locator("html")).hasAttribute("data-theme", "dark");
            Inspection.of(ada.page, "settings-dark-de");
            ada.page.setViewportSize(390, 844);
            Inspection.of(ada.page, "settings-dark-de-390");
            ada.id("settings-looks").getByText("English").click();
            ada.id("settings-looks").getByText("Light").click();
            Inspection.of(ada.page, "settings-light-390");

            changePassword(ada, "not my password 1");
            assertThat(ada.page.locator("#current-message")).containsText("That isn’t your current password");
            Inspection.of(ada.page, "settings-problem-390");
            changePassword(ada, Person.PASSWORD);
            assertThat(ada.page.locator(".notice")).containsText("Your password is changed");
            Inspection.of(ada.page, "settings-saved-390");
            Patience.until("the other browser is out of the room", () -> elsewhere.id("room").count() == 0, elsewhere.page::url);
            elsewhere.go("");
            assertThat(elsewhere.id("sign-in-submit")).isVisible();
            ada.openMeeting(code);
            assertThat(ada.id("join-name")).containsText("Ada Lovelace");
        }
    }

    @Test
    void whoForgotTheirPasswordChoosesAnotherByTheMailedLinkOnce() throws Exception {
        try (Person bob = person("Bob"); Person elsewhere = sameAs(bob)) {
            bob.signUp();
            elsewhere.signIn();
            assertThat(elsewhere.id("new-meeting")).isVisible();
            bob.id("forgotten").click();
            assertThat(bob.id("forgotten-submit")).isVisible();
            everyLook(bob, "forgotten");
            askForLink(bob);
            everyLook(bob, "forgotten-sent");
            MimeMessage mail = mailTo(bob.email);
            bob.page.setContent(part(mail, "text/html"));
            Inspection.of(bob.page, "mail-password");
            String link = link(mail);
            bob.page.navigate(link);
            assertThat(bob.id("new-password")).isVisible();
            everyLook(bob, "new-password");
            bob.id("new-password").fill("short");
            bob.id("new-password-submit").click();
            assertThat(bob.page.locator("#password-message")).not().isEmpty();
            Inspection.of(bob.page, "new-password-problem");
            bob.id("new-password").fill(NEW_PASSWORD);
            bob.id("new-password-submit").click();
            assertThat(bob.page.locator(".notice")).containsText("Your new password is set");
            bob.page.navigate(link);
            assertThat(bob.id("new-password-dead")).isVisible();
            everyLook(bob, "new-password-dead");
            elsewhere.go("");
            assertThat(elsewhere.id("sign-in-submit")).isVisible();
            signIn(bob, NEW_PASSWORD);
            assertThat(bob.id("new-meeting")).isVisible();
        }
    }

    @Test
    void whoErasesTheirAccountIsGoneAndMaySignUpAnew() {
        try (Person carl = person("Carl")) {
            carl.arrive();
            carl.go("settings.xhtml");
            carl.id("settings-erase").click();
            everyLook(carl, "erase");
            carl.id("erase-password").fill("not my password 1");
            carl.id("erase-submit").click();
            assertThat(carl.page.locator("#current-message")).not().isEmpty();
            carl.id("erase-password").fill(Person.PASSWORD);
            carl.id("erase-submit").click();
            assertThat(carl.page.locator(".notice")).containsText("Your account is erased");
            carl.signIn();
            assertThat(carl.page.locator(".notice.error")).isVisible();
            carl.arrive();
        }
    }

    @Test
    void whomAnAdministratorDisablesOnTheCommandLineIsOutOfTheCall() throws Exception {
        try (Person dora = person("Dora"); Person emil = person("Emil")) {
            dora.arrive();
            emil.arrive();
            dora.meet(emil);
            dora.seesMoving(emil);
            assertTrue(ordered("disable", "nobody@example.org").contains("email is 'nobody@example.org'"));
            assertTrue(ordered("remove", emil.email).contains("order is 'remove', but must be one of: disable"));
            ordered("disable", emil.email);
            Patience.until("the page of the disabled person ends", () -> emil.id("room").count() == 0, emil.page::url);
            Patience.until("the host sees them go", () -> dora.tileOf("Emil").count() == 0, () -> "still there");
            emil.go("");
            signIn(emil, Person.PASSWORD);
            assertThat(emil.page.locator(".notice.error")).containsText("switched off");
            ordered("enable", emil.email);
            signIn(emil, Person.PASSWORD);
            assertThat(emil.id("new-meeting")).isVisible();
        }
    }

    /** Starts the job and answers what the server tells of its run, once it is over. */
    private static String ordered(String order, String email) throws Exception {
        CommandLine console = new CommandLine(server);
        String started = console.succeed(JOB + ":start-job(job-xml-name=account,properties={order=" + order + ",email=" + email + "})");
        Matcher execution = Pattern.compile("\"result\" => (\\d+)").matcher(started);
        assertTrue(execution.find(), started);
        String run = "";
        do {
            run = console.succeed(JOB + "/job=account/execution=" + execution.group(1) + ":read-resource(include-runtime=true)");
        } while (run.contains("\"STARTED\"") || run.contains("\"STARTING\""));
        return run;
    }

    /** By day in English and by night in German, on a desk and in a hand. */
    private static void everyLook(Person person, String name) {
        person.page.setViewportSize(1280, 800);
        Inspection.of(person.page, name + "-light");
        person.page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        person.page.setViewportSize(390, 844);
        Inspection.of(person.page, name + "-dark-390");
        person.page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void askForLink(Person person) {
        person.id("forgotten-email").fill(person.email);
        person.answerCaptcha();
        person.id("forgotten-submit").click();
        assertThat(person.id("forgotten-sent")).isVisible();
    }

    private static MimeMessage mailTo(String address) {
        assertTrue(post.waitForIncomingEmail(Patience.LONG.toMillis(), 1), "a mail comes");
        MimeMessage mail = post.getReceivedMessages()[post.getReceivedMessages().length - 1];
        try {
            assertEquals(address, mail.getAllRecipients()[0].toString());
            return mail;
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String link(MimeMessage mail) throws Exception {
        Matcher link = LINK.matcher(part(mail, "text/plain"));
        assertTrue(link.find(), () -> "no link in the mail");
        return link.group();
    }

    private static String part(MimeMessage mail, String type) throws Exception {
        return find((Multipart) mail.getContent(), type);
    }

    private static String find(Multipart parts, String type) throws Exception {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType(type)) {
                return part.getContent().toString();
            }
            if (part.getContent() instanceof Multipart inner) {
                return find(inner, type);
            }
        }
        throw new AssertionError("the mail has no part of type " + type);
    }

    private static void changePassword(Person person, String current) {
        person.id("settings-current-password").fill(current);
        person.id("settings-new-password").fill(NEW_PASSWORD);
        person.id("settings-password-submit").click();
    }

    private static void signIn(Person person, String password) {
        person.go("sign-in.xhtml");
        person.id("sign-in-email").fill(person.email);
        person.id("sign-in-password").fill(password);
        person.answerCaptcha();
        person.id("sign-in-submit").click();
    }

    private static Person person(String name) {
        return new Person(chromium.newContext(new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1280, 800)),
                server.baseUrl(), name, 0);
    }

    /** The same person with another browser. */
    private static Person sameAs(Person person) {
        return new Person(chromium.newContext(new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(640, 480)),
                server.baseUrl(), person.name, 0, person.email);
    }
}
