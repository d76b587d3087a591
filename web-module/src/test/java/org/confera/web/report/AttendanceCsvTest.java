package org.confera.web.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.confera.attendance.boundary.AttendanceReport;
import org.confera.attendance.boundary.AttendanceReport.Person;
import org.confera.attendance.boundary.AttendanceReport.Stay;
import org.confera.attendance.boundary.AttendanceReports;
import org.confera.attendance.entity.Presence;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;
import org.confera.meeting.entity.Role;
import org.confera.web.StubRequest;
import org.confera.web.StubResponse;
import org.confera.web.faces.RoleWords;
import org.confera.web.faces.TestTexts;
import org.confera.web.faces.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The file that a host downloads, as the server answers it. */
class AttendanceCsvTest {
    private static final UUID ADA = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2026-10-25T00:30:00Z");
    private final StubResponse response = new StubResponse();

    @Test
    void theFileIsNamedAfterTheMeetingAndDownloaded() throws IOException {
        get("UTC", report());
        assertEquals("attachment; filename=\"attendance-abc-defg-hij.csv\"", response.header("Content-Disposition"));
        assertEquals("text/csv;charset=UTF-8", response.contentType());
        assertTrue(response.body().startsWith("\uFEFF"));
    }

    @Test
    void eachStayIsARowWithWhatItsPersonsStaysAddUpTo() throws IOException {
        List<List<String>> rows = get("UTC", report());
        assertEquals(List.of("Name", "E-mail", "Role", "First joined", "Last left", "Total seconds", "Times joined", "Room", "Joined", "Left",
                "Seconds in the room"), rows.getFirst());
        assertEquals(List.of("Bob", "bob@example.org", "Participant", "2026-10-25T00:30:00Z", "2026-10-25T01:30:07Z", "3607", "1", "Main room",
                "2026-10-25T00:30:00Z", "2026-10-25T00:30:10Z", "10"), rows.get(1));
        assertEquals(List.of("Left", "2026-10-25T00:30:10Z", "2026-10-25T01:30:07Z", "3597"), rows.get(2).subList(7, 11));
        assertEquals(4, rows.size());
    }

    @Test
    void whoIsThereIsMarkedAsStillHere() throws IOException {
        List<String> ada = get("UTC", report()).getLast();
        assertEquals(List.of("'=Ada", "Host", "still here", "still here", "60"), List.of(ada.get(0), ada.get(2), ada.get(4), ada.get(9), ada.get(10)));
    }

    /** In the night in which the clock is set back, the same hour comes twice: the offset tells which it is. */
    @ParameterizedTest
    @CsvSource({"Europe/Berlin, 2026-10-25T02:30:00+02:00, 2026-10-25T02:30:07+01:00", "Asia/Kolkata, 2026-10-25T06:00:00+05:30, 2026-10-25T07:00:07+05:30",
        "Nowhere/Land, 2026-10-25T00:30:00Z, 2026-10-25T01:30:07Z", "' <x>', 2026-10-25T00:30:00Z, 2026-10-25T01:30:07Z",
        ", 2026-10-25T00:30:00Z, 2026-10-25T01:30:07Z"})
    void timesAreThoseOfTheReadersZone(String zone, String joined, String left) throws IOException {
        List<String> bob = get(zone, report()).get(1);
        assertEquals(List.of(joined, left), bob.subList(3, 5));
    }

    @ParameterizedTest
    @EnumSource(RefusalReason.class)
    void whoMayNotSeeItFindsNothing(RefusalReason reason) throws IOException {
        get(new AttendanceReports(null, null, null) {
            @Override
            public AttendanceReport of(String code, UUID accountId) {
                throw new RefusedException(reason);
            }
        }, null);
        assertEquals(404, response.status());
        assertEquals("", response.body());
    }

    private List<List<String>> get(String zone, AttendanceReport report) throws IOException {
        get(new AttendanceReports(null, null, null) {
            @Override
            public AttendanceReport of(String code, UUID accountId) {
                assertEquals(List.of(report.code(), ADA), List.of(code, accountId));
                return report;
            }
        }, zone);
        return CsvText.read(response.body().substring(1));
    }

    private void get(AttendanceReports reports, String zone) throws IOException {
        Texts texts = TestTexts.in(Locale.UK);
        StubRequest request = StubRequest.get("/attendance.csv").signedIn(ADA.toString()).parameter("meeting", "abc-defg-hij").parameter("zone", zone);
        new AttendanceCsv(reports, texts, new RoleWords(texts)).doGet(request.request(), response.response());
    }

    private static AttendanceReport report() {
        Instant moved = NOON.plusSeconds(10);
        Instant left = NOON.plusSeconds(3607);
        return new AttendanceReport("abc-defg-hij", "Talk", null, List.of(
                new Person("Bob", "bob@example.org", Role.PARTICIPANT, false, new Presence(NOON, left, Duration.ofSeconds(3607), 1),
                        List.of(new Stay(null, NOON, moved, 10), new Stay("Left", moved, left, 3597))),
                new Person("=Ada", "ada@example.org", Role.HOST, true, new Presence(NOON, left, Duration.ofSeconds(60), 1),
                        List.of(new Stay(null, NOON, null, 60)))));
    }
}
