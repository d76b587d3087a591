package org.confera.sfu;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.confera.media.api.MediaException;
import org.confera.media.api.MediaException.Reason;

/** Work from other threads on its way to a worker: bounded, so that a stuck worker refuses instead of growing. */
final class CommandQueue {
    private static final String STOPPED = "The media worker has stopped.";

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
            throw new RejectedExecutionException(STOPPED);
        }
        if (!queue.offer(command)) {
            throw new RejectedExecutionException("The media worker has " + queue.size()
                    + " commands waiting and takes no more. Try again in a moment; if it stays so, add workers.");
        }
        if (closed && queue.remove(command)) {
            throw new RejectedExecutionException(STOPPED); // it came in after close() had looked
        }
    }

    /** Adds a command whose answer is waited for; a refusal fails the answer. Any thread. */
    <T> CompletableFuture<T> add(Callable<T> command) {
        Call<T> call = new Call<>(command, new CompletableFuture<>());
        try {
            add((Runnable) call);
        } catch (RejectedExecutionException refused) {
            call.refuse(closed ? Reason.UNAVAILABLE : Reason.LIMIT, refused.getMessage());
        }
        return call.answer();
    }

    /** The next command, or null. Worker thread. */
    Runnable poll() {
        return queue.poll();
    }

    /** Takes no further commands and refuses those that wait. */
    void close() {
        closed = true;
        for (Runnable command; (command = queue.poll()) != null;) {
            if (command instanceof Call<?> call) {
                call.refuse(Reason.UNAVAILABLE, STOPPED);
            }
        }
    }

    private record Call<T>(Callable<T> command, CompletableFuture<T> answer) implements Runnable {
        @Override
        public void run() {
            try {
                answer.complete(command.call());
            } catch (Throwable failure) {
                answer.completeExceptionally(failure);
            }
        }

        void refuse(Reason reason, String why) {
            answer.completeExceptionally(new MediaException(reason, why));
        }
    }
}
