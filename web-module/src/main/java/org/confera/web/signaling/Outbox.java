package org.confera.web.signaling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/**
 * What waits to be sent through one socket, in order, one frame at a time. Adding never waits: a reader who does not
 * keep up fills their own queue and loses their own socket, and nobody else notices.
 */
final class Outbox {
    /** Joining a room of 100 people with two tracks each is answered with some 500 frames. */
    static final int MOST_FRAMES = 2000;
    static final int MOST_CHARACTERS = 8 * 1024 * 1024;
    static final long LONGEST_SEND_NS = TimeUnit.SECONDS.toNanos(20);

    /** The network side of a socket. */
    interface Wire {
        /** Sends without waiting; {@code done} is run once, on any thread, when the frame is out or failed. */
        void send(String frame, Runnable done);

        /** Closes without waiting. */
        void close(Closing why);
    }

    private final Wire wire;
    private final Queue<String> queue = new ArrayDeque<>();
    private final List<String> held = new ArrayList<>();
    private long characters;
    private boolean holding;
    private boolean sending;
    private boolean pumping;
    private long nowNs;
    private long sendingSinceNs;
    private Closing heldLast;
    private Closing last;
    private Closing aborted;
    private boolean closed;

    Outbox(Wire wire, long nowNs) {
        this.wire = wire;
        this.nowNs = nowNs;
    }

    /** Keeps notifications and a closing back until {@link #release}, so that what they build on is answered first. */
    synchronized void hold() {
        holding = true;
    }

    /** Sends what was held back. */
    void release() {
        synchronized (this) {
            holding = false;
            held.forEach(this::add);
            held.clear();
            last = heldLast;
        }
        pump();
    }

    /** Queues a notification. */
    void tell(String frame) {
        synchronized (this) {
            if (holding) {
                held.add(frame);
                return;
            }
            add(frame);
        }
        pump();
    }

    /** Queues a response. */
    void answer(String frame) {
        synchronized (this) {
            add(frame);
        }
        pump();
    }

    /** Closes the socket once all that is queued has been sent; nothing is queued after this. */
    void finish(Closing why) {
        synchronized (this) {
            if (heldLast == null) {
                heldLast = why;
            }
            if (!holding) {
                last = heldLast;
            }
        }
        pump();
    }

    /** Closes now, whatever is queued. */
    void abort(Closing why) {
        synchronized (this) {
            if (aborted == null) {
                aborted = why;
            }
        }
        pump();
    }

    /** Told the time every now and then: a frame that does not get out closes the socket. */
    void tick(long now) {
        boolean stuck;
        synchronized (this) {
            nowNs = now;
            stuck = sending && now - sendingSinceNs > LONGEST_SEND_NS;
        }
        if (stuck) {
            abort(Closing.TRY_AGAIN);
        }
    }

    private void add(String frame) {
        if (closed || last != null) {
            return;
        }
        queue.add(frame);
        characters += frame.length();
        if (queue.size() > MOST_FRAMES || characters > MOST_CHARACTERS) {
            aborted = Closing.TRY_AGAIN;
        }
    }

    /** Hands over what can be sent now. A wire that is done at once comes back in here and is served by the loop. */
    private void pump() {
        synchronized (this) {
            if (pumping) {
                return;
            }
            pumping = true;
        }
        for (Runnable step = nextStep(); step != null; step = nextStep()) {
            step.run();
        }
    }

    private synchronized Runnable nextStep() {
        Closing close = aborted != null ? aborted : queue.isEmpty() && !sending ? last : null;
        if (!closed && close != null) {
            closed = true;
            queue.clear();
            return () -> wire.close(close);
        }
        if (closed || sending || queue.isEmpty()) {
            pumping = false;
            return null;
        }
        String frame = queue.poll();
        characters -= frame.length();
        sending = true;
        sendingSinceNs = nowNs;
        return () -> wire.send(frame, this::sent);
    }

    private void sent() {
        synchronized (this) {
            sending = false;
        }
        pump();
    }
}
