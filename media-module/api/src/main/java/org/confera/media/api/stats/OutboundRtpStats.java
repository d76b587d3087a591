package org.confera.media.api.stats;

/**
 * What was sent of a consumer, at one moment ({@code RTCOutboundRtpStreamStats}).
 *
 * @param packetsSent              retransmissions included
 * @param bytesSent                their payload
 * @param bitrate                  of that payload, in bits a second over the last second
 * @param retransmittedPacketsSent on the RTX stream
 * @param nackCount                NACK messages that came
 * @param pliCount                 picture loss indications that came
 * @param firCount                 full intra requests that came
 */
public record OutboundRtpStats(long ssrc, long packetsSent, long bytesSent, long bitrate, long retransmittedPacketsSent,
        long retransmittedBytesSent, long nackCount, long pliCount, long firCount) {
}
