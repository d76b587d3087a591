package org.confera.web.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomDataTest {

    @Test
    void tellsTheClientWhatItNeeds() {
        JsonObject data = read(data("Round", Locale.UK, "https://10.0.0.7:8443/meet/abc-defg-hij"));
        assertEquals("abc-defg-hij", data.getString("code"));
        assertEquals("Round", data.getString("title"));
        assertEquals("Grace", data.getString("hostName"));
        assertEquals("Ada", data.getJsonObject("self").getString("displayName"));
        assertEquals("/meet", data.getString("base"));
        assertEquals("en-GB", data.getString("locale"));
        assertEquals("https://10.0.0.7:8443/meet/abc-defg-hij", data.getString("secureUrl"));
    }

    @Test
    void keepsTheSessionSeveralTimesWithinItsLifeAndAtLeastEveryFiveMinutes() {
        assertEquals(300, RoomData.keepSessionSeconds(30 * 60));
        assertEquals(15, RoomData.keepSessionSeconds(60));
        assertEquals(1, RoomData.keepSessionSeconds(1));
        assertEquals(300, RoomData.keepSessionSeconds(0), "a session without an end");
    }

    @Test
    void hasNoSecureAddressWhereNoneIsNeeded() {
        assertEquals(JsonValue.NULL, read(data("Round", Locale.ENGLISH, null)).get("secureUrl"));
    }

    @Test
    void bringsTheTextsInTheLanguageOfThePage() {
        JsonObject english = read(data("Round", Locale.ENGLISH, null)).getJsonObject("messages");
        JsonObject german = read(data("Round", Locale.GERMANY, null)).getJsonObject("messages");
        assertEquals(english.keySet(), german.keySet());
        assertNotEquals(english, german);
    }

    /** Threat 13. */
    @ParameterizedTest
    @ValueSource(strings = {"</script><script>alert(1)</script>", "<!--<script>", "]]>", "&lt;/script&gt;", "\"}\u2028\u2029", "\\u003c/script\\u003e", "'\"\\"})
    void neverLeavesItsScriptElement(String title) {
        String json = data(title, Locale.ENGLISH, null).json();
        assertFalse(json.contains("<") || json.contains(">") || json.contains("&"), json);
        assertTrue(json.chars().noneMatch(c -> c == '\u2028' || c == '\u2029' || c < ' '), json);
        assertEquals(title, read(data(title, Locale.ENGLISH, null)).getString("title"));
    }

    private static RoomData data(String title, Locale locale, String secureUrl) {
        return new RoomData("abc-defg-hij", title, "Grace", "Ada", "/meet", locale, secureUrl, 300);
    }

    private static JsonObject read(RoomData data) {
        try (var reader = Json.createReader(new StringReader(data.json()))) {
            return reader.readObject();
        }
    }
}
