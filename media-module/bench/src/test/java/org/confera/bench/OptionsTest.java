package org.confera.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.confera.client.SrtpSuite;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void measuresFiftyViewersUnlessTold() {
        assertEquals(new Options(50, 240, 1100, 1, 6, 5, SrtpSuite.AEAD_AES_128_GCM), Options.of());
        assertEquals(Options.of(), Options.of(""));
    }

    @Test
    void readsWordsAndOneText() {
        Options expected = new Options(7, 240, 1100, 4, 6, 5, SrtpSuite.AES128_CM_HMAC_SHA1_80);
        assertEquals(expected, Options.of("--viewers", "7", "--burst", "4", "--suite", "cm"));
        assertEquals(expected, Options.of(" --viewers 7 --burst 4  --suite cm "));
    }

    @Test
    void saysWhatIsAllowed() {
        for (String wrong : new String[] {"--viewers 0", "--viewers", "--bytes 1201", "--suite des", "--speed 9"}) {
            String message = assertThrows(IllegalArgumentException.class, () -> Options.of(wrong)).getMessage();
            assertTrue(message.contains("--viewers 1-500"), message);
        }
    }
}
