package org.confera.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The sources under test and their <code>./confera</code> script. */
final class Checkout {
    static final Path FOLDER = Path.of(System.getProperty("confera.checkout", "..")).toAbsolutePath().normalize();
    static final Path TARGET = FOLDER.resolve("ear/target");
    /** How long a loaded machine may take for a command that ends by itself. */
    private static final long PATIENCE_S = 180;

    /** How a command ended, and all that it printed. */
    record Outcome(int exitCode, String said) {
    }

    private Checkout() {
    }

    /** Runs <code>./confera command</code>, words apart by spaces, which is expected to end by itself soon; tells what it said. */
    static Outcome run(String command, Map<String, String> settings) throws IOException, InterruptedException {
        Path output = Files.createTempFile("confera-", ".out");
        try {
            Process process = confera(List.of(), command, settings, output.toFile());
            if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
                process.destroy();
                throw new AssertionError("./confera " + command + " did not end within " + PATIENCE_S + " s:\n" + Files.readString(output));
            }
            return new Outcome(process.exitValue(), Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }

    /**
     * Starts <code>./confera command</code> with these settings; what it prints goes to a file.
     *
     * @param within  what goes before the command, to run it in another network
     * @param command its words, apart by spaces
     */
    static Process confera(List<String> within, String command, Map<String, String> settings, File output) throws IOException {
        List<String> whole = new ArrayList<>(within);
        whole.add(FOLDER.resolve("confera").toString());
        whole.addAll(List.of(command.split(" ")));
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output));
        builder.environment().keySet().removeIf(name -> name.startsWith("CONFERA_"));
        builder.environment().putAll(settings);
        return builder.start();
    }
}
