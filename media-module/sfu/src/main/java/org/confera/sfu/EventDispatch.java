package org.confera.sfu;

import java.lang.System.Logger.Level;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.confera.media.api.MediaEvent;

/**
 * Carries events away from the workers' threads: they only put them into a queue, a thread of its own delivers them in
 * order. If the receiver hangs, the queue fills up and further events are counted and lost; media goes on.
 */
final class EventDispatch implements AutoCloseable {
    static final int CAPACITY = 100_000;
    private static final System.Logger LOG = System.getLogger(EventDispatch.class.getName());
    private static final long JOIN_MILLIS = 2_000;

    private final LinkedBlockingQueue<MediaEvent> queue = new LinkedBlockingQueue<>(CAPACITY);
    private final AtomicLong lost = new AtomicLong();
    private final Consumer<MediaEvent> receiver;
    private final Thread thread;

    EventDispatch(Consumer<MediaEvent> receiver) {
        this.receiver = receiver;
        this.thread = Thread.ofPlatform().name("confera-media-events").daemon().start(this::run);
    }

    /** Queues an event. Any thread; never waits. */
    void raise(MediaEvent event) {
        if (!queue.offer(event)) {
            lost.incrementAndGet();
        }
    }

    private void run() {
        try {
            while (true) {
                deliver(queue.take());
            }
        } catch (InterruptedException _) {
            // The SFU closes: nobody wants the rest.
        }
    }

    private void deliver(MediaEvent event) {
        try {
            receiver.accept(event);
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "CONFERA-SFU-0101: a media event could not be delivered: " + event, failure);
        }
    }

    /** Events that found the queue full. */
    long lost() {
        return lost.get();
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(JOIN_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
