package org.confera.web.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.confera.account.entity.AccountRefusal;
import org.confera.web.StubRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "1,   Too many attempts. Please try again in one second., Zu viele Versuche. Bitte versuchen Sie es in einer Sekunde noch einmal.",
        "2,   Too many attempts. Please try again in 2 seconds.,  Zu viele Versuche. Bitte versuchen Sie es in 2 Sekunden noch einmal.",
        "59,  Too many attempts. Please try again in 59 seconds., Zu viele Versuche. Bitte versuchen Sie es in 59 Sekunden noch einmal.",
        "60,  Too many attempts. Please try again in a minute.,   Zu viele Versuche. Bitte versuchen Sie es in einer Minute noch einmal.",
        "300, Too many attempts. Please try again in a few minutes., Zu viele Versuche. Bitte versuchen Sie es in einigen Minuten noch einmal."})
    void tellsHowLongToWaitInTheRightNumber(long seconds, String english, String german) {
        assertEquals(english, texts(Locale.UK).of(AccountRefusal.TRY_AGAIN_LATER, seconds));
        assertEquals(german, texts(Locale.GERMANY).of(AccountRefusal.TRY_AGAIN_LATER, seconds));
    }

    @Test
    void speaksEnglishOnAServerOfAnyLanguage() {
        Locale server = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertEquals("Hello, Ada", texts(Locale.UK).of("dashboard.hello", "Ada"));
        } finally {
            Locale.setDefault(server);
        }
    }

    @Test
    void takesNamesAsTheyAre() {
        assertEquals("Hallo, {0} '<b>'", texts(Locale.GERMAN).of("dashboard.hello", "{0} '<b>'"));
    }

    @ParameterizedTest
    @CsvSource({"Ada Lovelace, AL", "ada, A", "Jean-Luc de la Tour, JT", "李 小龙, 李小", "😀 smile, 😀S", "'  Ada   B. ', AB"})
    void abbreviatesNames(String name, String initials) {
        assertEquals(initials, Initials.of(name));
    }

    @Test
    void keepsTheWayBackFromDoorToDoor() {
        assertEquals("/meet/sign-in.xhtml", Doors.address("sign-in.xhtml", "/meet", null));
        assertEquals("/meet/sign-up.xhtml?return=%2Fmeet%2Fabc-defg-hij", Doors.address("sign-up.xhtml", "/meet", "/meet/abc-defg-hij"));
        assertEquals("/meet/sign-in.xhtml?return=%2Fmeet%2Fabc-defg-hij&notice=signed-up",
                Doors.address("sign-in.xhtml", "/meet", "/meet/abc-defg-hij", Notice.SIGNED_UP));
        assertEquals("/meet/sign-in.xhtml?notice=signed-out", Doors.address("sign-in.xhtml", "/meet", "https://evil.example/", Notice.SIGNED_OUT));
    }

    @Test
    void knowsNoNoticeButItsOwn() {
        assertEquals(Notice.SIGNED_OUT, Notice.of("signed-out").orElseThrow());
        assertEquals(true, Notice.of("Your account was hacked").isEmpty());
        assertEquals(true, Notice.of(null).isEmpty());
    }

    private static Texts texts(Locale locale) {
        return new Texts(new Appearance(StubRequest.get("/").speaking(locale).request()));
    }
}
