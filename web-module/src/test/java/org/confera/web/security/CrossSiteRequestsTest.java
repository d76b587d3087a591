package org.confera.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.confera.web.StubRequest;
import org.confera.web.StubResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threat 12: no foreign site makes a browser change anything here. */
class CrossSiteRequestsTest {

    private boolean passed;

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "anything"})
    void refusesToChangeAnythingForForeignSites(String site) throws Exception {
        assertEquals(403, send(StubRequest.post("/index.xhtml").header("Sec-Fetch-Site", site)));
        assertEquals(false, passed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void acceptsWhatOurPagesSend(String site) throws Exception {
        assertEquals(200, send(StubRequest.post("/index.xhtml").header("Sec-Fetch-Site", site)));
        assertEquals(true, passed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "https://localhost:8080", "http://localhost", "http://localhost:8080.evil.example"})
    void refusesForeignOriginsWhereTheBrowserSaysNoMore(String origin) throws Exception {
        assertEquals(403, send(StubRequest.post("/signaling-token").header("Origin", origin)));
    }

    @Test
    void acceptsOurOriginWithAndWithoutItsPort() throws Exception {
        assertEquals(200, send(StubRequest.post("/").header("Origin", "http://localhost:8080")));
        assertEquals(200, send(StubRequest.post("/").to("https", "meet.example.org", 443).header("Origin", "https://Meet.Example.org")));
        assertEquals(200, send(StubRequest.post("/").to("http", "::1", 8080).header("Origin", "http://[::1]:8080")));
    }

    @Test
    void letsForeignSitesLinkHereAndProgramsWithoutABrowserIn() throws Exception {
        assertEquals(200, send(StubRequest.get("/abc-defg-hij").header("Sec-Fetch-Site", "cross-site")));
        assertEquals(200, send(StubRequest.post("/api/v1/meetings")));
    }

    private int send(StubRequest request) throws Exception {
        StubResponse answer = new StubResponse();
        new CrossSiteRequests().doFilter(request.request(), answer.response(), (in, out) -> passed = true);
        return answer.status();
    }
}
