package org.confera.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The sources under test and their <code>./confera</code> script. */
final class Checkout {
    static final Path FOLDER = Path.of(System.getProperty("confera.checkout", "..")).toAbsolutePath().normalize();
    static final Path TARGET = FOLDER.resolve("ear/target");

    private Checkout() {
    }

    /** Starts <code>./confera command</code> with these settings; what it prints goes to a file. */
    static Process confera(String command, Map<String, String> settings, File output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(FOLDER.resolve("confera").toString(), command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output));
        builder.environment().keySet().removeIf(name -> name.startsWith("CONFERA_"));
        builder.environment().putAll(settings);
        return builder.start();
    }
}
