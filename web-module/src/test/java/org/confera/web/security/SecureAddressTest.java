package org.confera.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.confera.web.StubRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecureAddressTest {

    @Test
    void leadsToTheSamePageOverHttps() {
        assertEquals("https://10.0.0.7:8443/meet/abc-defg-hij",
                url(StubRequest.get("/abc-defg-hij").to("http", "10.0.0.7", 8080), 8443));
        assertEquals("https://meet.example.org/meet/sign-in.xhtml?return=%2Fmeet%2F",
                url(StubRequest.get("/sign-in.xhtml").query("return=%2Fmeet%2F").to("http", "meet.example.org", 8080), 443));
        assertEquals("https://[fd00::7]:8443/meet/", url(StubRequest.get("/").to("http", "fd00::7", 8080), 8443));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "127.1.2.3", "::1", "[::1]", "0:0:0:0:0:0:0:1", "app.localhost"})
    void isNotNeededOnTheMachineItself(String host) {
        assertNull(url(StubRequest.get("/").to("http", host, 8080), 8443));
    }

    @Test
    void isNotNeededOverHttps() {
        assertNull(url(StubRequest.get("/").to("https", "10.0.0.7", 8443), 8443));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example/path", "a\" onclick=\"x", "user@evil.example", "evil.example:1@x"})
    void repeatsNoHostThatIsNone(String host) {
        assertNull(url(StubRequest.get("/").to("http", host, 8080), 8443));
    }

    private static String url(StubRequest request, int port) {
        return new SecureAddress(request.request(), port).getUrl();
    }
}
