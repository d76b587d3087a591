package org.confera.media.api.stats;

import java.util.List;
import org.confera.media.api.MediaSource;
import org.confera.media.api.rtp.MediaKind;

/**
 * A track that a person sends, at one moment.
 *
 * @param score   0 (nothing comes) to 10 (all of it comes), of its best layer; a paused track keeps its last
 * @param streams one, or one a simulcast layer, from the smallest
 */
public record ProducerStats(String id, MediaKind kind, MediaSource source, String mimeType, boolean paused, int score,
        List<InboundRtpStats> streams) {
    public ProducerStats {
        streams = List.copyOf(streams);
    }
}
