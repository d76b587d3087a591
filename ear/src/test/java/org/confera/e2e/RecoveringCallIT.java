package org.confera.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.confera.network.ImpairmentProxy;
import org.confera.network.LocalAddress;
import org.confera.server.ConferaServer;
import org.confera.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A call goes on over a NAT that changes its mind, a line that is gone for a while and one that becomes narrow. */
@ExtendWith(ConferaServer.class)
class RecoveringCallIT extends InChromium {
    private static final int OUTAGE_MS = 6_000;
    private static final int SQUEEZE_MS = 15_000;
    private static final long NARROW_BPS = 500_000;

    @Test
    void aCallGoesOnAfterAnAddressChangeAnOutageAndASqueezeWithoutAReload(RunningServer server) throws IOException {
        try (ImpairmentProxy line = new ImpairmentProxy(LocalAddress.any(), server.mediaPorts(), 7);
                Person ada = new Person(chromium, server.baseUrl(), "Ada", 440).withSmallCamera().arrive();
                Person bob = new Person(chromium, server.baseUrl(), "Bob", 880).withSmallCamera()
                        .behind(line, server.mediaPorts()).arrive()) {
            line.impair(way -> way.delay(20));
            ada.meet(bob);
            ada.seesMoving(bob);
            bob.seesMoving(ada);
            bob.page.evaluate("window.__neverReloaded = true");

            goesOnFromAnotherAddress(line, ada, bob);
            comesBackAfterAnOutage(line, ada, bob);
            goesOnOverANarrowLine(line, ada, bob);
            assertEquals(true, bob.page.evaluate("window.__neverReloaded"));
        }
    }

    private static void goesOnFromAnotherAddress(ImpairmentProxy line, Person ada, Person bob) {
        ada.page.evaluate(Scripts.WATCH_FOR_GAPS);
        bob.page.evaluate(Scripts.WATCH_FOR_GAPS);
        Patience.pause(2_000);
        line.moveClients();
        ada.seesMoving(bob);
        bob.seesMoving(ada);
        Patience.pause(2_000);
        System.out.printf("[rebinding] longest gap: %.0f ms from the one who moved, %.0f ms to them%n", longestGap(ada.page),
                longestGap(bob.page));
        ada.hears(880);
        bob.hears(440);
    }

    private static double longestGap(Page page) {
        return ((Number) page.evaluate("() => { clearInterval(window.__gaps.timer); return window.__gaps.longest; }")).doubleValue();
    }

    private static void comesBackAfterAnOutage(ImpairmentProxy line, Person ada, Person bob) {
        line.impair(way -> way.outage(true));
        Patience.pause(OUTAGE_MS);
        line.impair(way -> way.outage(false));
        bob.seesMoving(ada);
        ada.seesMoving(bob);
        bob.hears(440);
        ada.hears(880);
    }

    /** What Ada gets of Bob goes the other way, and is as before. */
    private static void goesOnOverANarrowLine(ImpairmentProxy line, Person ada, Person bob) {
        line.impairDown(way -> way.rate(NARROW_BPS));
        Patience.pause(SQUEEZE_MS);
        var bobBefore = Quality.counters(bob.page);
        var adaBefore = Quality.counters(ada.page);
        bob.seesMoving(ada);
        Patience.pause(5_000);
        Quality squeezed = Quality.since(bobBefore, bob.page);
        Quality other = Quality.since(adaBefore, ada.page);
        System.out.println("[squeeze] behind 500 kb/s: " + squeezed);
        System.out.println("[squeeze] the other way: " + other);
        assertTrue(other.frames() >= 25, "the other's picture moves: " + other);
        bob.hears(440);
    }
}
