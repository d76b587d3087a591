package org.confera.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The server's own command line tool, as an administrator uses it. */
public final class CommandLine {
    private static final String STATISTICS = "/subsystem=resource-adapters/resource-adapter=sfu/statistics=extended";

    private final URI management;

    public CommandLine(RunningServer server) {
        management = server.managementUrl();
    }

    /** All statistics of the SFU. */
    public String statistics() throws IOException, InterruptedException {
        return succeed(STATISTICS + ":read-resource(include-runtime=true)");
    }

    /** One statistic of the SFU, as the tool prints it. */
    public String statistic(String name) throws IOException, InterruptedException {
        return succeed(STATISTICS + ":read-attribute(name=" + name + ")");
    }

    /** What the tool prints of a command that succeeds. */
    public String succeed(String command) throws IOException, InterruptedException {
        String answer = run(command);
        assertTrue(answer.contains("\"outcome\" => \"success\""), answer);
        return answer;
    }

    private String run(String command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("jboss-cli", ".out");
        try {
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
        } finally {
            Files.delete(output);
        }
    }
}
