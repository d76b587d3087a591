package org.confera.media.adapter;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** Behind the host, which has colons of its own only inside of brackets. */
    private static final Pattern PORT = Pattern.compile("^turns?:(?:\\[.*]|[^:]+):(\\d{1,5})");
    private static final Integer DEFAULT_PORT = 3478;
    private static final Integer TLS_PORT = 5349;
    private static final String ALGORITHM = "HmacSHA1";

    TurnCredentials {
        urls = List.copyOf(urls);
    }

    /** Where the TURN server listens; RFC 7065 section 3.1 has the port if a URL leaves it out. */
    List<Integer> ports() {
        return urls.stream().map(url -> {
            Matcher port = PORT.matcher(url);
            return port.find() ? Integer.valueOf(port.group(1)) : url.startsWith("turns:") ? TLS_PORT : DEFAULT_PORT;
        }).toList();
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
