package org.confera.wire.stun;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.confera.wire.Hex;
import org.confera.wire.Hostile;
import org.junit.jupiter.api.Test;

class StunMessageTest {
    /** RFC 5769 section 2.1: sample request. */
    private static final byte[] SAMPLE_REQUEST = Hex.bytes("""
            0001 0058 2112a442 b7e7a701bc34d686fa87dfae      // binding request, cookie, transaction id
            8022 0010 5354554e207465737420636c69656e74       // SOFTWARE "STUN test client"
            0024 0004 6e0001ff                               // PRIORITY
            8029 0008 932ff9b151263b36                       // ICE-CONTROLLED
            0006 0009 6576746a3a68367659202020               // USERNAME "evtj:h6vY", padded
            0008 0014 9aeaa70cbfd8cb56781ef2b5b2d3f249c1b571a2   // MESSAGE-INTEGRITY
            8028 0004 e57a3bcf                               // FINGERPRINT
            """);
    private static final String HEADER = "2112a442 b7e7a701bc34d686fa87dfae ";

    private final StunMessage message = new StunMessage();

    @Test
    void readsTheSampleRequestOfRfc5769() {
        Hex.atOffsets(SAMPLE_REQUEST, (bytes, offset, length) -> {
            assertTrue(message.wrap(bytes, offset, length));
            assertEquals(StunMessage.BINDING_REQUEST, message.type());
            assertEquals("b7e7a701bc34d686fa87dfae", Hex.of(bytes, message.transactionIdOffset(), 12));
            assertEquals("evtj:h6vY", new String(bytes, message.attributeOffset(StunMessage.USERNAME),
                    message.attributeLength(StunMessage.USERNAME), UTF_8));
            assertEquals(4, message.localUfragLength());
            assertEquals(offset + 76, message.integrityStart());
            assertEquals(20, message.attributeLength(StunMessage.MESSAGE_INTEGRITY));
            assertTrue(message.hasValidFingerprint());
        });
    }

    @Test
    void knowsForWhomACheckIs() {
        message.wrap(SAMPLE_REQUEST, 0, SAMPLE_REQUEST.length);
        assertTrue(message.isFor("evtj".getBytes(UTF_8)));
        assertFalse(message.isFor("evt".getBytes(UTF_8)));
        assertFalse(message.isFor("evtj:h6vY".getBytes(UTF_8)));
        assertFalse(message.isFor("evtk".getBytes(UTF_8)));
    }

    @Test
    void seesADamagedFingerprint() {
        byte[] damaged = SAMPLE_REQUEST.clone();
        damaged[30] ^= 1;
        assertTrue(message.wrap(damaged, 0, damaged.length));
        assertFalse(message.hasValidFingerprint());
    }

    @Test
    void doesNotBelieveAttributesBehindTheIntegrity() {
        byte[] bytes = Hex.bytes("0001 0020" + HEADER
                + "0008 0014 0000000000000000000000000000000000000000" + "0006 0003 613a6200");
        assertTrue(message.wrap(bytes, 0, bytes.length));
        assertEquals(StunMessage.NONE, message.attributeOffset(StunMessage.USERNAME));
        assertEquals(StunMessage.NONE, message.localUfragLength());
        assertFalse(message.isFor(new byte[] {'a'}));
    }

    @Test
    void takesTheFirstOfSeveral() {
        byte[] bytes = Hex.bytes("0001 0010" + HEADER + "0006 0003 613a6200" + "0006 0003 633a6400");
        assertTrue(message.wrap(bytes, 0, bytes.length));
        assertTrue(message.isFor(new byte[] {'a'}));
    }

    @Test
    void readsAMessageWithoutAttributes() {
        byte[] bytes = Hex.bytes("0101 0000" + HEADER);
        assertTrue(message.wrap(bytes, 0, bytes.length));
        assertEquals(StunMessage.BINDING_SUCCESS, message.type());
        assertEquals(StunMessage.NONE, message.integrityStart());
        assertEquals(StunMessage.NONE, message.attributeLength(StunMessage.USERNAME));
        assertFalse(message.hasValidFingerprint());
    }

    @Test
    void hasNoUfragWithoutAColon() {
        byte[] bytes = Hex.bytes("0001 0008" + HEADER + "0006 0004 61626364");
        assertTrue(message.wrap(bytes, 0, bytes.length));
        assertEquals(StunMessage.NONE, message.localUfragLength());
    }

    @Test
    void refusesWhatIsNotStun() {
        assertFalse(wraps("0001 0000 2112a443 b7e7a701bc34d686fa87dfae"), "another cookie");
        assertFalse(wraps("4001 0000" + HEADER), "the first two bits are set");
        assertFalse(wraps("0001 0004" + HEADER), "longer than the datagram");
        assertFalse(wraps("0001 0000" + HEADER + "00000000"), "shorter than the datagram");
        assertFalse(wraps("0001 0003" + HEADER + "000000"), "not whole words");
        assertFalse(wraps("0001 0004" + HEADER + "00060001"), "an attribute reaches beyond");
        assertFalse(wraps("0001 0004" + HEADER + "0006ffff"), "an attribute reaches far beyond");
        assertFalse(wraps("0001 0010" + HEADER + "8028000400000000 0006000000060000"), "fingerprint is not the last");
    }

    @Test
    void refusesEveryTruncation() {
        Hostile.truncated(SAMPLE_REQUEST, this::read);
    }

    @Test
    void survivesDamage() {
        Hostile.damaged(SAMPLE_REQUEST, this::read);
    }

    private boolean wraps(String hex) {
        byte[] bytes = Hex.bytes(hex);
        return message.wrap(bytes, 0, bytes.length);
    }

    private boolean read(byte[] bytes, int offset, int length) {
        if (!message.wrap(bytes, offset, length)) {
            return false;
        }
        message.isFor(new byte[] {'e', 'v', 't', 'j'});
        message.localUfragLength();
        message.hasValidFingerprint();
        int user = message.attributeOffset(StunMessage.USERNAME);
        assertTrue(user + message.attributeLength(StunMessage.USERNAME) <= offset + length);
        return true;
    }
}
