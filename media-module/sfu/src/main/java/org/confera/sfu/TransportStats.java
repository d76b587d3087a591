package org.confera.sfu;

import java.net.InetSocketAddress;
import org.confera.media.api.MediaEvent.TransportState;

/**
 * One transport at one moment, in the words of webrtc-stats ({@code RTCTransportStats} and the selected
 * {@code RTCIceCandidatePairStats}). There is no round-trip time here: an ICE-lite agent sends no checks; viewers' reports
 * tell it, stream by stream.
 *
 * @param packetsSent                   datagrams of any kind, STUN and DTLS included
 * @param bytesSent                     their payload
 * @param state                         as the listener was told it last; null before the transport has come up
 * @param protocol                      {@code udp} or {@code tcp}; null before the first valid check
 * @param remote                        the browser's end of the selected pair; null likewise
 * @param selectedCandidatePairChanges  how often another pair was selected, the first included
 * @param dtlsState                     {@code new}, {@code connecting}, {@code connected}, {@code closed} or
 *                                      {@code failed}
 * @param srtpCipher                    the agreed protection profile by its registered name; null before
 */
public record TransportStats(String id, long packetsSent, long bytesSent, long packetsReceived, long bytesReceived,
        TransportState state, String protocol, InetSocketAddress remote, long selectedCandidatePairChanges,
        String dtlsState, String srtpCipher) {
}
