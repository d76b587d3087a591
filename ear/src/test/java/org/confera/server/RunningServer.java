package org.confera.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One Confera on its own ports and data, from start to stop. Its output and its data folder stay in target. */
public final class RunningServer implements AutoCloseable {
    private static final Duration STARTUP = Duration.ofMinutes(5);
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    private final Path dataDir;
    private final Path output;
    private final int httpPort = FreePorts.tcp();
    private final int httpsPort = FreePorts.tcp();
    private final int managementPort = FreePorts.tcp();
    private final int workers = Runtime.getRuntime().availableProcessors();
    private final int mediaPort = FreePorts.media(workers);
    private final Map<String, String> settings;
    private final List<String> within;
    private final String host;
    private Process process;

    /**
     * Starts a server and waits until it is ready.
     *
     * @param name     names its data folder and its output in target
     * @param settings further <code>CONFERA_…</code> variables, or other values for those of the ports
     */
    public RunningServer(String name, Map<String, String> settings) {
        this(name, settings, List.of(), "localhost");
    }

    /**
     * Starts a server in another network.
     *
     * @param within what goes before a command so that it runs there
     * @param host   how people address the server
     */
    public RunningServer(String name, Map<String, String> settings, List<String> within, String host) {
        this.within = List.copyOf(within);
        this.host = host;
        this.dataDir = Checkout.TARGET.resolve("it-data").resolve(name);
        this.output = Checkout.TARGET.resolve("it-data").resolve(name + ".log");
        this.settings = new HashMap<>(Map.of(
                "CONFERA_DATA", dataDir.toString(),
                "CONFERA_HTTP_PORT", String.valueOf(httpPort),
                "CONFERA_HTTPS_PORT", String.valueOf(httpsPort),
                "CONFERA_MANAGEMENT_PORT", String.valueOf(managementPort),
                "CONFERA_MEDIA_PORT", String.valueOf(mediaPort)));
        this.settings.putAll(settings);
        // A test run that is cut short leaves no server behind.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroy(), "stop-" + name));
        Folders.delete(dataDir);
        Folders.delete(output);
        start();
    }

    /** The pages, with a slash at the end: <code>http://localhost:port/meet/</code>. */
    public URI baseUrl() {
        return URI.create("http://" + host + ":" + httpPort + "/meet/");
    }

    /** The same pages over https, with the certificate of the first start. */
    public URI httpsUrl() {
        return URI.create("https://" + host + ":" + httpsPort + "/meet/");
    }

    /** The management interface: health, metrics, console. */
    public URI managementUrl() {
        return URI.create("http://127.0.0.1:" + managementPort + "/");
    }

    /** The first port of media, for UDP and TCP. */
    public int mediaPort() {
        return mediaPort;
    }

    /** All ports of media: a meeting is on one of them. */
    public List<Integer> mediaPorts() {
        return IntStream.range(mediaPort, mediaPort + workers).boxed().toList();
    }

    /** Where database, configuration and logs of this server are. */
    public Path dataDir() {
        return dataDir;
    }

    /** The environment it was started with. */
    Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    /** Stops all threads of the server for so long, as a paused virtual machine does, and lets them go on. */
    public void pause(Duration time) throws IOException, InterruptedException {
        signal("STOP");
        try {
            Thread.sleep(time);
        } finally {
            signal("CONT");
        }
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(java().pid())).inheritIO().start().waitFor();
    }

    /** Bytes of all objects that are still in use. */
    public long liveBytes() throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), String.valueOf(java().pid()),
                "GC.class_histogram").redirectErrorStream(true).start();
        String table = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher total = TOTAL.matcher(table);
        if (tool.waitFor() != 0 || !total.find()) {
            throw new IllegalStateException(table);
        }
        return Long.parseLong(total.group(1));
    }

    /** Files and sockets that the server has open. */
    public long openFiles() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc", String.valueOf(java().pid()), "fd"))) {
            return open.count();
        }
    }

    private ProcessHandle java() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .filter(one -> one.info().command().orElse("").endsWith("/java")).findFirst().orElseThrow();
    }

    /** Ends the server as a power cut does, and starts it again on the same data and ports. */
    public void crashAndRestart() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
        start();
    }

    /** What has to be done to the data while nobody uses it. */
    public interface Work {
        void run() throws Exception;
    }

    /** Stops the server, and starts it again on the same data and ports when the work is done. */
    public void whileStopped(Work work) throws Exception {
        close();
        work.run();
        start();
    }

    @Override
    public void close() {
        process.destroy();
        awaitExit();
    }

    private void start() {
        try {
            Files.createDirectories(output.getParent());
            long skip = Files.exists(output) ? Files.size(output) : 0;
            process = Checkout.confera(within, "serve", settings, output.toFile());
            awaitReady(skip);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void awaitReady(long skip) throws IOException {
        long deadline = System.nanoTime() + STARTUP.toNanos();
        while (!Files.readString(output).substring((int) skip).contains("Confera is ready.")) {
            if (!process.isAlive() || System.nanoTime() - deadline > 0) {
                process.destroy();
                throw new IllegalStateException("The server did not become ready; see " + output + " and " + dataDir.resolve("log/server.log")
                        + "\n" + Files.readString(output).substring((int) skip));
            }
            pause();
        }
    }

    private void awaitExit() {
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The server did not stop within 90 s; see " + output);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the server", interrupted);
        }
    }
}
