package org.confera.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Threat 12: signing in leads nowhere but to our own pages. */
class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/meet/", "/meet/abc-defg-hij", "/meet/index.xhtml?notice=expired", "/meet/abc%20defg%20hij"})
    void leadsBackToPagesOfOurs(String path) {
        assertEquals(path, ReturnPath.of(path, "/meet").value());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "meet/", "https://evil.example/meet/", "//evil.example/meet/", "/\\evil.example", "/meet\\..\\x",
        "\\/\\/evil.example/meet/", "javascript:alert(1)", "/meet/../console", "/meet/..//evil.example/", "/other/", "/meeting/",
        "/meet/\r\nLocation: https://evil.example", "/meet/\u0000", " /meet/", "/meet/<script>", "/meet/%zz"})
    void leadsToTheDashboardInsteadOfElsewhere(String path) {
        assertEquals("/meet/", ReturnPath.of(path, "/meet").value());
    }

    @Test
    void doesNotCarryBooks() {
        assertEquals("/meet/", ReturnPath.of("/meet/" + "a".repeat(1_000), "/meet").value());
    }
}
