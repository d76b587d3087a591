package org.confera.media.api.rtp;

/**
 * A way to reach the SFU (RFC 8445 section 5.1, RFC 6544 for TCP).
 *
 * @param priority unsigned 32 bit
 * @param ip       address literal, IPv4 or IPv6
 * @param protocol {@code udp} or {@code tcp}
 * @param type     always {@code host} for the SFU
 * @param tcpType  {@code passive} for TCP; null for UDP
 */
public record IceCandidate(String foundation, long priority, String ip, String protocol, int port, String type,
        String tcpType) {
}
