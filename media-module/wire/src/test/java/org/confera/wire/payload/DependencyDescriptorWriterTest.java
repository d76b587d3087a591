package org.confera.wire.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.confera.wire.Hex;
import org.junit.jupiter.api.Test;

class DependencyDescriptorWriterTest {
    private final DependencyDescriptorReader reader = new DependencyDescriptorReader();
    private final DependencyDescriptorReader receiver = new DependencyDescriptorReader();
    private final DependencyDescriptorWriter writer = new DependencyDescriptorWriter();

    @Test
    void addsTheSetToAKeyFrame() {
        byte[] written = rewrite(DependencyDescriptorReaderTest.L1T2, 0b01);
        assertTrue(receiver.read(written, 0, written.length));
        assertEquals(0b01, receiver.activeTargets());
        assertEquals(640, receiver.structure().width(0));
        assertEquals(7, receiver.frameNumber());
    }

    @Test
    void replacesTheSetThatIsThere() {
        byte[] written = rewrite(DependencyDescriptorReaderTest.L2T1, 0b10);
        assertEquals(DependencyDescriptorReaderTest.L2T1.length, written.length);
        assertTrue(receiver.read(written, 0, written.length));
        assertEquals(0b10, receiver.activeTargets());
    }

    @Test
    void addsTheSetToADescriptorOfThreeBytes() {
        rewrite(DependencyDescriptorReaderTest.L1T2, 0b11);
        byte[] written = rewrite(Hex.bytes("c3 0009"), 0b01);
        assertEquals("c30009" + "42", Hex.of(written, 0, written.length), "five flags, two bits, one of padding");
    }

    @Test
    void keepsWhatFollowsTheSet() {
        rewrite(DependencyDescriptorReaderTest.L2T1, 0b11);
        byte[] written = rewrite(Hex.bits("1 1 000011 0000000000000100  0 0 0 0 1  00001111 10000001"), 0b10);
        assertEquals(Hex.of(Hex.bits("1 1 000011 0000000000000100  0 1 0 0 1  10  00001111 10000001"), 0, 6),
                Hex.of(written, 0, written.length));
    }

    private byte[] rewrite(byte[] descriptor, int activeTargets) {
        byte[][] written = new byte[1][];
        Hex.atOffsets(descriptor, (bytes, offset, length) -> {
            assertTrue(reader.read(bytes, offset, length));
            byte[] copy = new byte[length + DependencyDescriptorWriter.MAX_GROWTH + 1];
            int size = writer.write(reader, bytes, offset, length, activeTargets, copy, 1);
            written[0] = Arrays.copyOfRange(copy, 1, 1 + size);
        });
        return written[0];
    }
}
