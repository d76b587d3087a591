package org.confera.media.api.stats;

import org.confera.media.api.TransportDirection;

/**
 * One transport at one moment ({@code RTCTransportStats} and the selected {@code RTCIceCandidatePairStats}).
 *
 * @param direction                    seen from the browser
 * @param packetsSent                  datagrams of any kind, STUN and DTLS included
 * @param bytesSent                    their payload
 * @param bitrateSent                  of those bytes, in bits a second over the last second
 * @param iceState                     {@code new}, {@code connected}, {@code disconnected} or {@code failed}
 * @param dtlsState                    {@code new}, {@code connecting}, {@code connected}, {@code closed} or {@code failed}
 * @param protocol                     {@code udp} or {@code tcp}; null before the first valid check
 * @param remoteAddress                the browser's, or its relay's, end of the selected pair; null likewise
 * @param remotePort                   null likewise
 * @param selectedCandidatePairChanges how often another pair was selected, the first included
 * @param srtpCipher                   the agreed protection profile by its registered name; null before
 * @param currentRoundTripTime         seconds, from the viewer's newest report; null where none came, as on every transport
 *                                     that only sends to us: an ICE-lite agent sends no checks of its own
 */
public record TransportStats(String id, TransportDirection direction, long packetsSent, long bytesSent, long bitrateSent,
        long packetsReceived, long bytesReceived, long bitrateReceived, String iceState, String dtlsState, String protocol,
        String remoteAddress, Integer remotePort, long selectedCandidatePairChanges, String srtpCipher,
        Double currentRoundTripTime) {
}
