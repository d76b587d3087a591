package org.confera.sfu.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KeyFrameRequestsTest {
    private static final long MS = 1_000_000L;

    private final KeyFrameRequests requests = new KeyFrameRequests();
    private long nowNs = Long.MAX_VALUE - 200 * MS;

    @Test
    void sendsTheFirstAtOnceAndTheNextHalfASecondLater() {
        requests.want(nowNs);
        assertTrue(requests.due(nowNs));
        requests.onKeyFrame();
        requests.want(nowNs + 100 * MS);
        assertFalse(requests.due(nowNs + 499 * MS));
        assertTrue(requests.due(nowNs + 500 * MS));
    }

    @Test
    void asksForNothingThatNobodyWants() {
        assertFalse(requests.due(nowNs));
        requests.want(nowNs);
        requests.onKeyFrame();
        assertFalse(requests.due(nowNs));
    }

    @Test
    void repeatsEverySecondButNotForEver() {
        requests.want(nowNs);
        int sent = 0;
        for (int ms = 0; ms < 60_000; ms += 10) {
            sent += requests.due(nowNs + ms * MS) ? 1 : 0;
        }
        assertEquals(10, sent);
        nowNs += 60_000 * MS;
        requests.want(nowNs);
        assertTrue(requests.due(nowNs), "a new wish");
    }
}
