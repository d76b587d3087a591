package org.confera.sfu;

import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.AtomicBoolean;
import org.confera.media.api.MediaException;

/**
 * Sends synthetic packets through a {@link SyntheticRoom} before the first real ones come, so that the compiler has
 * seen the path: otherwise the first seconds of the first call would pay for it. Once for each time the SFU's classes
 * are loaded, in the background, at most {@value #MAX_CPU_MILLIS} ms of processor time of its thread.
 *
 * <p>{@code -Dconfera.media.warm-up=false} leaves it out.
 */
final class WarmUp implements AutoCloseable {
    static final String PROPERTY = "confera.media.warm-up";
    static final int MAX_CPU_MILLIS = 2_000;
    /** Enough for every method on the way to be compiled by C2. */
    private static final int PACKETS = 30_000;
    private static final int PACKETS_A_ROUND = 100;
    private static final System.Logger LOG = System.getLogger(WarmUp.class.getName());
    /** Compiled code belongs to the classes, not to an SFU: what is warm stays warm. */
    private static final AtomicBoolean DONE = new AtomicBoolean();

    private final Thread thread = Thread.ofPlatform().daemon().name("confera-media-warm-up").unstarted(this::run);
    private volatile boolean stopping;

    /** Starts warming up unless that was done already or is switched off. */
    static WarmUp start() {
        WarmUp warmUp = new WarmUp();
        if (!System.getProperty(PROPERTY, "true").equals("false") && DONE.compareAndSet(false, true)) {
            warmUp.thread.start();
        }
        return warmUp;
    }

    private void run() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long startNs = threads.getCurrentThreadCpuTime();
        int packets = 0;
        long usedNs = 0;
        try (SyntheticRoom room = new SyntheticRoom()) {
            while (!stopping && packets < PACKETS && usedNs < MAX_CPU_MILLIS * 1_000_000L) {
                room.forward(PACKETS_A_ROUND);
                packets += PACKETS_A_ROUND;
                usedNs = threads.getCurrentThreadCpuTime() - startNs;
            }
        } catch (MediaException | RuntimeException | Error failure) {
            LOG.log(Level.WARNING, "CONFERA-SFU-0104: the media path could not be warmed up; the first call will be"
                    + " slower for some seconds", failure);
        }
        LOG.log(Level.DEBUG, "CONFERA-SFU-0105: warmed up with {0} packets in {1} ms of processor time", packets,
                usedNs / 1_000_000L);
    }

    boolean isRunning() {
        return thread.isAlive();
    }

    /** Ends it if it is still going on, and waits for that. */
    @Override
    public void close() {
        stopping = true;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
