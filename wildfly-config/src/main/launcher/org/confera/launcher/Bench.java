package org.confera.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The measuring tools, which the build leaves in the bench module, as a child process with a Java of its own. */
final class Bench {
    private final Path target;

    Bench(Settings settings) {
        target = settings.checkout().resolve("media-module/bench/target");
    }

    /** Runs until it ends by itself; returns its exit code. */
    int run(List<String> options) throws IOException, InterruptedException, Problem {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseZGC", "-Xmx1g", "--enable-native-access=ALL-UNNAMED",
                "-classpath", jar() + File.pathSeparator + target.resolve("lib") + File.separator + "*",
                "org.confera.bench.Bench"));
        command.addAll(options);
        Process tool = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(tool::destroy, "stop-bench"));
        return tool.waitFor();
    }

    private Path jar() throws IOException, Problem {
        if (Files.isDirectory(target.resolve("lib"))) {
            try (Stream<Path> files = Files.list(target)) {
                List<Path> jars = files.filter(file -> file.getFileName().toString().matches("confera-bench-[^-]+(-SNAPSHOT)?\\.jar")).toList();
                if (!jars.isEmpty()) {
                    return jars.getFirst();
                }
            }
        }
        throw new Problem("The measuring tools are not built yet. ./confera run builds them, and so does ./mvnw package -DskipTests.");
    }
}
