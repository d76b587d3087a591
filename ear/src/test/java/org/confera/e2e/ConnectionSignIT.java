package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.confera.network.Impairment;
import org.confera.network.ImpairmentProxy;
import org.confera.network.LocalAddress;
import org.confera.server.ConferaServer;
import org.confera.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One of two people sits behind a line that loses a quarter, one way or the other: the sign on their tile says which. */
@ExtendWith(ConferaServer.class)
class ConnectionSignIT extends InChromium {
    private static final long SEED = 20261122;
    private static final UnaryOperator<Impairment> BAD = way -> way.loss(0.25);
    private static final UnaryOperator<Impairment> GOOD = way -> Impairment.NONE;

    @Test
    void theSignOnATileSaysWhetherSendingOrReceivingIsDisturbed(RunningServer server) throws IOException {
        try (ImpairmentProxy line = new ImpairmentProxy(LocalAddress.any(), server.mediaPorts(), SEED);
                Person ada = new Person(chromium, server.baseUrl(), "Ada", 440).arrive();
                Person bob = new Person(chromium, server.baseUrl(), "Bob", 880).behind(line, server.mediaPorts()).arrive()) {
            ada.meet(bob);
            ada.seesMoving(bob);
            bob.seesMoving(ada);

            line.impairUp(BAD);
            shows(ada, "Bob", "sending is disturbed");
            line.impairUp(GOOD);
            line.impairDown(BAD);
            shows(ada, "Bob", "receiving is disturbed");
            System.out.println("[quality] " + line.summary());
        }
    }

    private static void shows(Person watcher, String name, String words) {
        long began = System.nanoTime();
        Locator sign = watcher.tileOf(name).getByTestId("connection-quality");
        assertThat(sign).hasAttribute("title", Pattern.compile(".*" + words + ".*"));
        System.out.printf("[quality] '%s' shown after %.1f s%n", words, (System.nanoTime() - began) / 1e9);
    }
}
