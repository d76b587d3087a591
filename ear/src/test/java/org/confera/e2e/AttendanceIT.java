package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.confera.server.ConferaServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two people meet, one goes to a breakout room and back, leaves and comes again: the host reads and downloads when that was,
 * and both read afterwards what was said. Bob's name looks like a formula to a spreadsheet.
 */
@ExtendWith(ConferaServer.class)
class AttendanceIT extends InChromium {
    private static final String BOB = "=Bob";
    /** Between a press and what it does on a busy machine lies what {@link Span} measures; clocks are read to the second. */
    private static final int SLACK_S = 2;

    /** When something happened: after the press, before it was seen. */
    private record Span(Instant from, Instant to) {

        static Span of(Runnable deed) {
            Instant from = Instant.now();
            deed.run();
            return new Span(from, Instant.now());
        }

        void holds(String iso) {
            Instant moment = Instant.parse(iso);
            assertTrue(moment.plusSeconds(SLACK_S).isAfter(from) && moment.minusSeconds(SLACK_S).isBefore(to), moment + " in " + this);
        }
    }

    @Test
    void whatHappenedInAMeetingIsToldAfterwardsToThoseWhoMayKnow(URI base) throws Exception {
        try (Person ada = person(base, "Ada", ColorScheme.LIGHT, 1280, "en-GB"); Person bob = person(base, BOB, ColorScheme.DARK, 390, "de-DE")) {
            ada.arrive();
            bob.arrive();
            String code = ada.startMeeting();
            Person tab = ada.inAnotherTab();
            tab.go(attendance(code));
            assertThat(tab.id("attendance-empty")).isVisible();
            Inspection.of(tab.page, "attendance-empty-light");
            ada.enterRoom();
            bob.openMeeting(code);
            bob.joinNow();
            Splitting split = new Splitting(ada);

            Span came = Span.of(() -> {
                ada.id("admit").first().click();
                assertThat(bob.id("room")).isVisible();
            });
            say(bob, "Said to all");
            Span moved = Span.of(() -> {
                split.open(1, Map.of(BOB, 0));
                Splitting.isIn(bob, "Room 1");
            });
            tab.page.reload();
            assertThat(row(tab, BOB)).containsText("still here");
            Span back = Span.of(() -> {
                split.close();
                assertThat(bob.id("place-sign")).isHidden();
            });
            Span left = Span.of(() -> {
                bob.id("leave").click();
                assertThat(bob.id("end-left")).isVisible();
            });
            nothingForAParticipant(bob, code);
            Span again = Span.of(() -> {
                bob.openMeeting(code);
                bob.enterRoom();
            });
            Span ended = Span.of(() -> {
                ada.id("end-meeting").first().click();
                ada.id("confirm").click();
                assertThat(bob.id("room")).isHidden();
            });

            tab.page.reload();
            assertThat(tab.id("attendance-person")).hasCount(2);
            Locator row = row(tab, BOB);
            assertThat(row.getByTestId("attendance-joins")).hasText("2");
            List<List<String>> stays = row.getByTestId("attendance-stay").all().stream().map(AttendanceIT::stay).toList();
            assertEquals(List.of("Main room", "Room 1", "Main room", "Main room"), stays.stream().map(List::getFirst).toList());
            List<Span> expected = List.of(came, moved, moved, back, back, left, again, ended);
            for (int i = 0; i < expected.size(); i++) {
                expected.get(i).holds(stays.get(i / 2).get(1 + i % 2));
            }
            row.getByTestId("attendance-details").click();
            Inspection.of(tab.page, "attendance-light");
            downloads(tab, code, stays);

            nothingForAParticipant(bob, code);
            bob.go(history(code));
            assertThat(bob.id("past-line")).hasText(Pattern.compile("Said to all"));
            assertThat(bob.id("past-questions-empty")).isVisible();
            Inspection.of(bob.page, "history-dark");
            tab.go(history(code));
            assertThat(tab.id("past-line")).hasCount(1);
            Inspection.of(tab.page, "history-light");
        }
    }

    /** The file holds what the page shows. */
    private static void downloads(Person host, String code, List<List<String>> stays) throws Exception {
        Download file = host.page.waitForDownload(() -> host.id("attendance-csv").click());
        assertEquals("attendance-" + code + ".csv", file.suggestedFilename());
        String text = Files.readString(file.path());
        assertTrue(text.startsWith("\uFEFF"));
        List<String[]> bob = text.substring(1).lines().skip(1).map(AttendanceIT::cells).filter(row -> row[0].equals("'" + BOB)).toList();
        assertEquals(stays, bob.stream().map(row -> List.of(row[7], second(row[8]), second(row[9]))).toList());
        assertEquals(List.of("Participant", "2"), List.of(bob.getFirst()[2], bob.getFirst()[6]));
    }

    /** A row whose cells hold no quotes. */
    private static String[] cells(String row) {
        return Pattern.compile(",").splitAsStream(row).map(cell -> cell.replace("\"", "")).toArray(String[]::new);
    }

    private static String second(String iso) {
        return OffsetDateTime.parse(iso).toInstant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A page that one may not see answers as one that is not there. */
    private static void nothingForAParticipant(Person participant, String code) {
        assertEquals(404, participant.go(attendance("zzz-zzzz-zzz")).status());
        String unknown = participant.page.locator("body").innerText();
        assertEquals(404, participant.go(attendance(code)).status());
        assertEquals(unknown, participant.page.locator("body").innerText());
        assertEquals(404, participant.context.request().get(participant.page.url().replace(".xhtml", ".csv")).status());
    }

    private static List<String> stay(Locator row) {
        List<Locator> times = row.locator("time").all();
        return List.of(row.locator("td").first().textContent().strip(), second(times.get(0).getAttribute("datetime")),
                second(times.get(1).getAttribute("datetime")));
    }

    private static Locator row(Person host, String name) {
        return host.id("attendance-person").filter(new Locator.FilterOptions().setHas(host.page.getByText(name,
                new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))));
    }

    private static void say(Person person, String text) {
        person.id("open-chat").click();
        person.id("chat-input").fill(text);
        person.id("chat-send").click();
        assertThat(person.id("chat-message").last()).containsText(text);
        person.page.keyboard().press("Escape");
    }

    private static String attendance(String code) {
        return "attendance.xhtml?meeting=" + code;
    }

    private static String history(String code) {
        return "history.xhtml?meeting=" + code;
    }

    private static Person person(URI base, String name, ColorScheme scheme, int width, String language) {
        return new Person(chromium.newContext(new Browser.NewContextOptions().setLocale(language).setColorScheme(scheme)
                .setViewportSize(width, 844).setTimezoneId("Asia/Kolkata")), base, name, 0).withSmallCamera();
    }
}
