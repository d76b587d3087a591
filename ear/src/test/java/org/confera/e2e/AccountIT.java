package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.confera.server.CommandLine;
import org.confera.server.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an administrator does with accounts from the command line; threats, line 10. */
class AccountIT extends InChromium {
    private static final String JOB = "/deployment=confera.ear/subdeployment=ejb.jar/subsystem=batch-jberet";
    private static RunningServer server;

    @BeforeAll
    static void open() {
        server = new RunningServer("account", Map.of());
    }

    @AfterAll
    static void close() {
        server.close();
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
}
