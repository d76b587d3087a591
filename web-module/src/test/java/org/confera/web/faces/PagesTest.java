package org.confera.web.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.confera.account.entity.AccountField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be said of the pages without a server. */
class PagesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void areWellFormed(Path page) throws Exception {
        assertEquals(1, DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(page.toFile()).getChildNodes().getLength()
                - (Files.readString(page).startsWith("<!DOCTYPE") ? 1 : 0) - comments(page));
    }

    private static int comments(Path page) throws IOException {
        return (int) Pattern.compile("(?m)^<!--").matcher(Files.readString(page)).results().count();
    }

    /** The policy forbids them, so they would silently do nothing. */
    @ParameterizedTest
    @MethodSource("pages")
    void haveNoInlineScripts(Path page) throws IOException {
        String source = Files.readString(page);
        assertFalse(Pattern.compile("\\son[a-z]+=\"|javascript:|<style").matcher(source).find());
        assertTrue(Pattern.compile("<script(?![^>]*(src=|application/json))").matcher(source).results().findAny().isEmpty());
    }

    /** What people wrote is text: Faces escapes it unless a page says otherwise. The room's data escape themselves (RoomDataTest). */
    @ParameterizedTest
    @MethodSource("pages")
    void escapeWhatTheyShow(Path page) throws IOException {
        assertFalse(Files.readString(page).replace("value=\"#{room.data}\" escape=\"false\"", "").contains("escape="));
    }

    /** The hooks of tests stay where architecture and tests expect them. */
    @ParameterizedTest
    @CsvSource({
        "sign-up.xhtml, sign-up-name sign-up-email sign-up-password sign-up-submit",
        "sign-in.xhtml, sign-in-email sign-in-password sign-in-submit",
        "WEB-INF/templates/captcha.xhtml, captcha-question captcha-answer",
        "forgotten.xhtml, forgotten-email forgotten-submit forgotten-sent forgotten-off",
        "new-password.xhtml, new-password new-password-submit new-password-dead",
        "settings.xhtml, settings-name settings-name-submit settings-current-password settings-new-password settings-password-submit settings-erase",
        "erase.xhtml, erase-password erase-submit",
        "index.xhtml, new-meeting join-code join-submit schedule-meeting",
        "WEB-INF/templates/meeting-rows.xhtml, meeting-row meeting-join meeting-change meeting-attendance meeting-history",
        "schedule.xhtml, schedule-title schedule-description schedule-start schedule-duration schedule-zone schedule-lobby schedule-invitees schedule-submit"})
    void carryTheirTestIds(String page, String ids) throws IOException {
        String source = Files.readString(WEBAPP.resolve(page));
        for (String id : ids.split(" ")) {
            assertTrue(source.contains("data-testid=\"" + id + "\""), id);
        }
    }

    @ParameterizedTest
    @EnumSource(value = AccountField.class, names = "FORM", mode = EnumSource.Mode.EXCLUDE)
    void haveAPlaceForEveryRefusal(AccountField field) throws IOException {
        String id = Refusals.clientId(field);
        String form = Files.readString(WEBAPP.resolve(field == AccountField.CURRENT_PASSWORD ? "settings.xhtml" : "sign-up.xhtml")) + Files.readString(WEBAPP.resolve("WEB-INF/templates/captcha.xhtml"));
        assertTrue(form.contains(" id=\"" + id + "\""), id);
        assertTrue(form.contains("id=\"" + id + "-message\" for=\"" + id + "\""), id);
    }

    @Test
    void needSignInUnlessTheyAreTheDoors() throws IOException {
        String descriptor = Files.readString(WEBAPP.resolve("WEB-INF/web.xml"));
        assertTrue(descriptor.contains("<url-pattern>/*</url-pattern></web-resource-collection>\n    <auth-constraint><role-name>user</role-name></auth-constraint>"));
        String open = descriptor.substring(descriptor.indexOf("For everyone"));
        assertEquals("[/sign-in.xhtml, /sign-up.xhtml, /forgotten.xhtml, /new-password.xhtml, /errors/*, /assets/*, /jakarta.faces.resource/*]",
                Pattern.compile("<url-pattern>(.*?)</url-pattern>").matcher(open).results().map(found -> found.group(1)).toList().toString());
    }
}
