package org.confera.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Builds when a source has changed since the last time, and is silent and quick when none has. */
final class Build {
    private static final Pattern MODULE = Pattern.compile("\\[INFO] Building (?<name>.+) \\S+ +\\[(?<done>\\d+)/(?<all>\\d+)]");

    private final Settings settings;
    private final PrintStream out;

    Build(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    void ifNeeded() throws IOException, InterruptedException, Problem {
        Path stamp = settings.checkout().resolve("ear/target/built-from");
        String sources = Sources.fingerprint(settings.checkout());
        if (isBuilt() && Files.exists(stamp) && Files.readString(stamp).equals(sources)) {
            return;
        }
        Files.deleteIfExists(stamp);
        out.println("Building Confera. The first time it fetches its libraries and takes some minutes.");
        run();
        Files.writeString(stamp, sources);
    }

    void require() throws Problem {
        if (!isBuilt()) {
            throw new Problem("Nothing is built yet. Use ./confera run, which builds first.");
        }
    }

    private boolean isBuilt() {
        return Files.exists(settings.server().resolve("confera.ear"));
    }

    private void run() throws IOException, InterruptedException, Problem {
        Path log = Files.createTempFile("confera-build-", ".log");
        ProcessBuilder maven = new ProcessBuilder(command()).directory(settings.checkout().toFile()).redirectErrorStream(true);
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = maven.start();
        Thread end = new Thread(process::destroy, "stop-build");
        Runtime.getRuntime().addShutdownHook(end);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8); PrintStream copy = new PrintStream(Files.newOutputStream(log))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.println(line);
                showProgress(line);
            }
        }
        if (process.waitFor() != 0) {
            throw new Problem("The build failed:\n" + errorsIn(log) + "\nThe whole build log is " + log + ".");
        }
        Runtime.getRuntime().removeShutdownHook(end);
        Files.delete(log);
    }

    private static List<String> command() {
        List<String> maven = Node.isWindows() ? List.of("cmd", "/c", "mvn") : List.of("./mvnw");
        return java.util.stream.Stream.concat(maven.stream(), List.of("-B", "-ntp", "package", "-DskipTests", "-Dmaven.test.skip=true").stream()).toList();
    }

    private void showProgress(String line) {
        Matcher module = MODULE.matcher(line);
        if (module.matches()) {
            out.println("  " + module.group("name") + " (" + module.group("done") + " of " + module.group("all") + ")");
        }
    }

    private static String errorsIn(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        List<String> errors = lines.stream().filter(line -> line.startsWith("[ERROR]")).limit(20).toList();
        return String.join("\n", errors.isEmpty() ? lines.subList(Math.max(0, lines.size() - 20), lines.size()) : errors);
    }
}
