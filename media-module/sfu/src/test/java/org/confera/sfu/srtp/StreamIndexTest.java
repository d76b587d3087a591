package org.confera.sfu.srtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.List;
import org.confera.sfu.testing.RtpPackets;
import org.junit.jupiter.api.Test;

/** Who may have sent a packet of an SSRC. */
class StreamIndexTest {
    private static final long SSRC = 0xFFFF_FFFFL;

    private final StreamIndex<String> index = new StreamIndex<>();

    @Test
    void keepsRtpAndRtcpOfOneSsrcApart() {
        index.add(true, SSRC, "ann");
        index.add(false, SSRC, "bob");
        assertEquals(List.of("ann"), index.owners(true, SSRC));
        assertEquals(List.of("bob"), index.owners(false, SSRC));
        index.remove(true, SSRC, "ann");
        assertNull(index.owners(true, SSRC));
        assertEquals(1, index.size());
    }

    @Test
    void knowsSeveralOwnersAndForgetsNobodyElse() {
        index.add(true, 1, "ann");
        index.add(true, 1, "bob");
        index.remove(true, 1, "carl");
        index.remove(true, 2, "ann");
        index.remove(true, 1, "ann");
        assertEquals(List.of("bob"), index.owners(true, 1));
    }

    @Test
    void followsWhatAnUnprotectorKeepsAndGivesUp() {
        SrtpProfile profile = SrtpProfile.AEAD_AES_128_GCM;
        MasterKey key = new MasterKey(profile, new byte[profile.keyBytes()], new byte[profile.saltBytes()]);
        StreamListener listener = new StreamListener() {
            @Override
            public void onStreamKept(boolean isRtp, long ssrc) {
                index.add(isRtp, ssrc, "ann");
            }

            @Override
            public void onStreamForgotten(boolean isRtp, long ssrc) {
                index.remove(isRtp, ssrc, "ann");
            }
        };
        try (JitsiProtector protector = new JitsiProtector(key);
                JitsiUnprotector unprotector = new JitsiUnprotector(key, listener)) {
            long nowNs = 0;
            for (int ssrc = 1; ssrc <= 2 * JitsiUnprotector.MAX_STREAMS; ssrc++) {
                nowNs += JitsiUnprotector.IDLE_NS;
                byte[] packet = RtpPackets.rtp(96, 1, 0, ssrc, 10);
                byte[] out = new byte[64];
                int length = protector.protectRtp(RtpPackets.outgoing(packet, 12), out, 0);
                byte[] forged = Arrays.copyOf(out, length);
                forged[length - 1] ^= 1;
                unprotector.unprotectRtp(forged, 0, length, nowNs);
                assertNull(index.owners(true, ssrc), "a forged packet proves nothing");
                assertEquals(packet.length, unprotector.unprotectRtp(out, 0, length, nowNs));
                assertEquals(List.of("ann"), index.owners(true, ssrc));
            }
            assertEquals(JitsiUnprotector.MAX_STREAMS, index.size(), "those that made room are forgotten");
        }
        assertEquals(0, index.size());
    }
}
