package org.confera.media.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdapterSettingsTest {
    private static final String SECRET = "0123456789abcdef";
    private static final String RELAY = "20000-29999";

    @Test
    void readsWhatTheServerIsShippedWith() {
        AdapterSettings settings = AdapterSettings.of("auto", "10000", "0", "none", "none", RELAY);
        assertEquals(10_000, settings.sfu().basePort());
        assertEquals(Math.min(64, Runtime.getRuntime().availableProcessors()), settings.sfu().workers());
        assertEquals(List.of(), settings.sfu().announcedAddresses());
        assertEquals(List.of(), settings.turn().urls());
    }

    @Test
    void readsWhatAnAdministratorWrites() {
        AdapterSettings settings = AdapterSettings.of("192.0.2.7, 2001:db8::1", " 40000 ", "2",
                "turn:turn.example.org:3478?transport=udp,turns:[2001:db8::2]", SECRET, RELAY);
        assertEquals(40_000, settings.sfu().basePort());
        assertEquals(2, settings.sfu().workers());
        assertEquals(List.of(InetAddress.ofLiteral("192.0.2.7"), InetAddress.ofLiteral("2001:db8::1")), settings.sfu().announcedAddresses());
        assertEquals(List.of("turn:turn.example.org:3478?transport=udp", "turns:[2001:db8::2]"), settings.turn().urls());
        assertEquals(SECRET, settings.turn().secret());
    }

    @Test
    void refusesPortsThatCannotBeUsed() {
        for (String port : new String[] {"80", "65535", "0", "-1", "12345678901", "ten", "", null}) {
            refuses("MediaPort", "1024-65534", "CONFERA_MEDIA_PORT", "auto", port, "2", "none", "none");
        }
        assertEquals(65_534, AdapterSettings.of("auto", "65534", "2", "none", "none", RELAY).sfu().basePort());
    }

    @Test
    void refusesTooManyWorkers() {
        for (String workers : new String[] {"65", "-1", "many", null}) {
            refuses("Workers", "1-64", "CONFERA_MEDIA_WORKERS", "auto", "10000", workers, "none", "none");
        }
    }

    @Test
    void refusesAddressesThatNobodyCanSendTo() {
        for (String addresses : new String[] {"", "0.0.0.0", "::", "224.0.0.1", "sfu.example.org", "192.0.2.7,", "300.1.1.1", null}) {
            refuses("AnnouncedAddresses", "IP addresses", "CONFERA_ANNOUNCED_ADDRESSES", addresses, "10000", "1", "none", "none");
        }
    }

    @Test
    void refusesUrlsThatAreNotTurn() {
        for (String urls : new String[] {"http://turn.example.org", "turn:", "turn:host?transport=sctp", "turn:a,none", "stun:a"}) {
            refuses("TurnUrls", "turn:turn.example.org:3478", "CONFERA_TURN_URLS", "auto", "10000", "1", urls, SECRET);
        }
    }

    @Test
    void refusesTurnWithoutASecretAndNeverShowsOne() {
        for (String secret : new String[] {"none", "short-secret", null}) {
            IllegalArgumentException e = refuses("TurnSecret", "16 characters", "CONFERA_TURN_SECRET", "auto", "10000", "1",
                    "turn:a", secret);
            assertFalse(e.getMessage().contains("short-secret"), e.getMessage());
        }
    }

    /** A behaviour that systems of this kind get wrong: ports of SFU and TURN overlap. */
    @Test
    void keepsMediaOffTheTurnServersPorts() {
        for (String port : new String[] {"19999", "20000", "29999"}) {
            refuses("MediaPort", "20000-29999", "CONFERA_MEDIA_PORT", "auto", port, "2", "turn:a", SECRET);
        }
        refuses("MediaPort", "TurnUrls", "CONFERA_MEDIA_PORT", "auto", "3478", "1", "turn:a", SECRET);
        refuses("MediaPort", "TurnUrls", "CONFERA_MEDIA_PORT", "auto", "5348", "2", "turns:[2001:db8::2]", SECRET);
        refuses("MediaPort", "TurnUrls", "CONFERA_MEDIA_PORT", "auto", "6000", "1", "turn:a:6000?transport=udp", SECRET);
        assertEquals(19_998, AdapterSettings.of("auto", "19998", "2", "turn:a", SECRET, RELAY).sfu().basePort());
        assertEquals(20_000, AdapterSettings.of("auto", "20000", "2", "none", "none", RELAY).sfu().basePort());
    }

    @Test
    void refusesRelayPortsThatAreNoRange() {
        for (String ports : new String[] {"20000", "29999-20000", "80-90", "20000-70000", "many", "", null}) {
            IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                    () -> AdapterSettings.of("auto", "10000", "1", "none", "none", ports));
            assertTrue(e.getMessage().contains("CONFERA_TURN_RELAY_PORTS"), e.getMessage());
        }
    }

    private static IllegalArgumentException refuses(String setting, String allowed, String variable, String addresses,
            String port, String workers, String urls, String secret) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                () -> AdapterSettings.of(addresses, port, workers, urls, secret, RELAY));
        for (String part : new String[] {setting, allowed, variable}) {
            assertTrue(e.getMessage().contains(part), e.getMessage());
        }
        return e;
    }
}
