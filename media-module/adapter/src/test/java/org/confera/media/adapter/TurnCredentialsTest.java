package org.confera.media.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.confera.media.api.IceServer;
import org.junit.jupiter.api.Test;

class TurnCredentialsTest {
    private static final List<String> URLS = List.of("turn:turn.example.org:3478");

    /** The password is what {@code printf %s <username> | openssl dgst -sha1 -hmac <secret> -binary | base64} prints. */
    @Test
    void signsExpiryAndParticipant() {
        List<IceServer> servers = new TurnCredentials(URLS, "a secret of sixteen").iceServers("p-17", 1_800_000_000L);
        assertEquals(List.of(new IceServer(URLS, "1800003600:p-17", "8zlYAtOvFfV8t1y7+ymSxLO9Gj0=")), servers);
    }

    @Test
    void offersNothingWithoutAServer() {
        assertEquals(List.of(), TurnCredentials.NONE.iceServers("p-17", 1));
    }

    @Test
    void keepsTheSecretToItself() {
        assertFalse(new TurnCredentials(URLS, "a secret of sixteen").toString().contains("secret of"));
    }

    @Test
    void livesNoLongerThanAnHour() {
        String username = new TurnCredentials(URLS, "a secret of sixteen").iceServers("p-17", 1_000).getFirst().username();
        assertTrue(Long.parseLong(username.substring(0, username.indexOf(':'))) - 1_000 <= 3600, username);
    }

    @Test
    void knowsWhereTheServerListens() {
        assertEquals(List.of(3478, 5349, 443, 5000, 6000), new TurnCredentials(List.of("turn:turn.example.org?transport=udp",
                "turns:[2001:db8::2]", "turns:turn.example.org:443?transport=tcp", "turn:[2001:db8::2]:5000", "turn:192.0.2.1:6000"),
                "a secret of sixteen").ports());
    }
}
