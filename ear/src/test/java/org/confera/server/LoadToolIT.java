package org.confera.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;
import org.confera.server.Checkout.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** <code>./confera bench load</code>, as an administrator runs it on a server that is up. How fast is not asked here. */
@ExtendWith(ConferaServer.class)
class LoadToolIT {
    @Test
    void threePeopleMeetAndLoseNothing(RunningServer server) throws Exception {
        JsonObject figures = passed("--url " + server.baseUrl() + " --people 3 --seconds 5");
        assertEquals(3, figures.get("joined").getAsInt(), figures::toString);
        assertEquals(12, figures.get("tracks_flowing").getAsInt(), figures::toString);
        assertEquals(0, figures.get("lost_packets").getAsLong(), figures::toString);
        assertTrue(figures.get("forwarded_packets").getAsLong() > 0, figures::toString);
        assertTrue(figures.get("join_max_ms").getAsDouble() > 0, figures::toString);
        System.out.println("load tool: " + figures);
    }

    @Test
    void twoPeopleMeetByTlsAndTcp(RunningServer server) throws Exception {
        JsonObject figures = passed("--url " + server.httpsUrl() + " --insecure --tcp --no-video --people 2 --seconds 2");
        assertEquals(2, figures.get("joined").getAsInt(), figures::toString);
        assertEquals(2, figures.get("tracks_flowing").getAsInt(), figures::toString);
        assertEquals(0, figures.get("lost_packets").getAsLong(), figures::toString);
    }

    @Test
    void saysThatACertificateIsNotTrustedAndWhatHelps(RunningServer server) throws Exception {
        impossible("--url " + server.httpsUrl(), "--insecure");
    }

    @Test
    void saysThatAnAddressIsNotConferas(RunningServer server) throws Exception {
        impossible("--url " + server.managementUrl(), "not with Confera's sign-in");
    }

    @Test
    void saysThatNothingAnswers() throws Exception {
        impossible("--url http://localhost:" + FreePorts.tcp(), "Is Confera running");
    }

    private static JsonObject passed(String options) throws Exception {
        Outcome outcome = Checkout.run("bench load --json " + options, Map.of());
        assertEquals(0, outcome.exitCode(), outcome.said());
        String json = outcome.said().lines().filter(line -> line.startsWith("{")).findFirst().orElseThrow(() -> new AssertionError(outcome.said()));
        return JsonParser.parseString(json).getAsJsonObject();
    }

    private static void impossible(String options, String words) throws Exception {
        Outcome outcome = Checkout.run("bench load " + options, Map.of());
        assertEquals(2, outcome.exitCode(), outcome.said());
        assertTrue(outcome.said().contains(words), outcome.said());
    }
}
