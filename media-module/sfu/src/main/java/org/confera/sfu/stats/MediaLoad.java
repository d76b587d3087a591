package org.confera.sfu.stats;

import org.confera.media.api.TransportDirection;

/**
 * What the media on a transport knows of it, for its statistics.
 *
 * @param roundTripTime seconds; null if no viewer has reported
 */
public record MediaLoad(TransportDirection direction, long bitrateSentBps, long bitrateReceivedBps, Double roundTripTime) {
}
