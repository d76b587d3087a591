package org.confera.sfu;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;

/** Work from other threads on its way to a worker: bounded, so that a stuck worker refuses instead of growing. */
final class CommandQueue {
    private final ArrayBlockingQueue<Runnable> queue;
    private volatile boolean closed;

    CommandQueue(int capacity) {
        queue = new ArrayBlockingQueue<>(capacity);
    }

    /**
     * Adds a command. Any thread.
     *
     * @throws RejectedExecutionException if the queue is full or closed
     */
    void add(Runnable command) {
        if (closed) {
            throw new RejectedExecutionException("The media worker has stopped.");
        }
        if (!queue.offer(command)) {
            throw new RejectedExecutionException("The media worker has " + queue.size()
                    + " commands waiting and takes no more. Try again in a moment; if it stays so, add workers.");
        }
    }

    /** The next command, or null. Worker thread. */
    Runnable poll() {
        return queue.poll();
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    /** Takes no further commands. */
    void close() {
        closed = true;
    }
}
