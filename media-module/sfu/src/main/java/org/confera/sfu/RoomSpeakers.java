package org.confera.sfu;

import org.confera.media.api.MediaEvent;
import org.confera.media.api.MediaEvent.RecentSpeakersChanged;
import org.confera.media.api.MediaSource;
import org.confera.sfu.speaker.ActiveSpeaker;
import org.confera.sfu.speaker.RecentSpeakers;

/** Tells who speaks in a room, and who has spoken, whenever that changes. Worker thread only. */
final class RoomSpeakers {
    private static final long INTERVAL_NS = 20_000_000L;

    private final String routerId;
    private final WorkerMedia worker;
    private final ActiveSpeaker<Producer> active = new ActiveSpeaker<>();
    private final RecentSpeakers<String> recent = new RecentSpeakers<>(RecentSpeakersChanged.MAX_SPEAKERS);
    private final Pace pace = new Pace(INTERVAL_NS);
    private Producer told;

    RoomSpeakers(String routerId, WorkerMedia worker) {
        this.routerId = routerId;
        this.worker = worker;
    }

    /** @param level in -dBov */
    void onLevel(Producer producer, int level, long nowNs) {
        active.onLevel(producer, level, nowNs);
    }

    /** Closed: with their microphone a person leaves the list of those who have spoken. */
    void forget(Producer producer, long nowNs) {
        remove(producer, nowNs);
        if (producer.source() == MediaSource.MICROPHONE && recent.remove(producer.participantId())) {
            tellRecent();
        }
    }

    /** Muted or closed: that producer doesn't speak from this moment on. */
    void remove(Producer producer, long nowNs) {
        active.remove(producer);
        if (producer == told) {
            tell(active.decide(nowNs));
        }
    }

    void onTick(long nowNs) {
        if (pace.due(nowNs)) {
            tell(active.decide(nowNs));
        }
    }

    private void tell(Producer speaker) {
        if (speaker != told) {
            told = speaker;
            worker.raise(new MediaEvent.ActiveSpeakerChanged(routerId,
                    speaker == null ? null : speaker.participantId(), speaker == null ? null : speaker.id()));
            if (speaker != null && recent.onSpeaker(speaker.participantId())) {
                tellRecent();
            }
        }
    }

    private void tellRecent() {
        worker.raise(new RecentSpeakersChanged(routerId, recent.people()));
    }
}
