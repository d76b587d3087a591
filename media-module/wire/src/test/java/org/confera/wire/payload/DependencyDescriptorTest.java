package org.confera.wire.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.confera.wire.Hex;
import org.confera.wire.Hostile;
import org.junit.jupiter.api.Test;

class DependencyDescriptorTest {
    private static final byte[] PLAIN = Hex.bytes("""
            85       // start of frame, template 5
            fffe     // frame number 65534
            """);

    private final DependencyDescriptor descriptor = new DependencyDescriptor();

    @Test
    void readsTheMandatoryFields() {
        Hex.atOffsets(PLAIN, (bytes, offset, length) -> {
            assertTrue(descriptor.wrap(bytes, offset, length));
            assertTrue(descriptor.startOfFrame());
            assertFalse(descriptor.endOfFrame());
            assertEquals(5, descriptor.templateId());
            assertEquals(65_534, descriptor.frameNumber());
            assertFalse(descriptor.extended());
            assertFalse(descriptor.structurePresent());
            assertFalse(descriptor.keyFrame());
        });
    }

    @Test
    void seesAKeyFrameInTheFirstPacketThatBringsTemplates() {
        assertTrue(isKeyFrame("80 0001 80"));
        assertTrue(isKeyFrame("c0 0001 c0"));
        assertFalse(isKeyFrame("40 0001 80"), "no start of frame");
        assertFalse(isKeyFrame("80 0001 40"), "only a set of active targets");
        assertFalse(isKeyFrame("80 0001"), "nothing behind the mandatory fields");
    }

    @Test
    void replacesTheFrameNumberInPlace() {
        Hex.atOffsets(PLAIN, (bytes, offset, length) -> {
            descriptor.wrap(bytes, offset, length);
            assertEquals(1, descriptor.frameNumber(65_537).frameNumber());
            assertEquals("850001", Hex.of(bytes, offset, length));
        });
    }

    @Test
    void refusesEveryTruncation() {
        Hostile.truncated(PLAIN, descriptor::wrap);
    }

    private boolean isKeyFrame(String hex) {
        byte[] bytes = Hex.bytes(hex);
        assertTrue(descriptor.wrap(bytes, 0, bytes.length));
        return descriptor.keyFrame();
    }
}
