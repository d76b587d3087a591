package org.confera.sfu.stats;

import org.confera.media.api.ConnectionQuality;

/**
 * What an administrator wants to know of one person's connection, at one moment. Bit rates are of all datagrams.
 *
 * @param sentLoss      of what the person sent in the last seconds, 0 to 1, before repair
 * @param receivedLoss  of what the person was sent, likewise, as their browser reports
 * @param roundTripTime seconds; null until their browser has reported
 * @param protocol      {@code udp} or {@code tcp}; null before the first valid check
 * @param address       where their media comes from, a relay's perhaps; null likewise
 */
public record PersonStats(String participantId, ConnectionQuality quality, double sentLoss, double receivedLoss,
        Double roundTripTime, long bitrateInBps, long bitrateOutBps, String protocol, String address, int producers,
        int consumers) {
}
