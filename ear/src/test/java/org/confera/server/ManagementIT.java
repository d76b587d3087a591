package org.confera.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an administrator and a monitoring system read of a running server, with the tools that come with it. */
@ExtendWith(ConferaServer.class)
class ManagementIT {
    @Test
    void theCommandLineReadsTheLiveCountersOfTheSfu(RunningServer server) throws Exception {
        String answer = new CommandLine(server).statistics();
        assertAll(Stream.of("Routers", "Transports", "Producers", "Consumers", "PacketsIn", "BytesIn", "PacketsOut", "BytesOut",
                        "NacksReceived", "NacksSent", "PacketsRetransmitted", "KeyFramesRequested", "DropsSrtpReplay")
                .map(name -> () -> assertTrue(counter(name, answer) >= 0, name)));
        assertTrue(counter("Workers", answer) > 0, answer);
    }

    @Test
    void theCommandLineReadsWhatIsLiveAndHowBusyEachWorkerIs(RunningServer server) throws Exception {
        String answer = new CommandLine(server).statistics();
        assertAll(Stream.of("Participants", "BitrateIn", "BitrateOut", "BadUplinks", "BadDownlinks", "BadDevices")
                .map(name -> () -> assertTrue(counter(name, answer) >= 0, name)));
        assertAll(Stream.of("WorstConnections", "Rooms").map(name -> () -> assertTrue(answer.contains("\"" + name + "\" => \"["), answer)));
        assertTrue(answer.contains("\\\"worker\\\":0,\\\"port\\\":" + server.mediaPort() + ",\\\"busyPercent\\\":"), answer);
    }

    @Test
    void theServerIsHealthyAndSaysSo(RunningServer server) throws Exception {
        HttpResponse<String> ready = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(server.managementUrl().resolve("health/ready")).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, ready.statusCode(), ready::body);
        assertTrue(ready.body().replace(" ", "").startsWith("{\"status\":\"UP\""), ready::body);
    }

    private static long counter(String name, String answer) {
        Matcher counter = Pattern.compile("\"" + name + "\" => (\\d+)L?\\b").matcher(answer);
        assertTrue(counter.find(), () -> name + " is missing in\n" + answer);
        return Long.parseLong(counter.group(1));
    }
}
