package org.confera.media.api.rtp;

/** A header extension as used in one track: its uri and the id that stands in the packets (RFC 8285). */
public record RtpHeaderExtensionParameters(String uri, int id, boolean encrypt) {
    public RtpHeaderExtensionParameters {
        check(uri, id);
    }

    static void check(String uri, int id) {
        if (uri == null || uri.isBlank() || uri.length() > 200) {
            throw new IllegalArgumentException("A header extension needs a uri of 1-200 characters.");
        }
        if (id < 1 || id > 255) {
            throw new IllegalArgumentException("Header extension id is " + id + ", but must lie in 1-255.");
        }
    }
}
