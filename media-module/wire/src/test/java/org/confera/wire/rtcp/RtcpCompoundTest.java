package org.confera.wire.rtcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.confera.wire.Hex;
import org.confera.wire.Hostile;
import org.junit.jupiter.api.Test;

class RtcpCompoundTest {
    private static final String RR = "80c90001 00000001 ";
    private static final String SDES = "81ca0002 00000001 01016100 ";
    private static final String PLI = "81ce0002 00000001 00000002 ";

    private final RtcpCompound compound = new RtcpCompound();

    @Test
    void walksTheMessagesInOrder() {
        Hex.atOffsets(Hex.bytes(RR + SDES + PLI), (bytes, offset, length) -> {
            assertTrue(compound.wrap(bytes, offset, length));
            assertEquals(List.of(RtcpKind.RECEIVER_REPORT, RtcpKind.SDES, RtcpKind.PLI), kinds());
            assertEquals(offset + 20, compound.messageOffset());
            assertEquals(12, compound.messageLength());
            assertFalse(compound.next());
        });
    }

    /** RFC 5506: it may start with any message. */
    @Test
    void walksAReducedSizePacket() {
        assertTrue(wraps(PLI));
        assertEquals(List.of(RtcpKind.PLI), kinds());
    }

    @Test
    void tellsEveryKind() {
        assertEquals(RtcpKind.SENDER_REPORT, kind("80c80000"));
        assertEquals(RtcpKind.BYE, kind("80cb0000"));
        assertEquals(RtcpKind.APP, kind("80cc0000"));
        assertEquals(RtcpKind.NACK, kind("81cd0000"));
        assertEquals(RtcpKind.TRANSPORT_FEEDBACK, kind("8fcd0000"));
        assertEquals(RtcpKind.FIR, kind("84ce0000"));
        assertEquals(RtcpKind.REMB, kind("8fce0004 00000001 00000000 52454d42 00000000"));
        assertEquals(RtcpKind.EXTENDED_REPORT, kind("80cf0000"));
    }

    @Test
    void passesOverWhatItDoesNotKnow() {
        assertEquals(RtcpKind.UNKNOWN, kind("80d00000"));
        assertEquals(RtcpKind.UNKNOWN, kind("83cd0000"));
        assertEquals(RtcpKind.UNKNOWN, kind("82ce0000"));
        assertEquals(RtcpKind.UNKNOWN, kind("8fce0000"), "application feedback that is not REMB");
    }

    @Test
    void allowsPaddingInTheLastMessageOnly() {
        assertTrue(wraps(RR + "a0c90002 00000001 00000004"));
        assertFalse(wraps("a0c90002 00000001 00000004" + RR));
    }

    @Test
    void refusesLengthsThatDoNotAddUp() {
        assertFalse(wraps(RR + "80c90002 00000001"));
        assertFalse(wraps(RR + "80c9ffff 00000001"));
        assertFalse(wraps(RR + "80"));
        assertFalse(wraps("00c90001 00000001"), "version 0");
    }

    @Test
    void refusesEveryTruncationInsideAMessage() {
        Hostile.truncated(Hex.bytes(RR + SDES + PLI), compound::wrap, 8, 20);
    }

    @Test
    void survivesDamage() {
        Hostile.damaged(Hex.bytes(RR + SDES + PLI), (bytes, offset, length) -> {
            boolean good = compound.wrap(bytes, offset, length);
            return good && !kinds().isEmpty();
        });
    }

    private boolean wraps(String hex) {
        byte[] bytes = Hex.bytes(hex);
        return compound.wrap(bytes, 0, bytes.length);
    }

    private RtcpKind kind(String hex) {
        assertTrue(wraps(hex));
        assertTrue(compound.next());
        return compound.kind();
    }

    private List<RtcpKind> kinds() {
        List<RtcpKind> kinds = new ArrayList<>();
        while (compound.next()) {
            kinds.add(compound.kind());
        }
        return kinds;
    }
}
