package org.confera.sfu;

import java.lang.System.Logger.Level;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.confera.media.api.MediaException;
import org.confera.media.api.MediaException.Reason;

/** A worker with the media on it, and how other threads get their commands to it. */
final class MediaWorker {
    private static final System.Logger LOG = System.getLogger(MediaWorker.class.getName());
    private static final long ANSWER_SECONDS = 5;
    private static final long RETRY_NS = 2_000_000L;
    private static final int RETRIES = 2_500;

    private final Worker worker;
    private final WorkerMedia media;
    private final AtomicInteger transports = new AtomicInteger();
    /** Of transports that are gone; worker thread writes. */
    private final long[] drops = new long[DropReason.values().length];

    MediaWorker(Worker worker, WorkerMedia media) {
        this.worker = worker;
        this.media = media;
    }

    /** Runs a command on the worker and waits for its answer. */
    <T> T ask(Callable<T> command) throws MediaException {
        CompletableFuture<T> answer = worker.call(command);
        try {
            return answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw asMediaException(failure.getCause());
        } catch (TimeoutException late) {
            throw new MediaException(Reason.UNAVAILABLE, "Media worker " + worker.number() + " did not answer within "
                    + ANSWER_SECONDS + " s. Try again; if it stays so, look for what keeps its thread busy.", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new MediaException(Reason.UNAVAILABLE, "Interrupted while waiting for a media worker.", interrupted);
        }
    }

    private static MediaException asMediaException(Throwable cause) {
        return switch (cause) {
            case MediaException known -> known;
            case RejectedExecutionException full -> new MediaException(Reason.UNAVAILABLE, full.getMessage(), full);
            default -> {
                LOG.log(Level.ERROR, "CONFERA-SFU-0102: a media command failed", cause);
                yield new MediaException(Reason.UNAVAILABLE,
                        "A media command failed by a fault of the SFU (CONFERA-SFU-0102).", cause);
            }
        };
    }

    /**
     * Runs a command on the worker some time soon. A mute or a removal must not get lost: waits if the queue is full. A
     * worker that stops ends all media anyway.
     */
    void tell(Runnable command) {
        for (int i = 0; i < RETRIES && !worker.isStopping(); i++) {
            try {
                worker.execute(command);
                return;
            } catch (RejectedExecutionException full) {
                LockSupport.parkNanos(RETRY_NS);
            }
        }
        if (!worker.isStopping()) {
            LOG.log(Level.ERROR, "CONFERA-SFU-0103: media worker " + worker.number()
                    + " takes no commands; one was given up after 5 s");
        }
    }

    Worker worker() {
        return worker;
    }

    WorkerMedia media() {
        return media;
    }

    /** Transports on it: what it has to do, roughly. */
    AtomicInteger transports() {
        return transports;
    }

    /** Keeps what a closing transport has counted. Worker thread only. */
    void retire(TransportCounters counters) {
        for (DropReason reason : DropReason.values()) {
            drops[reason.ordinal()] += counters.drops(reason);
        }
    }

    /** Of transports that are gone and of packets that belonged to none. Any thread. */
    long drops(DropReason reason) {
        return drops[reason.ordinal()] + worker.counters().drops(reason);
    }
}
