package org.confera.wire.rtcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.confera.wire.Hex;
import org.confera.wire.Hostile;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private static final String BLOCK = """
            90abcdef         // ssrc
            40 ffffff        // a quarter lost, -1 in all
            00020003         // 2 cycles, sequence number 3
            00000100         // jitter
            b7052000         // last SR
            00054000         // delay since: 5.25 s
            """;
    private static final byte[] SR = Hex.bytes("""
            81 c8 000c       // one block, SR, 52 bytes
            89abcdef         // ssrc
            b44db705 20000000  // NTP
            fffffff0         // RTP timestamp
            80000001         // packets
            80000002         // bytes
            """ + BLOCK);
    private static final byte[] RR = Hex.bytes("81 c9 0007 89abcdef\n" + BLOCK);

    private final SenderReport sender = new SenderReport();
    private final ReceiverReport receiver = new ReceiverReport();
    private final ReportBlock block = new ReportBlock();

    @Test
    void readsASenderReport() {
        Hex.atOffsets(SR, (bytes, offset, length) -> {
            assertTrue(sender.wrap(bytes, offset, length));
            assertEquals(0x89AB_CDEFL, sender.ssrc());
            assertEquals(0xB44D_B705_2000_0000L, sender.ntp());
            assertEquals(0xFFFF_FFF0L, sender.rtpTimestamp());
            assertEquals(0x8000_0001L, sender.packetCount());
            assertEquals(0x8000_0002L, sender.octetCount());
            assertEquals(1, sender.blockCount());
            sender.block(0, block);
            assertBlock();
        });
    }

    @Test
    void readsAReceiverReport() {
        Hex.atOffsets(RR, (bytes, offset, length) -> {
            assertTrue(receiver.wrap(bytes, offset, length));
            assertEquals(0x89AB_CDEFL, receiver.ssrc());
            assertEquals(1, receiver.blockCount());
            receiver.block(0, block);
            assertBlock();
        });
    }

    private void assertBlock() {
        assertEquals(0x90AB_CDEFL, block.ssrc());
        assertEquals(64, block.fractionLost());
        assertEquals(-1, block.cumulativeLost());
        assertEquals(0x0002_0003, block.highestSequence());
        assertEquals(256, block.jitter());
        assertEquals(0xB705_2000L, block.lastSenderReport());
        assertEquals(0x0005_4000, block.delaySinceLastSenderReport());
    }

    @Test
    void writesWhatItReads() {
        for (int offset : new int[] {0, 1, 7}) {
            byte[] bytes = new byte[offset + 60];
            int length = SenderReport.write(bytes, offset, 0x89AB_CDEFL, 0xB44D_B705_2000_0000L, 0xFFFF_FFF0L,
                    0x8000_0001L, 0x8000_0002L, 1);
            fillBlock(bytes, offset + SenderReport.LENGTH);
            assertEquals(Hex.of(SR, 0, SR.length), Hex.of(bytes, offset, length));

            length = ReceiverReport.write(bytes, offset, 0x89AB_CDEFL, 1);
            fillBlock(bytes, offset + ReceiverReport.LENGTH);
            assertEquals(Hex.of(RR, 0, RR.length), Hex.of(bytes, offset, length));
        }
    }

    private void fillBlock(byte[] bytes, int offset) {
        assertTrue(block.wrap(bytes, offset));
        block.ssrc(0x90AB_CDEFL).fractionLost(64).cumulativeLost(-1).highestSequence(0x0002_0003).jitter(256)
                .lastSenderReport(0xB705_2000L).delaySinceLastSenderReport(0x0005_4000);
    }

    @Test
    void cutsLossThatDoesNotFit() {
        assertTrue(block.wrap(new byte[24], 0));
        assertEquals(0x7F_FFFF, block.cumulativeLost(Integer.MAX_VALUE).cumulativeLost());
        assertEquals(-0x80_0000, block.cumulativeLost(Integer.MIN_VALUE).cumulativeLost());
    }

    @Test
    void refusesABlockOutsideTheBuffer() {
        assertFalse(block.wrap(new byte[24], 1));
    }

    @Test
    void refusesMoreBlocksThanThereAre() {
        byte[] two = RR.clone();
        two[0]++;
        assertFalse(receiver.wrap(two, 0, two.length));
    }

    @Test
    void acceptsProfileExtensionsBehindTheBlocks() {
        byte[] extended = Hex.bytes("80c90002 00000001 deadbeef");
        assertTrue(receiver.wrap(extended, 0, extended.length));
        assertEquals(0, receiver.blockCount());
    }

    @Test
    void doesNotCountPaddingAsContent() {
        assertFalse(receiver.wrap(Hex.bytes("a0c90001 00000004"), 0, 8), "no room for the ssrc");
        assertFalse(receiver.wrap(Hex.bytes("a0c90002 00000001 00000000"), 0, 12), "padding of zero");
        assertFalse(receiver.wrap(Hex.bytes("a0c90002 00000001 00000003"), 0, 12), "padding not in words");
        assertFalse(receiver.wrap(Hex.bytes("a0c90002 00000001 000000fc"), 0, 12), "padding beyond the message");
        assertTrue(receiver.wrap(Hex.bytes("a0c90002 00000001 00000004"), 0, 12));
        assertEquals(8, receiver.length());
    }

    @Test
    void refusesTheOtherMessage() {
        assertFalse(sender.wrap(RR, 0, RR.length));
        assertFalse(receiver.wrap(SR, 0, SR.length));
    }

    @Test
    void refusesEveryTruncation() {
        Hostile.truncated(SR, this::readSender);
        Hostile.truncated(RR, this::readReceiver);
    }

    @Test
    void survivesDamage() {
        Hostile.damaged(SR, this::readSender);
        Hostile.damaged(RR, this::readReceiver);
    }

    private boolean readSender(byte[] bytes, int offset, int length) {
        if (!sender.wrap(bytes, offset, length)) {
            return false;
        }
        for (int i = 0; i < sender.blockCount(); i++) {
            sender.block(i, block);
            block.delaySinceLastSenderReport();
        }
        return true;
    }

    private boolean readReceiver(byte[] bytes, int offset, int length) {
        if (!receiver.wrap(bytes, offset, length)) {
            return false;
        }
        for (int i = 0; i < receiver.blockCount(); i++) {
            receiver.block(i, block);
            block.delaySinceLastSenderReport();
        }
        return true;
    }
}
