package org.confera.media.api;

import java.util.List;

/**
 * A TURN server that a browser may relay through, with credentials of its own that expire.
 *
 * @param urls       for example {@code turn:turn.example.org:3478?transport=udp}
 * @param username   {@code <unix expiry seconds>:<participant id>}
 * @param credential base64 of HMAC-SHA1 over the username with the secret shared with coturn
 */
public record IceServer(List<String> urls, String username, String credential) {
    public IceServer {
        urls = List.copyOf(urls);
    }
}
