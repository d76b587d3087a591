package org.confera.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NtpTimeTest {
    @Test
    void startsSeventyYearsBeforeUnix() {
        assertEquals(2_208_988_800L, NtpTime.ofUnixNs(0) >>> 32);
        assertEquals(0x8000_0000L, NtpTime.ofUnixNs(500_000_000) & 0xFFFF_FFFFL);
    }

    @Test
    void comesBackWithinANanosecond() {
        long now = 1_795_000_000_123_456_789L;
        assertEquals(now, NtpTime.unixNs(NtpTime.ofUnixNs(now)), 1);
    }

    /** RFC 3550 section 6.4.1, figure 2: SR at b44d:b705 2000 0000, 5.250 s later the reception report. */
    @Test
    void findsTheRoundTripOfRfc3550Figure2() {
        long lastSr = NtpTime.compact(0xB44D_B705_2000_0000L);
        long delay = NtpTime.compactDuration(5_250_000_000L);
        assertEquals(0xB705_2000L, lastSr);
        assertEquals(0x0005_4000L, delay);
        assertEquals(6_125_000_000L, NtpTime.compactDurationNs(0xB710_8000L - delay - lastSr));
    }

    @Test
    void cutsADurationThatDoesNotFit() {
        assertEquals(0xFFFF_FFFFL, NtpTime.compactDuration(65_536_000_000_000L));
        assertEquals(0xFFFF_0000L, NtpTime.compactDuration(65_535_000_000_000L));
    }

    @Test
    void countsSixtyFourSecondsInAbsSendTime() {
        assertEquals(0, NtpTime.absSendTime(64L << 32));
        assertEquals(1 << 18, NtpTime.absSendTime(65L << 32));
        assertEquals(0xFF_FFFF, NtpTime.absSendTime((64L << 32) - 1));
    }
}
