package org.confera.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.confera.web.StubRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mailed link leads to us, whatever the Host header says. */
class TrustedAddressTest {
    private static final MachineNames NAMES = new MachineNames();

    @Test
    void theAddressThatTheAdministratorSetCounts() {
        assertEquals("https://meet.example.org/meet", address("https://meet.example.org/meet/", false).pages(forged().request()));
    }

    @Test
    void aForgedHostLeadsToThisMachineAllTheSame() {
        String pages = address("auto", false).pages(forged().request());
        assertFalse(pages.contains("evil"), pages);
        assertTrue(pages.startsWith("https://") && pages.endsWith(":8443/meet"), pages);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]"})
    void aNameOfThisMachineIsBelievedButNoPortThatWasNotAsked(String host) {
        assertEquals("http://" + host + ":8080/meet", address("auto", false).pages(StubRequest.get("/forgotten.xhtml").to("http", host, 9999).request()));
    }

    @Test
    void anOriginThatIsListedAndAProxyAreBelieved() {
        StubRequest asked = StubRequest.get("/forgotten.xhtml").to("https", "meet.example.org", 443);
        assertEquals("https://meet.example.org/meet", new TrustedAddress(Optional.of("auto"), Optional.of(Set.of("https://meet.example.org/")), false, 8443, NAMES)
                .pages(asked.request()));
        assertEquals("https://meet.example.org/meet", address("auto", true).pages(asked.request()));
    }

    private static StubRequest forged() {
        return StubRequest.get("/forgotten.xhtml").to("http", "evil.example", 80);
    }

    private static TrustedAddress address(String baseUrl, boolean behindProxy) {
        return new TrustedAddress(Optional.of(baseUrl), Optional.empty(), behindProxy, 8443, NAMES);
    }
}
