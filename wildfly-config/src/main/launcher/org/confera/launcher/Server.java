package org.confera.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** WildFly as a child process: started, watched until it is ready, stopped with the launcher. */
final class Server {
    /** What WildFly exits with when an administrator asked for a restart. */
    private static final int RESTART = 10;

    private final Settings settings;
    private final DataFolder data;
    private final Map<String, String> environment;
    private volatile Process process;

    /** @param environment what the server sees, with the passwords it needs */
    Server(Settings settings, DataFolder data, Map<String, String> environment) {
        this.settings = settings;
        this.data = data;
        this.environment = environment;
    }

    /** Serves until stopped from outside; returns the exit code. */
    int serve(Runnable onReady) throws IOException, InterruptedException, Problem {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-server"));
        int code;
        do {
            process = start();
            awaitReady();
            onReady.run();
            code = process.waitFor();
        } while (code == RESTART);
        return code;
    }

    private Process start() throws IOException {
        ProcessBuilder java = new ProcessBuilder(Private.command(command())).inheritIO();
        java.environment().putAll(environment);
        return java.start();
    }

    private List<String> command() {
        Path home = settings.server();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + home.resolve("bin/jvm.options")));
        // The first orderly stop writes down what was loaded; the next start reads it instead of parsing classes again.
        command.addAll(List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + home.resolve("confera.jsa"), "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
        if (environment.containsKey("CONFERA_HEAP")) {
            command.add("-Xmx" + environment.get("CONFERA_HEAP"));
        }
        command.addAll(List.of(
                "-Dorg.jboss.boot.log.file=" + data.log(),
                "-Dlogging.configuration=" + data.configuration().resolve("logging.properties").toUri(),
                "-jar", home.resolve("jboss-modules.jar").toString(),
                "-mp", home.resolve("modules").toString(),
                "org.jboss.as.standalone",
                "-Djboss.home.dir=" + home,
                "-Djboss.server.base.dir=" + data.path()));
        return command;
    }

    private void awaitReady() throws InterruptedException, Problem {
        URI health = URI.create("http://127.0.0.1:" + settings.managementPort() + "/health/ready");
        long deadline = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (!Health.isReady(health)) {
            if (process.waitFor(300, TimeUnit.MILLISECONDS)) {
                throw new Problem("The server stopped while starting (exit code " + process.exitValue() + "). The reason is in " + data.log() + ".");
            }
            if (Health.startedWithErrors(health)) {
                stop();
                throw new Problem("The server started, but the application in it did not. The reason is in " + data.log() + ".");
            }
            if (System.nanoTime() > deadline) {
                stop();
                throw new Problem("The server was not ready after 10 minutes. What it was doing is in " + data.log() + ".");
            }
        }
    }

    private void stop() {
        if (process == null || !process.isAlive()) {
            return;
        }
        System.out.println("Stopping Confera. The first time it takes longer: what was loaded is kept for the next start.");
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException impatient) {
            process.destroyForcibly();
        }
    }
}
