package org.confera.media.api.stats;

/**
 * What a viewer last reported of a consumer ({@code RTCRemoteInboundRtpStreamStats}).
 *
 * @param packetsLost   since its first report, before repair
 * @param fractionLost  of its last interval, before repair, 0 to 1
 * @param jitter        seconds
 * @param roundTripTime seconds; null until it has answered a sender report
 */
public record RemoteInboundRtpStats(long packetsLost, double fractionLost, double jitter, Double roundTripTime) {
}
