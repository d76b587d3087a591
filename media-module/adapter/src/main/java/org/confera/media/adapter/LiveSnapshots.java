package org.confera.media.adapter;

import java.util.function.LongSupplier;
import org.confera.media.api.MediaException;
import org.confera.sfu.stats.SfuSnapshot;

/**
 * Snapshots of the SFU, at most one a second: a management client reads each figure by itself, and all of them must not
 * cost more than one. Thread-safe.
 */
final class LiveSnapshots {
    static final long FRESH_NS = 1_000_000_000L;

    /** Where snapshots come from. */
    interface Source {
        SfuSnapshot take() throws MediaException;
    }

    private final Source source;
    private final LongSupplier clockNs;
    private SfuSnapshot last;
    private long takenNs;

    LiveSnapshots(Source source, LongSupplier clockNs) {
        this.source = source;
        this.clockNs = clockNs;
    }

    /** Not older than a second; nothing if the SFU doesn't answer, which is logged. */
    synchronized SfuSnapshot get() {
        if (last == null || clockNs.getAsLong() - takenNs >= FRESH_NS) {
            last = take();
            // A worker that hangs lets us wait for seconds: whoever reads the next figure must not wait for it again.
            takenNs = clockNs.getAsLong();
        }
        return last;
    }

    private SfuSnapshot take() {
        try {
            return source.take();
        } catch (MediaException e) {
            AdapterLog.LOG.noSnapshot(e);
            return SfuSnapshot.NOTHING;
        }
    }
}
