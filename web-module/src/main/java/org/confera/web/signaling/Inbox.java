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
    /** Far more than a browser sends while it joins, and little enough for thousands of sockets. */
    static final int MOST_CHARACTERS = 1024 * 1024;

    private record Task(Runnable work, int length) {
    }

    private final Executor executor;
    private final Queue<Task> tasks = new ArrayDeque<>();
    private long characters;
    private boolean running;

    Inbox(Executor executor) {
        this.executor = executor;
    }

    /**
     * Adds a task that holds a frame of so many characters.
     *
     * @return false if too much is waiting already; the task is not run then
     */
    boolean add(Runnable task, int length) {
        synchronized (this) {
            if (tasks.size() >= MOST_TASKS || characters + length > MOST_CHARACTERS) {
                return false;
            }
            characters += length;
            tasks.add(new Task(task, length));
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
            tasks.add(new Task(task, 0));
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
        Task task = tasks.poll();
        running = task != null;
        if (task == null) {
            return null;
        }
        characters -= task.length();
        return task.work();
    }
}
