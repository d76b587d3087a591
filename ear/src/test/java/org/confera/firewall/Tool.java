package org.confera.firewall;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Commands of the system that do one thing and end. */
final class Tool {
    private Tool() {
    }

    /** Runs it; what it complained of is the message of the failure. */
    static void run(String... command) {
        String problem = tryRun(command);
        if (problem != null) {
            throw new IllegalStateException(String.join(" ", command) + ": " + problem);
        }
    }

    /** Runs it and answers what it complained of; null if it went well. */
    static String tryRun(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "did not end within 20 s";
            }
            return process.exitValue() == 0 ? null : "exit code " + process.exitValue() + ", " + said;
        } catch (IOException notThere) {
            return notThere.getMessage();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
