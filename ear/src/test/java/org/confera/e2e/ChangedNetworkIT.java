package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.confera.network.ImpairmentProxy;
import org.confera.network.LocalAddress;
import org.confera.server.ConferaServer;
import org.confera.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Another network, or none for some seconds: browsers look for new paths, and the call goes on as it was. */
@ExtendWith(ConferaServer.class)
class ChangedNetworkIT extends InChromium {
    private static final long SEED = 20261122;
    /** The name under which each connection speaks ICE; another one after a restart. */
    private static final String ICE_NAMES = """
            () => __connections.map(connection =>
              connection.localDescription?.sdp.match(/a=ice-ufrag:(\\S+)/)?.[1] ?? '').filter(name => name)
            """;
    private static final String STATES = "() => __connections.filter(c => c.localDescription).map(c => c.connectionState)";

    @Test
    void newPathsAreFoundForBothDirectionsWhileMediaGoesOnAndAfterAnOutage(RunningServer server) throws IOException {
        try (ImpairmentProxy line = new ImpairmentProxy(LocalAddress.any(), server.mediaPorts(), SEED);
                Person ada = new Person(chromium, server.baseUrl(), "Ada", 440).arrive();
                Person bob = new Person(chromium, server.baseUrl(), "Bob", 880).behind(line, server.mediaPorts()).arrive()) {
            ada.meet(bob);
            bob.seesMoving(ada);
            ada.seesMoving(bob);
            int connections = iceNames(bob).size();
            assertEquals(2, connections, "one connection each way");

            Hearing.uninterrupted(bob, 440, () -> {
                List<?> before = iceNames(bob);
                bob.page.evaluate("() => dispatchEvent(new Event('online'))");
                bothAreNew(bob, before);
            });

            List<?> before = iceNames(bob);
            line.impair(path -> path.outage(true));
            bothAreNew(bob, before);
            line.impair(path -> path.outage(false));
            Patience.until("Bob is connected again",
                    () -> List.of("connected", "connected").equals(bob.page.evaluate(STATES)), () -> bob.page.evaluate(STATES));
            bob.seesMoving(ada);
            ada.seesMoving(bob);
            bob.hears(440);
            ada.hears(880);
            assertEquals(connections, iceNames(bob).size(), "the same connections as before");
            assertThat(bob.id("connection-banner")).not().isVisible();
        }
    }

    private static List<?> iceNames(Person person) {
        return (List<?>) person.page.evaluate(ICE_NAMES);
    }

    private static void bothAreNew(Person person, List<?> before) {
        Patience.until(person.name + " speaks ICE under new names", () -> {
            List<?> now = iceNames(person);
            return now.size() == before.size() && now.stream().noneMatch(before::contains);
        }, () -> iceNames(person));
    }
}
