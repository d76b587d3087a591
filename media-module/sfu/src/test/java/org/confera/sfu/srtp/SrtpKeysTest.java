package org.confera.sfu.srtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SrtpKeysTest {
    @Test
    void cutsTwoKeysAndThenTwoSalts() {
        byte[] material = new byte[60];
        for (int i = 0; i < material.length; i++) {
            material[i] = (byte) i;
        }
        SrtpKeys keys = SrtpKeys.of(SrtpProfile.AES128_CM_HMAC_SHA1_80, material);
        assertEquals(0, keys.client().key()[0]);
        assertEquals(16, keys.server().key()[0]);
        assertArrayEquals(new byte[] {32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45}, keys.client().salt());
        assertEquals(46, keys.server().salt()[0]);
    }

    @Test
    void refusesAKeyOfAnotherLength() {
        assertThrows(IllegalArgumentException.class,
                () -> new MasterKey(SrtpProfile.AEAD_AES_128_GCM, new byte[16], new byte[14]));
    }

    @Test
    void printsNoKey() {
        MasterKey key = new MasterKey(SrtpProfile.AEAD_AES_128_GCM, new byte[16], new byte[12]);
        assertEquals("AEAD_AES_128_GCM", key.toString());
    }
}
