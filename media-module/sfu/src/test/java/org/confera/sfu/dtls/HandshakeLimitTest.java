package org.confera.sfu.dtls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class HandshakeLimitTest {
    private final HandshakeLimit limit = new HandshakeLimit(3, 2);

    @Test
    void limitsAnAddressAndTheWhole() throws Exception {
        InetAddress one = InetAddress.getByName("192.0.2.1");
        InetAddress two = InetAddress.getByName("192.0.2.2");
        assertTrue(limit.begin(one));
        assertTrue(limit.begin(one));
        assertFalse(limit.begin(one));
        assertTrue(limit.begin(two));
        assertFalse(limit.begin(two), "three run already");
        limit.end(one);
        assertTrue(limit.begin(two));
        assertEquals(3, limit.running());
    }
}
