package org.confera.firewall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The machine's own coturn, started as an administrator does: by {@code coturn/run}, with its configuration. */
public final class Coturn implements AutoCloseable {
    /** The relay's ports in these tests: none of those that a test's server takes. */
    static final int FIRST_PORT = 62_000;
    static final int LAST_PORT = 62_999;
    /** The same as both coturn and Confera are told. */
    public static final String PORTS = FIRST_PORT + "-" + LAST_PORT;

    private static final Path CHECKOUT = Path.of(System.getProperty("confera.checkout", "..")).toAbsolutePath().normalize();

    private final Path output;
    private final Process process;

    /**
     * Starts it and waits until it listens.
     *
     * @param peers the addresses that it may relay to
     */
    public Coturn(Namespace place, String secret, String... peers) {
        output = CHECKOUT.resolve("ear/target/coturn.log");
        List<String> command = new ArrayList<>(place.prefix());
        command.add(CHECKOUT.resolve("coturn/run").toString());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(Map.of("CONFERA_TURN_SECRET", secret, "CONFERA_TURN_PEERS", String.join(",", peers),
                "CONFERA_TURN_RELAY_PORTS", PORTS));
        try {
            process = builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        awaitListening(place);
    }

    private void awaitListening(Namespace place) {
        for (int attempt = 0; attempt < 100; attempt++) {
            try (TurnClient client = new TurnClient(place, Office.TURN_ADDRESS)) {
                if (client.answersBinding()) {
                    return;
                }
            }
            if (!process.isAlive()) {
                break;
            }
        }
        close();
        throw new IllegalStateException("coturn does not listen:\n" + log());
    }

    private String log() {
        try {
            return Files.readString(output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
