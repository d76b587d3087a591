package org.confera.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletResponse;
import org.confera.web.StubRequest;
import org.confera.web.StubResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Threats 12 and 13: clickjacking and script injection end at the headers. */
class SecurityHeadersTest {

    private static final String POLICY = "Content-Security-Policy";

    private final StubResponse answer = new StubResponse();

    @Test
    void neverAllowsInlineScripts() throws Exception {
        pass(StubRequest.get("/"));
        String scripts = directive("script-src");
        assertEquals("script-src 'self'", scripts);
        assertFalse(scripts.contains("unsafe"));
    }

    @Test
    void forbidsFramesPluginsAndForeignForms() throws Exception {
        pass(StubRequest.get("/"));
        assertEquals("frame-ancestors 'none'", directive("frame-ancestors"));
        assertEquals("object-src 'none'", directive("object-src"));
        assertEquals("form-action 'self'", directive("form-action"));
        assertEquals("base-uri 'none'", directive("base-uri"));
    }

    @Test
    void letsPrimeFacesAppendItsNonceToTheScripts() {
        String withNonce = new ContentSecurityPolicy().getHeader() + " 'nonce-abc';";
        assertTrue(withNonce.endsWith("script-src 'self' 'nonce-abc';"), withNonce);
    }

    @Test
    void keepsOnePolicyWhenPrimeFacesAddsAnother() throws Exception {
        pass(StubRequest.get("/"), response -> response.addHeader(POLICY, "script-src 'self' 'nonce-abc';"));
        assertEquals("script-src 'self' 'nonce-abc';", answer.header(POLICY));
    }

    @Test
    void tellsNobodyTheAddressOfAPageThatIsAKey() throws Exception {
        pass(StubRequest.get("/new-password.xhtml"));
        assertEquals("no-referrer", answer.header("Referrer-Policy"));
        assertEquals("no-store", answer.header("Cache-Control"));
    }

    @Test
    void addsOtherHeadersBesideEachOther() throws Exception {
        pass(StubRequest.get("/"), response -> {
            response.addHeader("Vary", "Accept");
            response.addHeader("Vary", "Cookie");
        });
        assertEquals("Accept, Cookie", answer.header("Vary"));
    }

    @Test
    void givesDevicesToOurOwnPagesOnly() throws Exception {
        pass(StubRequest.get("/"));
        assertTrue(answer.header("Permissions-Policy").startsWith("camera=(self), microphone=(self), display-capture=(self)"));
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertEquals("same-origin", answer.header("Referrer-Policy"));
    }

    @Test
    void asksForHttpsFromNowOnWhereHttpsHasItsOwnPortOnly() throws Exception {
        pass(StubRequest.get("/"));
        assertNull(answer.header("Strict-Transport-Security"));
        pass(StubRequest.get("/").to("https", "meet.example.org", 8443));
        assertNull(answer.header("Strict-Transport-Security"));
        pass(StubRequest.get("/").to("https", "meet.example.org", 443));
        assertEquals("max-age=31536000", answer.header("Strict-Transport-Security"));
    }

    @ParameterizedTest
    @CsvSource({
        "/,                                   , no-store",
        "/abc-defg-hij,                       , no-store",
        "/abc-defg-hij,                      1, no-store",
        "/assets/pages.css,                   , no-cache",
        "/assets/pages.css,                  1, 'public, max-age=31536000, immutable'",
        "/assets/fonts/inter.woff2,           , 'public, max-age=31536000, immutable'",
        "/jakarta.faces.resource/core.js,    1, 'public, max-age=31536000, immutable'",
        "/jakarta.faces.resource/faces.js,    , no-cache"})
    void keepsWhatHasAVersionAndNoPageEver(String path, String version, String caching) {
        assertEquals(caching, SecurityHeaders.caching(StubRequest.get(path).parameter("v", version).request()));
    }

    private void pass(StubRequest request) throws Exception {
        pass(request, response -> { });
    }

    private void pass(StubRequest request, java.util.function.Consumer<HttpServletResponse> page) throws Exception {
        new SecurityHeaders().doFilter(request.request(), answer.response(),
                (passed, response) -> page.accept((HttpServletResponse) response));
    }

    private String directive(String name) {
        for (String directive : answer.header(POLICY).split("; ")) {
            if (directive.startsWith(name + " ")) {
                return directive;
            }
        }
        throw new AssertionError("no " + name + " in " + answer.header(POLICY));
    }
}
