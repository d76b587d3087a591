package org.confera.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator and a monitoring system read of a running server, with the tools that come with it. */
@ExtendWith(ConferaServer.class)
class ManagementIT {
    private static final String COUNTERS =
            "/subsystem=resource-adapters/resource-adapter=sfu/statistics=extended:read-resource(include-runtime=true)";

    @TempDir
    private Path folder;

    @Test
    void theCommandLineReadsTheLiveCountersOfTheSfu(RunningServer server) throws Exception {
        String answer = commandLine(server, COUNTERS);
        assertTrue(answer.contains("\"outcome\" => \"success\""), answer);
        assertAll(Stream.of("Routers", "Transports", "Producers", "Consumers", "PacketsIn", "BytesIn", "PacketsOut", "BytesOut",
                        "NacksReceived", "NacksSent", "PacketsRetransmitted", "KeyFramesRequested", "DropsSrtpReplay")
                .map(name -> () -> assertTrue(counter(name, answer) >= 0, name)));
        assertTrue(counter("Workers", answer) > 0, answer);
    }

    @Test
    void theServerIsHealthyAndSaysSo(RunningServer server) throws Exception {
        HttpResponse<String> ready = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(server.managementUrl().resolve("health/ready")).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, ready.statusCode(), ready::body);
        assertTrue(ready.body().replace(" ", "").startsWith("{\"status\":\"UP\""), ready::body);
    }

    private String commandLine(RunningServer server, String command) throws IOException, InterruptedException {
        URI management = server.managementUrl();
        Path output = folder.resolve("jboss-cli.out");
        ProcessBuilder builder = new ProcessBuilder(Checkout.TARGET.resolve("confera/bin/jboss-cli.sh").toString(), "-c",
                "--controller=" + management.getHost() + ":" + management.getPort(), command)
                .redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroy();
            throw new AssertionError("jboss-cli.sh did not end:\n" + Files.readString(output));
        }
        assertEquals(0, process.exitValue(), Files.readString(output));
        return Files.readString(output);
    }

    private static long counter(String name, String answer) {
        Matcher counter = Pattern.compile("\"" + name + "\" => (\\d+)L?\\b").matcher(answer);
        assertTrue(counter.find(), () -> name + " is missing in\n" + answer);
        return Long.parseLong(counter.group(1));
    }
}
