package org.confera.sfu;

import java.util.HashMap;
import java.util.Map;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.stats.ConsumerStats;
import org.confera.media.api.stats.OutboundRtpStats;
import org.confera.media.api.stats.RemoteInboundRtpStats;
import org.confera.sfu.stats.ForwardingDrop;
import org.confera.sfu.stats.OutboundCounters;
import org.confera.sfu.stats.QualityEstimator;
import org.confera.sfu.stats.Rate;
import org.confera.sfu.stats.SteadyScore;
import org.confera.sfu.stats.TrackScore;
import org.confera.sfu.stream.SentReports;
import org.confera.sfu.stream.ViewerReports;

/** How a consumer gets through to its viewer, looked at once a second and described on demand. Worker thread only. */
final class ConsumerStatistics {
    private static final int BITS = 8;
    private static final double NS_PER_SECOND = 1e9;
    private static final double FRACTION = 256;

    private final Consumer consumer;
    private final SentReports reports;
    private final OutboundCounters counters = new OutboundCounters();
    private final Rate bytes = new Rate();
    private final SteadyScore score = new SteadyScore();
    private long repairedTotal;
    private long reported;
    private long reportedLost;
    private long expected;
    private long lost;

    ConsumerStatistics(Consumer consumer) {
        this.consumer = consumer;
        this.reports = consumer.stream().reports();
    }

    /**
     * The viewer has reported.
     *
     * @param packets     of the report's interval
     * @param lostPackets between us and the viewer; what a sender's network lost is not the viewer's fault
     */
    void onReport(long packets, long lostPackets) {
        reported += packets;
        reportedLost += lostPackets;
    }

    /** A second has passed. Without a report in it the viewer's last word holds. */
    void sample(long nowNs) {
        bytes.sample(payloadBytes(), nowNs);
        expected = reported;
        lost = reportedLost;
        if (expected > 0) {
            score.add(TrackScore.of(expected, lost, repaired()));
            repairedTotal = counters.packetsRetransmitted();
        }
        reported = 0;
        reportedLost = 0;
    }

    /** Repetitions of sound go out ahead and under the first number: what they mend, the viewer never reports as lost. */
    private long repaired() {
        return consumer.producer().kind() == MediaKind.AUDIO ? 0 : counters.packetsRetransmitted() - repairedTotal;
    }

    /** Tells what the last second was like. */
    void tell(QualityEstimator quality) {
        quality.received(expected, lost);
        if (consumer.layers().isReduced()) {
            quality.layersReduced();
        }
        if (reports.rttKnown()) {
            quality.roundTrip(roundTripSeconds());
        }
    }

    /** From the viewer's newest report. */
    double roundTripSeconds() {
        return reports.rttNs() / NS_PER_SECOND;
    }

    boolean roundTripKnown() {
        return reports.rttKnown();
    }

    /** What the viewer asked for and did not get. */
    OutboundCounters counters() {
        return counters;
    }

    private long payloadBytes() {
        return reports.octets() + counters.bytesRetransmitted();
    }

    ConsumerStats snapshot() {
        Producer producer = consumer.producer();
        return new ConsumerStats(consumer.id(), producer.id(), producer.kind(), producer.source(),
                producer.negotiated().codec().mimeType(), consumer.isPaused(), producer.isPaused(), score.shown(),
                producer.statistics().score(), consumer.layers().current(), consumer.layers().target(),
                consumer.layers().preferred(), consumer.layers().temporal(), consumer.layers().preferredTemporal(),
                consumer.layers().isReduced(), outbound(), remote(), drops());
    }

    private OutboundRtpStats outbound() {
        return new OutboundRtpStats(consumer.ssrc(), reports.packets() + counters.packetsRetransmitted(), payloadBytes(),
                Math.round(bytes.perSecond() * BITS), counters.packetsRetransmitted(), counters.bytesRetransmitted(), counters.nacks(),
                counters.plis(), counters.firs());
    }

    private RemoteInboundRtpStats remote() {
        ViewerReports viewer = reports.viewer();
        double clockRate = consumer.negotiated().parameters().codecs().getFirst().clockRate();
        return !viewer.known() ? null : new RemoteInboundRtpStats(viewer.lost(), viewer.fractionLost() / FRACTION,
                viewer.jitterTicks() / clockRate, reports.rttKnown() ? roundTripSeconds() : null);
    }

    private Map<String, Long> drops() {
        Map<String, Long> drops = new HashMap<>();
        for (ForwardingDrop reason : ForwardingDrop.values()) {
            if (counters.drops(reason) > 0) {
                drops.put(reason.name(), counters.drops(reason));
            }
        }
        return drops;
    }
}
