package org.confera.sfu.srtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.confera.sfu.OutgoingRtp;
import org.confera.sfu.srtp.SrtpUnprotector.Refusal;
import org.confera.sfu.testing.RtpPackets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one end protects the other reads, at any place in a buffer, across wraps, and with streams coming and going. */
class SrtpRoundTripTest {
    private static final long NOW = Long.MAX_VALUE - 1_000_000_000L;
    private static final long SECOND = 1_000_000_000L;

    private final byte[] buffer = new byte[4096];
    private SrtpProtector protector;
    private SrtpUnprotector unprotector;

    private void agreeOn(SrtpProfile profile) {
        byte[] material = new byte[profile.keyingMaterialBytes()];
        new Random(1).nextBytes(material);
        SrtpKeys keys = SrtpKeys.of(profile, material);
        protector = new JitsiProtector(keys.server());
        unprotector = new JitsiUnprotector(keys.server());
    }

    @ParameterizedTest
    @EnumSource
    void restoresRtpAtAnyOffset(SrtpProfile profile) {
        agreeOn(profile);
        int sequence = 65_500;
        for (int offset : new int[] {0, 1, 7, 2048}) {
            for (int length : new int[] {0, 1, 15, 16, 1_188}) {
                byte[] plain = RtpPackets.rtp(111, ++sequence & 0xFFFF, 5, 0xFFFF_FFFFL, length);
                int sent = protector.protectRtp(RtpPackets.outgoing(plain, 12), buffer, offset);
                assertEquals(plain.length + profile.srtpOverhead(), sent);
                assertFalse(length > 15 && Arrays.equals(plain, 12, plain.length, buffer, offset + 12,
                        offset + plain.length), "it must not travel in the clear");
                assertEquals(plain.length, unprotector.unprotectRtp(buffer, offset, sent, NOW));
                assertArrayEquals(plain, Arrays.copyOfRange(buffer, offset, offset + plain.length));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void restoresRtcp(SrtpProfile profile) {
        agreeOn(profile);
        byte[] report = RtpPackets.receiverReport(77);
        for (int i = 0; i < 3; i++) {
            int sent = protector.protectRtcp(report, 0, report.length, buffer, 9);
            assertEquals(report.length + profile.srtcpOverhead(), sent);
            assertEquals(report.length, unprotector.unprotectRtcp(buffer, 9, sent, NOW));
            assertArrayEquals(report, Arrays.copyOfRange(buffer, 9, 9 + report.length));
        }
    }

    @ParameterizedTest
    @EnumSource
    void followsTheRolloverOfTheSequence(SrtpProfile profile) {
        agreeOn(profile);
        for (int i = 0; i < 70_000 * 2; i += 50) {
            byte[] plain = RtpPackets.rtp(111, i & 0xFFFF, 5, 3, 20);
            int sent = protector.protectRtp(RtpPackets.outgoing(plain, 12), buffer, 0);
            assertEquals(plain.length, unprotector.unprotectRtp(buffer, 0, sent, NOW), "packet " + i);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesReplayForgeryAndShortPackets(SrtpProfile profile) {
        agreeOn(profile);
        byte[] plain = RtpPackets.rtp(111, 1, 5, 3, 20);
        int sent = protector.protectRtp(RtpPackets.outgoing(plain, 12), buffer, 0);
        byte[] packet = Arrays.copyOf(buffer, sent);
        byte[] forged = packet.clone();
        forged[5] ^= 1; // the header is authenticated, too
        assertRefused(Refusal.WRONG_TAG, unprotector.unprotectRtp(forged, 0, sent, NOW));
        assertEquals(plain.length, unprotector.unprotectRtp(packet.clone(), 0, sent, NOW));
        assertRefused(Refusal.REPLAY, unprotector.unprotectRtp(packet.clone(), 0, sent, NOW));
        for (int length = 0; length < 12 + profile.srtpOverhead(); length++) {
            assertRefused(Refusal.MALFORMED, unprotector.unprotectRtp(packet, 0, length, NOW));
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesNoMoreThanAHundredStreamsAtOnce(SrtpProfile profile) {
        agreeOn(profile);
        for (int ssrc = 1; ssrc <= 100; ssrc++) {
            assertTrue(receive(ssrc, 1, NOW) > 0);
        }
        assertRefused(Refusal.SSRC_LIMIT, receive(101, 1, NOW));
        assertTrue(receive(1, 2, NOW) > 0, "those that are known go on");
    }

    @ParameterizedTest
    @EnumSource
    void givesTheLongestSilentStreamsPlaceToANewOne(SrtpProfile profile) {
        agreeOn(profile);
        for (int ssrc = 1; ssrc <= 100; ssrc++) {
            receive(ssrc, 1, NOW + ssrc);
        }
        long later = NOW + 31 * SECOND; // numbers of the clock have wrapped
        receive(1, 2, later);
        assertTrue(receive(101, 1, later) > 0);
        assertTrue(receive(1, 3, later) > 0);
    }

    @ParameterizedTest
    @EnumSource
    void triesOnlySoManyStrangersASecond(SrtpProfile profile) {
        agreeOn(profile);
        byte[] garbage = RtpPackets.rtp(111, 1, 1, 0, 40);
        int limited = 0;
        for (int ssrc = 0; ssrc < 300; ssrc++) {
            garbage[11] = (byte) ssrc;
            garbage[10] = (byte) (ssrc >> 8);
            if (unprotector.unprotectRtp(garbage.clone(), 0, garbage.length, NOW) == Refusal.SSRC_LIMIT.code()) {
                limited++;
            }
        }
        assertEquals(100, limited);
        assertTrue(receive(7, 1, NOW + SECOND) > 0);
    }

    /** The same bytes under the same number tell an eavesdropper nothing new, whatever was sent in between. */
    @ParameterizedTest
    @EnumSource
    void repeatsAPacketAsTheSameDatagramAcrossTheWrap(SrtpProfile profile) {
        agreeOn(profile);
        OutgoingRtp packet = RtpPackets.outgoing(RtpPackets.rtp(111, 65_535, 5, 3, 20), 12);
        int sent = protector.protectRtp(packet, buffer, 0);
        byte[] first = Arrays.copyOf(buffer, sent);
        protector.protectRtp(RtpPackets.outgoing(RtpPackets.rtp(111, 0, 5, 3, 20), 12), buffer, 0);
        protector.protectRtp(RtpPackets.outgoing(RtpPackets.rtp(111, 1, 5, 3, 20), 12), buffer, 0);
        packet.repetition = true;
        int length = protector.protectRtp(packet, buffer, 7);
        assertArrayEquals(first, Arrays.copyOfRange(buffer, 7, 7 + length));
    }

    /** A packet of a large frame may come a round trip after its neighbours. */
    @ParameterizedTest
    @EnumSource
    void protectsWhatIsLateOnce(SrtpProfile profile) {
        agreeOn(profile);
        assertTrue(protect(10) > 0);
        assertTrue(protect(2_000) > 0);
        assertTrue(protect(11) > 0);
        assertEquals(SrtpProtector.REFUSED, protect(11));
        assertTrue(protect(8_000) > 0);
        assertEquals(SrtpProtector.REFUSED, protect(12), "too old to tell");
    }

    private int protect(int sequence) {
        return protector.protectRtp(RtpPackets.outgoing(RtpPackets.rtp(111, sequence, 5, 3, 20), 12), buffer, 0);
    }

    @ParameterizedTest
    @EnumSource
    void protectsAStreamThatWasForgottenAsANewOne(SrtpProfile profile) {
        agreeOn(profile);
        byte[] plain = RtpPackets.rtp(111, 1, 5, 3, 20);
        assertTrue(protector.protectRtp(RtpPackets.outgoing(plain, 12), buffer, 0) > 0);
        assertEquals(SrtpProtector.REFUSED, protector.protectRtp(RtpPackets.outgoing(plain, 12), buffer, 0));
        protector.forget(3);
        assertTrue(protector.protectRtp(RtpPackets.outgoing(plain, 12), buffer, 0) > 0);
    }

    private int receive(int ssrc, int sequence, long nowNs) {
        byte[] plain = RtpPackets.rtp(111, sequence, 5, ssrc, 20);
        int sent = protector.protectRtp(RtpPackets.outgoing(plain, 12), buffer, 0);
        return unprotector.unprotectRtp(buffer, 0, sent, nowNs);
    }

    private static void assertRefused(Refusal expected, int code) {
        assertTrue(code < 0);
        assertEquals(expected, Refusal.of(code));
    }
}
