package org.confera.media.adapter;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.confera.media.api.IceServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Credentials for coturn that expire (draft-uberti-behave-turn-rest-00): the user name carries the time, the password
 * proves that whoever knows the shared secret has written it. Immutable.
 */
record TurnCredentials(List<String> urls, String secret) {
    /** No TURN server. */
    static final TurnCredentials NONE = new TurnCredentials(List.of(), "");
    /** How long credentials are good for. */
    static final long LIFETIME_S = 3600;

    private static final String ALGORITHM = "HmacSHA1";

    TurnCredentials {
        urls = List.copyOf(urls);
    }

    /** The TURN server with fresh credentials of this participant; empty if none is configured. */
    List<IceServer> iceServers(String participantId, long nowEpochS) {
        if (urls.isEmpty()) {
            return List.of();
        }
        String username = nowEpochS + LIFETIME_S + ":" + participantId;
        return List.of(new IceServer(urls, username, password(username)));
    }

    private String password(String username) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(username.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM + ", which every Java must have.", e);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return urls.isEmpty() ? "no TURN server is set" : "TURN is at " + String.join(", ", urls);
    }
}
