package org.confera.fuzz;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Runs a Jazzer target: a class with {@code public static void fuzzerTestOneInput(byte[])}. It runs in a process of its
 * own, because Jazzer rewrites the classes that it watches and can run one target a process.
 */
public final class Fuzzing {
    private static final int SECONDS = Integer.getInteger("confera.fuzz.seconds", 2);
    private static final int START_SECONDS = 120;
    /** An input that takes this long stands for a stall, on the busiest machine, too. */
    private static final int STALL_SECONDS = 30;
    private static final int LOG_LINES = 60;

    private Fuzzing() {
    }

    /**
     * Runs the target's kept inputs, in the directory of its simple name beside the class, and then new ones.
     *
     * @throws AssertionError if an input makes it throw, stall or run out of memory
     */
    public static void run(Class<?> target) {
        try {
            Path directory = Path.of("target", "fuzz", target.getSimpleName());
            Path found = Files.createDirectories(directory.resolve("found"));
            Path log = directory.resolve("log.txt");
            int exit = fuzz(command(target, directory, found, kept(target)), log);
            if (exit != 0) {
                throw new AssertionError(target.getSimpleName() + " failed; its input lies in " + directory
                        + ", the log in " + log + ":\n" + end(log));
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(target.getSimpleName() + " could not be run", e);
        }
    }

    private static Path kept(Class<?> target) {
        URL inputs = target.getResource(target.getSimpleName());
        if (inputs == null) {
            throw new AssertionError(target.getSimpleName() + " has no kept inputs");
        }
        return Path.of(URI.create(inputs.toString()));
    }

    private static List<String> command(Class<?> target, Path directory, Path found, Path kept) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-cp", System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(), "--instrumentation_includes=org.confera.**",
                "--custom_hook_includes=org.confera.**", "--reproducer_path=" + directory,
                "-artifact_prefix=" + directory + "/", "-timeout=" + STALL_SECONDS, "-max_total_time=" + SECONDS,
                "-print_final_stats=1", found.toString(), kept.toString());
    }

    private static int fuzz(List<String> command, Path log) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            return process.waitFor(SECONDS + START_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } finally {
            process.destroyForcibly();
        }
    }

    private static String end(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.stream().skip(Math.max(0, lines.size() - LOG_LINES)).collect(Collectors.joining("\n"));
    }
}
