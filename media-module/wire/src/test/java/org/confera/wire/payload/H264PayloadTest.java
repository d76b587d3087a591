package org.confera.wire.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.confera.wire.Hex;
import org.confera.wire.Hostile;
import org.junit.jupiter.api.Test;

class H264PayloadTest {
    private static final byte[] PARAMETER_SETS = Hex.bytes("""
            78                // NRI=3, STAP-A
            0004 6742c01f     // SPS
            0003 68ce3c       // PPS
            """);
    private static final byte[] FIRST_FRAGMENT = Hex.bytes("""
            7c                // NRI=3, FU-A
            85                // S, type 5: IDR slice
            b8 00             // first_mb_in_slice=0
            """);

    private final H264Payload h264 = new H264Payload();

    @Test
    void readsParameterSetsInAnAggregate() {
        Hex.atOffsets(PARAMETER_SETS, (bytes, offset, length) -> {
            assertTrue(h264.wrap(bytes, offset, length));
            assertEquals(H264Payload.STAP_A, h264.packetType());
            assertEquals(H264Payload.SPS, h264.nalType());
            assertEquals(3, h264.referenceIdc());
            assertTrue(h264.keyFrame());
            assertTrue(h264.startOfUnit());
            assertTrue(h264.endOfUnit());
        });
    }

    @Test
    void readsTheFirstFragmentOfAnIdrPicture() {
        Hex.atOffsets(FIRST_FRAGMENT, (bytes, offset, length) -> {
            assertTrue(h264.wrap(bytes, offset, length));
            assertEquals(H264Payload.FU_A, h264.packetType());
            assertEquals(H264Payload.IDR, h264.nalType());
            assertTrue(h264.startOfUnit());
            assertFalse(h264.endOfUnit());
            assertTrue(h264.keyFrame());
        });
    }

    @Test
    void readsTheLastFragment() {
        Hex.atOffsets(Hex.bytes("5c 41 9a 00"), (bytes, offset, length) -> {
            assertTrue(h264.wrap(bytes, offset, length));
            assertEquals(1, h264.nalType());
            assertEquals(2, h264.referenceIdc());
            assertFalse(h264.startOfUnit());
            assertTrue(h264.endOfUnit());
            assertFalse(h264.keyFrame());
        });
    }

    @Test
    void readsASingleUnit() {
        Hex.atOffsets(Hex.bytes("01 9a 00"), (bytes, offset, length) -> {
            assertTrue(h264.wrap(bytes, offset, length));
            assertEquals(1, h264.packetType());
            assertEquals(1, h264.nalType());
            assertEquals(0, h264.referenceIdc());
            assertTrue(h264.startOfUnit());
            assertTrue(h264.endOfUnit());
            assertFalse(h264.keyFrame());
        });
    }

    @Test
    void seesAKeyFrameWhereADecoderCanStart() {
        assertTrue(isKeyFrame("67 42c01f"), "SPS alone");
        assertFalse(isKeyFrame("68 ce3c"), "PPS alone");
        assertTrue(isKeyFrame("65 b800"), "first slice of an IDR picture");
        assertFalse(isKeyFrame("65 3800"), "a later slice of it");
        assertFalse(isKeyFrame("7c 05 b800"), "a later fragment of it");
        assertFalse(isKeyFrame("7c 85 3800"), "the first fragment of a later slice");
        assertTrue(isKeyFrame("78 0002 0910 0002 65b8"), "behind a delimiter");
        assertFalse(isKeyFrame("78 0002 419a 0001 67"), "units too short to mean anything");
    }

    @Test
    void refusesWhatPacketizationModeOneDoesNotHave() {
        for (int type : new int[] {0, 25, 26, 27, 29, 30, 31}) {
            assertFalse(h264.wrap(new byte[] {(byte) type, 1, 2, 3}, 0, 4), "type " + type);
        }
        assertFalse(h264.wrap(Hex.bytes("e5 b8"), 0, 2), "forbidden bit");
    }

    @Test
    void refusesEveryTruncationOfAnAggregateButAfterAWholeUnit() {
        Hostile.truncated(PARAMETER_SETS, this::read, 7);
        assertFalse(read(Hex.bytes("78 0000 0001 67"), 0, 6), "an empty unit");
    }

    @Test
    void refusesAFragmentWithoutContent() {
        Hostile.truncated(FIRST_FRAGMENT, this::read, 3);
    }

    @Test
    void survivesDamage() {
        Hostile.damaged(PARAMETER_SETS, this::read);
        Hostile.damaged(FIRST_FRAGMENT, this::read);
    }

    private boolean isKeyFrame(String hex) {
        byte[] bytes = Hex.bytes(hex);
        assertTrue(h264.wrap(bytes, 0, bytes.length));
        return h264.keyFrame();
    }

    private boolean read(byte[] bytes, int offset, int length) {
        if (!h264.wrap(bytes, offset, length)) {
            return false;
        }
        h264.keyFrame();
        assertTrue(h264.nalType() < 32);
        h264.startOfUnit();
        h264.endOfUnit();
        return true;
    }
}
