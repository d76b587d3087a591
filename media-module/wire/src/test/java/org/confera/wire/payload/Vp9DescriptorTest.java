package org.confera.wire.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.confera.wire.Hex;
import org.confera.wire.Hostile;
import org.junit.jupiter.api.Test;

class Vp9DescriptorTest {
    /** Non-flexible mode: the first packet of a key frame that brings the structure of three layers. */
    private static final byte[] KEY_FRAME = Hex.bytes("""
            aa              // I, L, B, V
            9267            // M=1, picture id 4711
            10              // TID 0, U=1, SID 0, D=0
            fe              // TL0PICIDX 254
            58              // N_S=2, Y, G
            0140 00b4       // 320 x 180
            0280 0168       // 640 x 360
            0500 02d0       // 1280 x 720
            02              // N_G=2
            04 04           // TID 0, U=0, R=1, P_DIFF 4
            58 01 02        // TID 2, U=1, R=2, P_DIFF 1 and 2
            82              // payload
            """);
    /** Flexible mode: the only packet of a frame of the second spatial layer. */
    private static final byte[] FLEXIBLE = Hex.bytes("""
            fd              // I, P, L, F, B, E, Z
            11              // M=0, picture id 17
            23              // TID 1, U=0, SID 1, D=1
            03 fe           // P_DIFF 1, N; P_DIFF 127
            86              // payload
            """);

    private final Vp9Descriptor vp9 = new Vp9Descriptor();

    @Test
    void readsAKeyFrameOfNonFlexibleMode() {
        Hex.atOffsets(KEY_FRAME, (bytes, offset, length) -> {
            assertTrue(vp9.wrap(bytes, offset, length));
            assertEquals(length - 1, vp9.length());
            assertEquals(4711, vp9.pictureId());
            assertEquals(15, vp9.pictureIdBits());
            assertEquals(254, vp9.tl0PicIdx());
            assertEquals(0, vp9.temporalLayer());
            assertEquals(0, vp9.spatialLayer());
            assertTrue(vp9.switchingUpPoint());
            assertTrue(vp9.keyFrame());
            assertTrue(vp9.startOfFrame());
            assertFalse(vp9.endOfFrame());
            assertFalse(vp9.flexible());
            assertFalse(vp9.interPicturePredicted());
            assertFalse(vp9.interLayerPredicted());
            assertFalse(vp9.notReferencedByUpperLayers());
            assertEquals(0, vp9.references());
        });
    }

    @Test
    void readsTheScalabilityStructure() {
        Hex.atOffsets(KEY_FRAME, (bytes, offset, length) -> {
            assertTrue(vp9.wrap(bytes, offset, length));
            Vp9Structure structure = vp9.structure();
            assertEquals(3, structure.spatialLayers());
            assertTrue(structure.hasResolutions());
            assertEquals(640, structure.width(1));
            assertEquals(360, structure.height(1));
            assertEquals(1280, structure.width(2));
            assertEquals(720, structure.height(2));
            assertEquals(2, structure.pictures());
        });
    }

    @Test
    void readsAStructureWithoutSizesAndPattern() {
        Hex.atOffsets(Hex.bytes("0a 20 82"), (bytes, offset, length) -> {
            assertTrue(vp9.wrap(bytes, offset, length));
            assertEquals(2, vp9.length());
            assertEquals(2, vp9.structure().spatialLayers());
            assertFalse(vp9.structure().hasResolutions());
            assertEquals(0, vp9.structure().pictures());
        });
    }

    @Test
    void readsAFrameOfFlexibleMode() {
        Hex.atOffsets(FLEXIBLE, (bytes, offset, length) -> {
            assertTrue(vp9.wrap(bytes, offset, length));
            assertEquals(5, vp9.length());
            assertEquals(17, vp9.pictureId());
            assertEquals(7, vp9.pictureIdBits());
            assertEquals(Vp9Descriptor.NONE, vp9.tl0PicIdx());
            assertEquals(1, vp9.temporalLayer());
            assertEquals(1, vp9.spatialLayer());
            assertFalse(vp9.switchingUpPoint());
            assertTrue(vp9.interLayerPredicted());
            assertTrue(vp9.interPicturePredicted());
            assertTrue(vp9.notReferencedByUpperLayers());
            assertTrue(vp9.startOfFrame());
            assertTrue(vp9.endOfFrame());
            assertEquals(2, vp9.references());
            assertEquals(1, vp9.reference(0));
            assertEquals(127, vp9.reference(1));
            assertNull(vp9.structure());
        });
    }

