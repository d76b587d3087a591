package org.confera.e2e;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for what must happen, without asserting how fast it does; the time taken is printed. */
final class Patience {
    /** How long anything a browser does may take on a loaded machine. */
    static final Duration LONG = Duration.ofSeconds(30);

    private Patience() {
    }

    /** Waits until it holds; fails with the last state if it never does. */
    static void until(String what, BooleanSupplier holds, Supplier<Object> state) {
        long startNs = System.nanoTime();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - startNs > LONG.toNanos()) {
                throw new AssertionError("Not within " + LONG.toSeconds() + " s: " + what + "; last seen: " + state.get());
            }
            pause(200);
        }
        System.out.printf("[e2e] %s: %d ms%n", what, (System.nanoTime() - startNs) / 1_000_000);
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
