package org.confera.media.api.stats;

import java.util.Map;
import org.confera.media.api.MediaSource;
import org.confera.media.api.rtp.MediaKind;

/**
 * A track on its way to one viewer, at one moment.
 *
 * @param score                 0 to 10, of the way from us to the viewer
 * @param producerScore         0 to 10, of the way to us
 * @param currentSpatialLayer   that is being sent; -1: none
 * @param targetSpatialLayer    that is waited for or sent
 * @param preferredSpatialLayer the highest that the viewer wants
 * @param currentTemporalLayer  that is being sent; -1: none
 * @param preferredTemporalLayer the highest that the viewer wants; -1: all
 * @param layersReduced         true while the viewer's connection doesn't carry what the viewer wants
 * @param remote                null until the viewer's first report
 * @param drops                 packets that this viewer did not get, by reason; only reasons that occurred
 */
public record ConsumerStats(String id, String producerId, MediaKind kind, MediaSource source, String mimeType, boolean paused,
        boolean producerPaused, int score, int producerScore, int currentSpatialLayer, int targetSpatialLayer,
        int preferredSpatialLayer, int currentTemporalLayer, int preferredTemporalLayer, boolean layersReduced,
        OutboundRtpStats outbound, RemoteInboundRtpStats remote, Map<String, Long> drops) {
    public ConsumerStats {
        drops = Map.copyOf(drops);
    }
}
