package org.confera.wire.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.confera.wire.Hex;
import org.confera.wire.Hostile;
import org.junit.jupiter.api.Test;

class Vp8DescriptorTest {
    private static final byte[] ALL_FIELDS = Hex.bytes("""
            90       // X=1, S=1, PID=0
            f0       // I, L, T, K
            9267     // M=1, picture id 4711
            fe       // TL0PICIDX 254
            a5       // TID 2, Y=1, KEYIDX 5
            10       // payload header, P=0: key frame
            """);

    private final Vp8Descriptor vp8 = new Vp8Descriptor();

    /** RFC 7741 section 4.6.1: key frame in a single RTP packet. */
    @Test
    void readsTheKeyFrameOfRfc7741() {
        Hex.atOffsets(Hex.bytes("90 80 11 10"), (bytes, offset, length) -> {
            assertTrue(vp8.wrap(bytes, offset, length));
            assertEquals(3, vp8.length());
            assertEquals(17, vp8.pictureId());
            assertEquals(7, vp8.pictureIdBits());
            assertTrue(vp8.keyFrame());
            assertEquals(Vp8Descriptor.NONE, vp8.tl0PicIdx());
            assertEquals(Vp8Descriptor.NONE, vp8.temporalLayer());
            assertEquals(Vp8Descriptor.NONE, vp8.keyIndex());
        });
    }

    /** RFC 7741 section 4.6.2: non-discardable interframe in a single RTP packet, no picture id. */
    @Test
    void readsTheInterframeOfRfc7741() {
        Hex.atOffsets(Hex.bytes("10 11"), (bytes, offset, length) -> {
            assertTrue(vp8.wrap(bytes, offset, length));
            assertEquals(1, vp8.length());
            assertEquals(Vp8Descriptor.NONE, vp8.pictureId());
            assertEquals(0, vp8.pictureIdBits());
            assertTrue(vp8.startOfFrame());
            assertFalse(vp8.keyFrame());
            assertFalse(vp8.nonReference());
        });
    }

    /** RFC 7741 section 4.6.5: frame with a long picture id. */
    @Test
    void readsTheLongPictureIdOfRfc7741() {
        Hex.atOffsets(Hex.bytes("90 80 9267 11"), (bytes, offset, length) -> {
            assertTrue(vp8.wrap(bytes, offset, length));
            assertEquals(4711, vp8.pictureId());
            assertEquals(15, vp8.pictureIdBits());
        });
    }

    @Test
    void readsEveryField() {
        Hex.atOffsets(ALL_FIELDS, (bytes, offset, length) -> {
            assertTrue(vp8.wrap(bytes, offset, length));
            assertEquals(6, vp8.length());
            assertEquals(254, vp8.tl0PicIdx());
            assertEquals(2, vp8.temporalLayer());
            assertTrue(vp8.layerSync());
            assertEquals(5, vp8.keyIndex());
            assertTrue(vp8.keyFrame());
        });
    }

    @Test
    void seesAKeyFrameOnlyInItsFirstPacket() {
        assertTrue(isKeyFrame("10 00"));
        assertFalse(isKeyFrame("00 00"), "no start of partition");
        assertFalse(isKeyFrame("11 00"), "start of the second partition");
        assertFalse(isKeyFrame("10 01"), "interframe");
    }

    @Test
    void replacesPictureIdAndLayerIndexInPlace() {
        Hex.atOffsets(ALL_FIELDS, (bytes, offset, length) -> {
            vp8.wrap(bytes, offset, length);
            vp8.pictureId(0x7FFF + 3).tl0PicIdx(256 + 9);
            assertEquals("90f0800209a510", Hex.of(bytes, offset, length));
            assertEquals(2, vp8.pictureId());
            assertEquals(9, vp8.tl0PicIdx());
        });
    }

    @Test
    void keepsAShortPictureIdShort() {
        byte[] bytes = Hex.bytes("90 80 11 10");
        vp8.wrap(bytes, 0, bytes.length);
        vp8.pictureId(0x4711).tl0PicIdx(3);
        assertEquals("90801110", Hex.of(bytes, 0, 4));
        vp8.pictureId(130);
        assertEquals(2, vp8.pictureId());
    }

    @Test
    void copiesWithOtherNumbersAndLeavesTheOriginal() {
        Hex.atOffsets(ALL_FIELDS, (bytes, offset, length) -> {
            vp8.wrap(bytes, offset, length);
            byte[] copy = new byte[9];
            assertEquals(6, vp8.copyTo(copy, 2, 1, 2, 33));
            assertEquals("000090f0800102a100", Hex.of(copy, 0, 9));
            assertEquals(4711, vp8.pictureId());
        });
    }

    @Test
    void copiesADescriptorWithoutNumbers() {
        byte[] bytes = Hex.bytes("10 11");
        vp8.wrap(bytes, 0, 2);
        byte[] copy = new byte[2];
        assertEquals(1, vp8.copyTo(copy, 1, 5, 6, 7));
        assertEquals("0010", Hex.of(copy, 0, 2));
    }

    @Test
    void refusesEveryTruncationAndADescriptorWithoutPayload() {
        Hostile.truncated(ALL_FIELDS, this::read);
        Hostile.truncated(Hex.bytes("10 11"), this::read);
    }

    @Test
    void survivesDamage() {
        Hostile.damaged(ALL_FIELDS, this::read);
    }

    private boolean isKeyFrame(String hex) {
        byte[] bytes = Hex.bytes(hex);
        assertTrue(vp8.wrap(bytes, 0, bytes.length));
        return vp8.keyFrame();
    }

    private boolean read(byte[] bytes, int offset, int length) {
        if (!vp8.wrap(bytes, offset, length)) {
            return false;
        }
        vp8.keyFrame();
        vp8.temporalLayer();
        vp8.keyIndex();
        vp8.layerSync();
        assertEquals(vp8.length(), vp8.copyTo(new byte[vp8.length()], 0, vp8.pictureId(), vp8.tl0PicIdx(), vp8.keyIndex()));
        vp8.pictureId(1).tl0PicIdx(1);
        return true;
    }
}
