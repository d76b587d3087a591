package org.confera.wire;

/**
 * NTP timestamps as RTCP carries them (RFC 3550 section 4): 64 bits, seconds since 1900 in the upper half, fractions of
 * 2^-32 s in the lower; <em>compact</em> is the middle 32 bits, in units of 2^-16 s.
 */
public final class NtpTime {
    /** Seconds from 1900 to 1970. */
    private static final long UNIX_EPOCH = 2_208_988_800L;
    private static final long NS_PER_SECOND = 1_000_000_000L;

    private NtpTime() {
    }

    /** The 64-bit timestamp of a moment given in nanoseconds since 1970. */
    public static long ofUnixNs(long unixNs) {
        long seconds = Math.floorDiv(unixNs, NS_PER_SECOND) + UNIX_EPOCH;
        return seconds << 32 | fraction(Math.floorMod(unixNs, NS_PER_SECOND));
    }

    /** Nanoseconds since 1970 of a 64-bit timestamp, in the NTP era of 1900 to 2036. */
    public static long unixNs(long ntp) {
        return ((ntp >>> 32) - UNIX_EPOCH) * NS_PER_SECOND + ((ntp & 0xFFFF_FFFFL) * NS_PER_SECOND >>> 32);
    }

    /** The middle 32 bits, as LSR and LRR carry them. */
    public static long compact(long ntp) {
        return ntp >>> 16 & 0xFFFF_FFFFL;
    }

    /** A duration in units of 2^-16 s, as DLSR and DLRR carry it; longer than 18 hours is cut to that. */
    public static long compactDuration(long ns) {
        long seconds = ns / NS_PER_SECOND;
        return seconds > 0xFFFF ? 0xFFFF_FFFFL : seconds << 16 | ((ns % NS_PER_SECOND) << 16) / NS_PER_SECOND;
    }

    /** Nanoseconds of a duration in units of 2^-16 s. */
    public static long compactDurationNs(long compact) {
        return compact * NS_PER_SECOND >>> 16;
    }

    /** The 24 bits of the abs-send-time header extension: 6 bits of seconds, 18 of fraction. */
    public static int absSendTime(long ntp) {
        return (int) (ntp >>> 14) & 0xFF_FFFF;
    }

    private static long fraction(long ns) {
        return (ns << 32) / NS_PER_SECOND;
    }
}