    @Test
    void readsADescriptorOfOneByte() {
        Hex.atOffsets(Hex.bytes("0c 82"), (bytes, offset, length) -> {
            assertTrue(vp9.wrap(bytes, offset, length));
            assertEquals(1, vp9.length());
            assertEquals(Vp9Descriptor.NONE, vp9.pictureId());
            assertEquals(0, vp9.pictureIdBits());
            assertEquals(Vp9Descriptor.NONE, vp9.spatialLayer());
            assertEquals(Vp9Descriptor.NONE, vp9.temporalLayer());
            assertTrue(vp9.keyFrame());
        });
    }

    @Test
    void seesAKeyFrameOnlyInTheFirstPacketOfTheLowestLayer() {
        assertTrue(isKeyFrame("28 00 00 82"));
        assertFalse(isKeyFrame("20 00 00 82"), "no start of frame");
        assertFalse(isKeyFrame("68 00 00 82"), "predicted from an earlier picture");
        assertFalse(isKeyFrame("28 03 00 82"), "the second spatial layer of a key picture");
        assertFalse(isKeyFrame("28 02 00 82"), "a higher layer that needs no lower one");
    }

    @Test
    void replacesPictureIdAndLayerIndexInPlace() {
        Hex.atOffsets(KEY_FRAME, (bytes, offset, length) -> {
            vp9.wrap(bytes, offset, length);
            vp9.pictureId(0x7FFF + 3).tl0PicIdx(256 + 9);
            assertEquals("aa80021009", Hex.of(bytes, offset, 5));
            assertEquals(2, vp9.pictureId());
            assertEquals(9, vp9.tl0PicIdx());
        });
    }

    @Test
    void addsNoNumberThatIsNotThere() {
        Hex.atOffsets(FLEXIBLE, (bytes, offset, length) -> {
            vp9.wrap(bytes, offset, length);
            vp9.pictureId(0x4711).tl0PicIdx(3);
            assertEquals("fd112303fe86", Hex.of(bytes, offset, length));
        });
    }

    @Test
    void copiesWithOtherNumbersAndLeavesTheOriginal() {
        Hex.atOffsets(KEY_FRAME, (bytes, offset, length) -> {
            vp9.wrap(bytes, offset, length);
            byte[] copy = new byte[length + 2];
            assertEquals(length - 1, vp9.copyTo(copy, 2, 1, 2));
            assertEquals("0000aa8001100258", Hex.of(copy, 0, 8));
            assertEquals(4711, vp9.pictureId());
        });
        byte[] bytes = Hex.bytes("0c 82");
        vp9.wrap(bytes, 0, 2);
        byte[] copy = new byte[2];
        assertEquals(1, vp9.copyTo(copy, 1, 5, 6));
        assertEquals("000c", Hex.of(copy, 0, 2));
    }

    @Test
    void refusesEveryTruncationAndMoreThanThreeReferences() {
        Hostile.truncated(KEY_FRAME, this::read);
        Hostile.truncated(FLEXIBLE, this::read);
        assertTrue(wraps("50 03 03 02 82"));
        assertFalse(wraps("50 03 03 03 02 82"));
    }

    @Test
    void survivesDamage() {
        Hostile.damaged(KEY_FRAME, this::read);
        Hostile.damaged(FLEXIBLE, this::read);
    }

    private boolean wraps(String hex) {
        byte[] bytes = Hex.bytes(hex);
        return vp9.wrap(bytes, 0, bytes.length);
    }

    private boolean isKeyFrame(String hex) {
        assertTrue(wraps(hex));
        return vp9.keyFrame();
    }

    private boolean read(byte[] bytes, int offset, int length) {
        return vp9.wrap(bytes, offset, length) && DescriptorReading.everything(vp9, length);
    }
}
