package org.confera.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The database of a server that does not run, by the tool that comes with H2. */
final class StoppedDatabase {
    private final Path data;

    StoppedDatabase(RunningServer server) {
        data = server.dataDir();
    }

    /** Runs statements, apart by semicolons; answers what the tool printed. */
    String run(String sql) throws IOException, InterruptedException {
        Path output = Files.createTempFile("h2", ".out");
        try {
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-cp", driver().toString(),
                    "org.h2.tools.Shell", "-url", "jdbc:h2:file:" + data.resolve("data/confera"), "-user", "confera", "-password", password(),
                    "-sql", sql).redirectErrorStream(true).redirectOutput(output.toFile()).start();
            assertEquals(0, process.waitFor(), () -> read(output));
            return read(output);
        } finally {
            Files.delete(output);
        }
    }

    /** The lines that a query answers, without its head. */
    List<String> query(String sql) throws IOException, InterruptedException {
        return run(sql).lines().skip(1).filter(line -> !line.startsWith("(")).map(String::strip).toList();
    }

    private String password() throws IOException {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        return secrets.getProperty("CONFERA_DB_PASSWORD");
    }

    private static Path driver() throws IOException {
        try (Stream<Path> modules = Files.walk(Checkout.TARGET.resolve("confera/modules"))) {
            return modules.filter(file -> file.getFileName().toString().matches("h2-[0-9.]+\\.jar")).findFirst().orElseThrow();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
