package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Warming up takes the way of real packets, all of it. */
class SyntheticRoomTest {
    @Test
    void forwardsEveryPacketToEveryViewer() throws Exception {
        try (SyntheticRoom room = new SyntheticRoom()) {
            long before = room.sent();
            room.forward(20_000); // 40 s: consent must be kept alive, and numbers wrap
            assertTrue(room.sent() - before >= 20_000L * SyntheticRoom.VIEWERS, room.sent() + " datagrams");
            assertEquals(0, room.failures());
        }
    }

    @Test
    void threadEndsByItselfOrWhenItIsClosed() {
        System.setProperty(WarmUp.PROPERTY, "true");
        try (WarmUp warmUp = WarmUp.start(); WarmUp again = WarmUp.start()) {
            assertTrue(warmUp.isRunning());
            assertTrue(!again.isRunning(), "what is warm stays warm");
            warmUp.close();
            assertTrue(!warmUp.isRunning());
        } finally {
            System.setProperty(WarmUp.PROPERTY, "false");
        }
    }
}
