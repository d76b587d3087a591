package org.confera.room.control;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.confera.media.api.MediaConnection;

/**
 * Commands that found no way to the SFU, in order. While one waits no later one overtakes it: a microphone that was
 * muted last must not be let through by an older command. Thread-safe; waits for nothing.
 */
final class Backlog {
    private final int most;
    private final Queue<Consumer<MediaConnection>> waiting = new ArrayDeque<>();

    Backlog(int most) {
        this.most = most;
    }

    /**
     * Gives a command now, or keeps it.
     *
     * @param sfu null if there is no way to the SFU
     * @return false if too many wait already, and this one is given up
     */
    synchronized boolean give(MediaConnection sfu, Consumer<MediaConnection> command) {
        if (sfu != null) {
            drain(sfu);
            command.accept(sfu);
            return true;
        }
        return waiting.size() < most && waiting.add(command);
    }

    /** Gives all that waits. */
    synchronized void drain(MediaConnection sfu) {
        for (Consumer<MediaConnection> command = waiting.poll(); command != null; command = waiting.poll()) {
            command.accept(sfu);
        }
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }
}
