package org.confera.sfu;

import java.util.ArrayList;
import java.util.List;
import org.confera.media.api.MediaSource;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.stats.InboundRtpStats;
import org.confera.media.api.stats.ProducerStats;
import org.confera.sfu.stats.InboundCounters;
import org.confera.sfu.stats.QualityEstimator;
import org.confera.sfu.stats.StreamSample;
import org.confera.sfu.stats.SteadyScore;
import org.confera.sfu.stream.ProducerStream;

/** How a producer arrives, looked at once a second and described on demand. Worker thread only. */
final class ProducerStatistics {
    private static final int BITS = 8;
    /** A camera may take so many seconds to come up before its frame rate is held against its device. */
    private static final int CAMERA_STARTS_S = 5;

    private final Producer producer;
    private final StreamSample[] samples;
    private final SteadyScore score = new SteadyScore();
    private int secondsSinceStart;

    ProducerStatistics(Producer producer) {
        this.producer = producer;
        samples = new StreamSample[producer.layers()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = new StreamSample();
        }
    }

    /** A second has passed; true if the score has changed. */
    boolean sample(long nowNs) {
        boolean started = false;
        int best = 0;
        for (int i = 0; i < samples.length; i++) {
            ProducerStream stream = producer.stream(i);
            InboundCounters counters = stream.counters();
            samples[i].take(stream.statistics().expected(), stream.statistics().lost(), counters.packetsRepaired(),
                    counters.payloadBytes(), counters.frames(), nowNs);
            started |= stream.statistics().packets() > 0;
            if (stream.isActive(nowNs)) {
                best = Math.max(best, samples[i].score());
            }
        }
        boolean counts = started && !producer.isPaused();
        secondsSinceStart = counts ? secondsSinceStart + 1 : 0;
        return counts && !mayBeStill(best) && score.add(best);
    }

    /** A shared screen on which nothing moves, and its sound, may pause: that is no fault. */
    private boolean mayBeStill(int best) {
        return best == 0 && producer.source() != MediaSource.CAMERA && producer.source() != MediaSource.MICROPHONE;
    }

    /** True while packets ought to come: they have begun, and the track isn't paused. */
    boolean isSending() {
        return secondsSinceStart > 0;
    }

    /** Tells what the last second was like. */
    void tell(QualityEstimator quality, long nowNs) {
        if (!isSending()) {
            return;
        }
        double fps = 0;
        for (int i = 0; i < samples.length; i++) {
            quality.sent(samples[i].expected(), samples[i].lost());
            fps = Math.max(fps, samples[i].framesPerSecond());
            if (producer.source() == MediaSource.MICROPHONE && producer.stream(i).isActive(nowNs)) {
                quality.jitter(producer.stream(i).statistics().jitterSeconds());
            }
        }
        if (producer.source() == MediaSource.CAMERA && secondsSinceStart > CAMERA_STARTS_S) {
            quality.camera(fps);
        }
    }

    int score() {
        return score.shown();
    }

    ProducerStats snapshot(long nowNs) {
        List<InboundRtpStats> streams = new ArrayList<>();
        for (int i = 0; i < samples.length; i++) {
            streams.add(stream(producer.stream(i), samples[i], nowNs));
        }
        return new ProducerStats(producer.id(), producer.kind(), producer.source(), producer.negotiated().codec().mimeType(),
                producer.isPaused(), score.shown(), streams);
    }

    private InboundRtpStats stream(ProducerStream stream, StreamSample sample, long nowNs) {
        InboundCounters counters = stream.counters();
        return new InboundRtpStats(stream.layer(), producer.negotiated().encodings().get(stream.layer()).rid(),
                stream.ssrc() < 0 ? null : stream.ssrc(), stream.isActive(nowNs),
                stream.statistics().packets() + counters.packetsRepaired(), counters.payloadBytes(),
                Math.round(sample.bytesPerSecond() * BITS), stream.statistics().lost(), sample.fractionLost(),
                counters.packetsDiscarded(), counters.packetsDuplicated(), counters.packetsRepaired(),
                stream.statistics().jitterSeconds(), counters.nacks(), counters.keyFrameRequests(), counters.frames(),
                counters.keyFrames(), producer.kind() == MediaKind.VIDEO ? sample.framesPerSecond() : 0);
    }
}
