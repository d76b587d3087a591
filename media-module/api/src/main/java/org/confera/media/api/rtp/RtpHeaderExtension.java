package org.confera.media.api.rtp;

/**
 * A header extension that an endpoint can handle (RFC 8285).
 *
 * @param kind        audio or video; browsers list shared extensions as video only, so match by uri and id
 * @param preferredId 1 to 14 for the one-byte form
 * @param direction   {@code sendrecv}, {@code sendonly}, {@code recvonly} or {@code inactive}, seen from this endpoint
 */
public record RtpHeaderExtension(MediaKind kind, String uri, int preferredId, boolean preferredEncrypt,
        String direction) {
    public RtpHeaderExtension {
        RtpHeaderExtensionParameters.check(uri, preferredId);
        direction = direction == null ? "sendrecv" : direction;
    }
}
