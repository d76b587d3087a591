package org.confera.media.api.stats;

/**
 * One stream of a producer, a whole track or one simulcast layer, at one moment ({@code RTCInboundRtpStreamStats} as an SFU
 * can have it: nothing is decoded here).
 *
 * @param layer                        from the smallest, 0
 * @param rid                          null without simulcast
 * @param ssrc                         null until the first packet has shown it
 * @param active                       true while packets come
 * @param packetsReceived              retransmissions that filled a gap included
 * @param bytesReceived                their payload
 * @param bitrate                      of that payload, in bits a second over the last second
 * @param packetsLost                  before repair (RFC 3550); can be negative if the network duplicates
 * @param fractionLost                 of the last second, before repair, 0 to 1
 * @param packetsDiscarded             padding, unknown codecs, unreadable payload
 * @param packetsDuplicated            came before, or too late to tell
 * @param retransmittedPacketsReceived those that filled a gap
 * @param jitter                       seconds (RFC 3550)
 * @param nackCount                    NACK messages that we sent
 * @param pliCount                     picture loss indications that we sent; we send no FIR
 * @param framesReceived               frames whose last packet came; 0 for sound
 * @param keyFramesReceived            key frames whose first packet came; 0 for sound
 * @param framesPerSecond              over the last second; 0 for sound
 */
public record InboundRtpStats(int layer, String rid, Long ssrc, boolean active, long packetsReceived, long bytesReceived,
        long bitrate, long packetsLost, double fractionLost, long packetsDiscarded, long packetsDuplicated,
        long retransmittedPacketsReceived, double jitter, long nackCount, long pliCount, long framesReceived,
        long keyFramesReceived, double framesPerSecond) {
}
