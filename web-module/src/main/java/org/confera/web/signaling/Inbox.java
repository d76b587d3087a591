package org.confera.web.signaling;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Runs the tasks of one socket one after the other, in order, on a shared executor: the thread that reads the network
 * never waits for a database or for the SFU.
 */
final class Inbox {
    /** Joining a room of 100 people asks for 200 consumers at once. */
    static final int MOST_TASKS = 2000;

    private final Executor executor;
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private boolean running;

    Inbox(Executor executor) {
        this.executor = executor;
    }

    /** @return false if too much is waiting already; the task is not run then */
    boolean add(Runnable task) {
        synchronized (this) {
            if (tasks.size() >= MOST_TASKS) {
                return false;
            }
            tasks.add(task);
            if (running) {
                return true;
            }
            running = true;
        }
        return start();
    }

    /** Adds a task that must run, such as the cleaning up after the socket. */
    void addLast(Runnable task) {
        synchronized (this) {
            tasks.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        if (!start()) {
            runAll();
        }
    }

    private boolean start() {
        try {
            executor.execute(this::runAll);
            return true;
        } catch (RejectedExecutionException e) {
            synchronized (this) {
                running = false;
            }
            return false;
        }
    }

    private void runAll() {
        for (Runnable task = next(); task != null; task = next()) {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                // Whatever one frame did, the next ones and the cleaning up after the socket must come about.
                SignalingLog.LOG.taskFailed(e);
            }
        }
    }

    private synchronized Runnable next() {
        Runnable task = tasks.poll();
        running = task != null;
        return task;
    }
}
