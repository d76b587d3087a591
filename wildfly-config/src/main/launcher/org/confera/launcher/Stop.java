package org.confera.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends the Confera that holds a data folder, as Ctrl-C in its own window would. */
final class Stop {
    private Stop() {
    }

    static int runningOn(Path folder, PrintStream out) throws IOException, InterruptedException, Problem {
        Optional<ProcessHandle> running = DataFolder.isHeld(folder) ? DataFolder.holder(folder) : Optional.empty();
        if (running.isEmpty()) {
            out.println("No Confera is using " + folder + ".");
            return 0;
        }
        running.get().destroy();
        try {
            running.get().onExit().get(90, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException still) {
            throw new Problem("Confera (process " + running.get().pid() + ") did not stop within 90 seconds. End that process yourself.");
        }
        out.println("Confera is stopped.");
        return 0;
    }
}
