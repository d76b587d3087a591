package org.confera.sfu.stream;

import org.confera.sfu.codec.PayloadView;
import org.confera.sfu.negotiation.ScalabilityMode;

/**
 * Which of a stream's layers come. Before the first second is over, all that were announced count as coming, for upper layers
 * start later than the lowest.
 */
final class LayerActivity {
    /** Long enough for every layer of a pattern at few frames a second, so that pauses don't look like changes. */
    private static final long TEMPORAL_NS = 5_000_000_000L;
    /** So many pictures without a layer, and it has stopped: sooner than by the clock, for its viewers have no picture. */
    private static final int MISSED_PICTURES = 10;

    private final int announced;
    private final int announcedTemporal;
    private final long[] spatialNs = new long[PayloadView.MAX_LAYERS];
    private final long[] temporalNs = new long[PayloadView.MAX_LAYERS];
    private final long[] picture = new long[PayloadView.MAX_LAYERS];
    private long pictures;
    private int lastFrame;
    private int spatialSeen;
    private int temporalSeen;
    private boolean started;
    private long startedNs;

    /** @param announced what the sender says it is going to send */
    LayerActivity(ScalabilityMode announced) {
        this.announced = (1 << announced.spatialLayers()) - 1;
        announcedTemporal = announced.temporalLayers() - 1;
    }

    void note(PayloadView packet, long nowNs) {
        int spatial = packet.spatialLayer();
        int temporal = packet.temporalLayer();
        if (!started) {
            started = true;
            startedNs = nowNs;
        }
        if (spatial == 0 && packet.frame() != lastFrame) {
            lastFrame = packet.frame();
            pictures++;
        }
        picture[spatial] = pictures;
        spatialNs[spatial] = nowNs;
        temporalNs[temporal] = nowNs;
        spatialSeen |= 1 << spatial;
        temporalSeen |= 1 << temporal;
    }

    /** Bit n is set while packets of spatial layer n come. */
    int spatial(long nowNs) {
        int active = 0;
        for (int seen = spatialSeen; seen != 0; seen &= seen - 1) {
            int layer = Integer.numberOfTrailingZeros(seen);
            boolean comes = nowNs - spatialNs[layer] < ProducerStream.INACTIVE_NS
                    && pictures - picture[layer] <= MISSED_PICTURES;
            active |= comes ? 1 << layer : 0;
        }
        return active != 0 && beginning(nowNs) ? active | announced : active;
    }

    private boolean beginning(long nowNs) {
        return nowNs - startedNs < ProducerStream.INACTIVE_NS;
    }

    /** The highest temporal layer that came of late. */
    int temporal(long nowNs) {
        if (!started || beginning(nowNs)) {
            return announcedTemporal;
        }
        for (int layer = PayloadView.MAX_LAYERS - 1; layer > 0; layer--) {
            if ((temporalSeen & 1 << layer) != 0 && nowNs - temporalNs[layer] < TEMPORAL_NS) {
                return layer;
            }
        }
        return 0;
    }
}
