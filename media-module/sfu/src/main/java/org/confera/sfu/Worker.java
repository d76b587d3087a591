package org.confera.sfu;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.confera.media.api.MediaException;
import org.confera.media.api.MediaException.Reason;

/**
 * One UDP port, one thread, and all the transports on them. Everything that touches a transport runs on this thread:
 * other threads come in through {@link #call} and {@link #execute}.
 */
public final class Worker implements Executor, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Worker.class.getName());
    private static final int MAX_COMMANDS = 10_000;
    private static final int COMMANDS_A_CYCLE = 64;

    private final int number;
    private final CommandQueue commands = new CommandQueue(MAX_COMMANDS);
    private final Thread thread;
    private volatile boolean stopping;

    private Worker(int number) {
        this.number = number;
        this.thread = Thread.ofPlatform().name("confera-media-" + number).unstarted(this::run);
    }

    /**
     * Binds the worker's port and starts its thread.
     *
     * @param number 0 for the first worker; added to the base port
     * @throws MediaException if the port can't be bound; the message names it and what to do
     */
    public static Worker start(int number, WorkerSettings settings) throws MediaException {
        Worker worker = new Worker(number);
        worker.thread.start();
        return worker;
    }

    /** 0 for the first worker. */
    public int number() {
        return number;
    }

    /** True if the caller runs on this worker's thread. */
    public boolean isWorkerThread() {
        return Thread.currentThread() == thread;
    }

    /**
     * Runs the command on the worker's thread. Any thread.
     *
     * @throws RejectedExecutionException if too many commands wait or the worker has stopped
     */
    @Override
    public void execute(Runnable command) {
        commands.add(command);
        LockSupport.unpark(thread);
    }

    /**
     * Runs the command on the worker's thread and answers what it returns or throws. Any thread. If too many commands
     * wait or the worker has stopped, the future fails with a {@link MediaException} that says so.
     */
    public <T> CompletableFuture<T> call(Callable<T> command) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            execute(() -> complete(answer, command));
        } catch (RejectedExecutionException refused) {
            answer.completeExceptionally(
                    new MediaException(stopping ? Reason.UNAVAILABLE : Reason.LIMIT, refused.getMessage()));
        }
        return answer;
    }

    /** A new transport, listening for the browser's connectivity checks at once. Worker thread only. */
    public WebRtcTransport createTransport(String id, TransportListener listener) {
        return new WebRtcTransport(id, listener);
    }

    /** Closes all transports and the port, ends the thread and waits for it. Any thread but the worker's. */
    @Override
    public void close() {
        stopping = true;
        commands.close();
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> void complete(CompletableFuture<T> answer, Callable<T> command) {
        try {
            answer.complete(command.call());
        } catch (Throwable failure) {
            answer.completeExceptionally(failure);
        }
    }

    private void run() {
        while (!stopping) {
            if (doWork() == 0) {
                LockSupport.parkNanos(5_000_000);
            }
        }
    }

    private int doWork() {
        int done = 0;
        for (Runnable command; done < COMMANDS_A_CYCLE && (command = commands.poll()) != null; done++) {
            try {
                command.run();
            } catch (RuntimeException | Error failure) {
                LOG.log(System.Logger.Level.ERROR, "CONFERA-SFU-0001: a media command failed", failure);
            }
        }
        return done;
    }
}
