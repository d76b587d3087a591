package org.confera.media.api;

import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtpParameters;

/**
 * What a browser needs to receive a new consumer.
 *
 * @param type           {@code simple}, {@code simulcast} or {@code svc}
 * @param producerPaused true if nothing flows because the sender is muted or has paused
 */
public record ConsumerOptions(String id, String producerId, MediaKind kind, RtpParameters rtpParameters, String type,
        boolean producerPaused) {
}
