package org.confera.web.signaling;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedOriginsTest {
    private final AllowedOrigins origins = AllowedOrigins.of(Optional.of("https://meet.example.org/meet"),
            Optional.of(Set.of("https://portal.example.org:8443")));

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080,           localhost:8080",
        "https://meet.example.org,        10.0.0.7:8080",
        "https://MEET.example.org:443,    10.0.0.7:8080",
        "https://portal.example.org:8443, localhost:8080",
        "https://other.example.org,       other.example.org",
        "http://[::1]:8080,               [::1]:8080"})
    void letsOwnPagesIn(String origin, String host) {
        assertTrue(origins.allow(origin, host));
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example,                localhost:8080",
        "http://meet.example.org,             localhost:8080",
        "https://meet.example.org.evil.test,  localhost:8080",
        "https://meet.example.org@evil.test,  localhost:8080",
        "http://localhost:8081,               localhost:8080",
        "http://localhost,                    localhost:8080",
        "null,                                localhost:8080",
        "file://localhost:8080,               localhost:8080",
        "'',                                  localhost:8080",
        "http://a b,                          localhost:8080"})
    void keepsForeignPagesOut(String origin, String host) {
        assertFalse(origins.allow(origin, host));
    }

    @Test
    void aProgramThatIsNoBrowserHasNoOrigin() {
        assertTrue(origins.allow(null, "localhost:8080"));
    }

    @Test
    void withoutSettingsOnlyTheAddressedHostCounts() {
        AllowedOrigins automatic = AllowedOrigins.of(Optional.of("auto"), Optional.empty());
        assertTrue(automatic.allow("http://10.0.0.7:8080", "10.0.0.7:8080"));
        assertFalse(automatic.allow("https://meet.example.org", "10.0.0.7:8080"));
    }

    @Test
    void aMisspeltSettingIsNamed() {
        String message = assertThrows(IllegalArgumentException.class,
                () -> AllowedOrigins.of(Optional.empty(), Optional.of(Set.of("portal.example.org")))).getMessage();
        assertTrue(message.contains("confera.allowed-origins contains 'portal.example.org'"), message);
    }
}
