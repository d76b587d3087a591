package org.confera.wire.rtcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.confera.wire.Hex;
import org.confera.wire.Hostile;
import org.junit.jupiter.api.Test;

class ExtendedReportTest {
    private static final byte[] XR = Hex.bytes("""
            80 cf 0009
            89abcdef         // reporter
            04 00 0002       // RRTR
            b44db705 20000000
            01 00 0000       // a block that is not read
            05 00 0003       // DLRR
            90abcdef b7052000 00054000
            """);

    private final ExtendedReport xr = new ExtendedReport();

    @Test
    void readsReferenceTimeAndDelay() {
        Hex.atOffsets(XR, (bytes, offset, length) -> {
            assertTrue(xr.wrap(bytes, offset, length));
            assertEquals(0x89AB_CDEFL, xr.ssrc());
            assertTrue(xr.nextBlock());
            assertEquals(ExtendedReport.RRTR, xr.blockType());
            assertEquals(0xB44D_B705_2000_0000L, xr.ntp());
            assertTrue(xr.nextBlock());
            assertEquals(1, xr.blockType());
            assertTrue(xr.nextBlock());
            assertEquals(ExtendedReport.DLRR, xr.blockType());
            assertEquals(1, xr.delayCount());
            assertEquals(0x90AB_CDEFL, xr.delaySsrc(0));
            assertEquals(0xB705_2000L, xr.lastReceiverReport(0));
            assertEquals(0x0005_4000L, xr.delaySinceLastReceiverReport(0));
            assertFalse(xr.nextBlock());
        });
    }

    @Test
    void writesWhatItReads() {
        byte[] bytes = new byte[40];
        int length = ExtendedReport.writeReferenceTime(bytes, 7, 1, 0xB44D_B705_2000_0000L);
        assertEquals("80cf00040000000104000002b44db70520000000", Hex.of(bytes, 7, length));
        length = ExtendedReport.writeDelay(bytes, 7, 1, 2, 3, 4);
        assertEquals("80cf0005000000010500000300000002" + "0000000300000004", Hex.of(bytes, 7, length));
        assertTrue(xr.wrap(bytes, 7, length));
    }

    @Test
    void refusesBlocksOfTheWrongLength() {
        assertFalse(wraps("80cf0003 00000001 04000001 00000000"), "RRTR of one word");
        assertFalse(wraps("80cf0003 00000001 05000001 00000000"), "DLRR of one word");
        assertFalse(wraps("80cf0002 00000001 01000001"), "block beyond the message");
    }

    @Test
    void acceptsAReportWithoutBlocks() {
        assertTrue(wraps("80cf0001 00000001"));
        assertFalse(xr.nextBlock());
    }

    @Test
    void refusesEveryTruncation() {
        Hostile.truncated(XR, this::read);
    }

    @Test
    void survivesDamage() {
        Hostile.damaged(XR, this::read);
    }

    private boolean wraps(String hex) {
        byte[] bytes = Hex.bytes(hex);
        return xr.wrap(bytes, 0, bytes.length);
    }

    private boolean read(byte[] bytes, int offset, int length) {
        if (!xr.wrap(bytes, offset, length)) {
            return false;
        }
        while (xr.nextBlock()) {
            if (xr.blockType() == ExtendedReport.RRTR) {
                xr.ntp();
            }
            for (int i = 0; xr.blockType() == ExtendedReport.DLRR && i < xr.delayCount(); i++) {
                xr.delaySinceLastReceiverReport(i);
            }
        }
        return true;
    }
}
