package org.confera.sfu;

import java.util.List;
import org.confera.media.api.stats.TransportStats;
import org.confera.sfu.stats.MediaLoad;
import org.confera.sfu.stats.QualityEstimator;
import org.confera.sfu.stats.Rate;

/** What passes on one transport with all media on it, looked at once a second. Worker thread only. */
final class TransportStatistics {
    private static final int BITS = 8;

    private final TransportMedia media;
    private final MediaTransport transport;
    private final Rate sent = new Rate();
    private final Rate received = new Rate();
    private long heard;
    private long heardBefore;
    private boolean silent;

    TransportStatistics(TransportMedia media, MediaTransport transport) {
        this.media = media;
        this.transport = transport;
    }

    /** An authentic packet has come. */
    void heard() {
        heard++;
    }

    /** A second has passed. */
    void sample(long nowNs) {
        sent.sample(transport.counters().bytesSent(), nowNs);
        received.sample(transport.counters().bytesReceived(), nowNs);
        silent = heard == heardBefore;
        heardBefore = heard;
        List<Producer> producers = media.producers();
        for (int i = 0; i < producers.size(); i++) {
            producers.get(i).sample(nowNs);
        }
        List<Consumer> consumers = media.consumers();
        for (int i = 0; i < consumers.size(); i++) {
            consumers.get(i).statistics().sample(nowNs);
        }
    }

    /** Tells what the last second was like; nothing of a transport that isn't up: that is told by its state. */
    void tell(QualityEstimator quality, long nowNs) {
        if (!media.isConnected()) {
            return;
        }
        boolean sends = false;
        List<Producer> producers = media.producers();
        for (int i = 0; i < producers.size(); i++) {
            sends |= producers.get(i).statistics().isSending();
            producers.get(i).statistics().tell(quality, nowNs);
        }
        if (sends && silent) {
            quality.silent();
        }
        List<Consumer> consumers = media.consumers();
        for (int i = 0; i < consumers.size(); i++) {
            consumers.get(i).statistics().tell(quality);
        }
    }

    long bitrateSentBps() {
        return Math.round(sent.perSecond() * BITS);
    }

    long bitrateReceivedBps() {
        return Math.round(received.perSecond() * BITS);
    }

    /** Seconds, as the viewer's reports tell; null if none has. All tracks of a transport take one way: the first tells. */
    Double roundTripTime() {
        for (Consumer consumer : media.consumers()) {
            if (consumer.statistics().roundTripKnown()) {
                return consumer.statistics().roundTripSeconds();
            }
        }
        return null;
    }

    TransportStats snapshot() {
        return transport.stats(new MediaLoad(media.direction(), bitrateSentBps(), bitrateReceivedBps(), roundTripTime()));
    }
}
