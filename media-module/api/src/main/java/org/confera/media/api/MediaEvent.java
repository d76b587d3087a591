package org.confera.media.api;

import java.io.Serializable;
import java.util.List;

/** Something the SFU noticed by itself. Delivered in order per router, through {@link MediaEventListener}. */
public sealed interface MediaEvent extends Serializable {

    /** The room it happened in. */
    String routerId();

    /** A transport's connection, as the SFU sees it. */
    enum TransportState {
        /** ICE and DTLS are up. */
        CONNECTED,
        /** No consent for some seconds; it may come back. */
        DISCONNECTED,
        /** DTLS failed or consent expired for good (RFC 7675: 30 s); nothing is sent any more. */
        FAILED
    }

    /** A transport came up, went quiet or is lost. */
    record TransportStateChanged(String routerId, String participantId, String transportId,
            TransportDirection direction, TransportState state) implements MediaEvent {
    }

    /** Another person speaks, or nobody ({@code participantId} and {@code producerId} null). */
    record ActiveSpeakerChanged(String routerId, String participantId, String producerId) implements MediaEvent {
    }

    /**
     * Who has spoken, most recent first and at most {@value #MAX_SPEAKERS}: the one who speaks now, then those before. Who is
     * muted stays in it, who has left doesn't.
     */
    record RecentSpeakersChanged(String routerId, List<String> participantIds) implements MediaEvent {
        public static final int MAX_SPEAKERS = 10;

        public RecentSpeakersChanged {
            participantIds = List.copyOf(participantIds);
        }
    }

    /** How well a person is connected; sent when it changes. */
    record ConnectionQualityChanged(String routerId, String participantId, ConnectionQuality quality)
            implements MediaEvent {
    }

    /** How well a producer arrives, 0 (nothing) to 10 (perfect); sent when it changes. */
    record ProducerScoreChanged(String routerId, String participantId, String producerId, int score)
            implements MediaEvent {
    }

    /** The layers a viewer gets have changed; -1 means none. */
    record ConsumerLayersChanged(String routerId, String participantId, String consumerId, int spatialLayer,
            int temporalLayer) implements MediaEvent {
    }
}
