package org.confera.wire.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.confera.wire.Hex;
import org.junit.jupiter.api.Test;

class DescriptorAllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void readsAnyNumberOfPacketsWithoutAllocating() {
        byte[] vp9Packet = Hex.bytes("fd 11 23 03 fe 86");
        byte[] h264Packet = Hex.bytes("78 0002 0910 0002 65b8");
        Vp9Descriptor vp9 = new Vp9Descriptor();
        H264Payload h264 = new H264Payload();
        DependencyDescriptorReader reader = new DependencyDescriptorReader();
        byte[] copy = new byte[100];
        assertAllocatesNothing(() -> {
            assertTrue(vp9.wrap(vp9Packet, 0, vp9Packet.length) && h264.wrap(h264Packet, 0, h264Packet.length));
            assertTrue(h264.keyFrame() && vp9.copyTo(copy, 0, 1, 2) == 5);
            byte[] keyFrame = DependencyDescriptorReaderTest.L2T1;
            assertTrue(reader.read(keyFrame, 0, keyFrame.length));
        });
    }

    private static void assertAllocatesNothing(Runnable work) {
        repeat(work);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        long own = THREADS.getCurrentThreadAllocatedBytes() - before;
        before = THREADS.getCurrentThreadAllocatedBytes();
        repeat(work);
        assertEquals(0, THREADS.getCurrentThreadAllocatedBytes() - before - own);
    }

    private static void repeat(Runnable work) {
        for (int i = 0; i < 1000; i++) {
            work.run();
        }
    }
}
