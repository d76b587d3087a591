package org.confera.sfu.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What a slow reader makes wait is bounded. Threats, line 31. */
class FrameWriterTest {
    private static final byte[] MEDIA = new byte[1_100];
    private static final byte[] CHECK = new byte[100];

    static {
        MEDIA[0] = (byte) 0x80;
    }

    private final FrameWriter writer = new FrameWriter();
    private final SlowChannel channel = new SlowChannel();

    @Test
    void writesTheLengthBeforeThePacket() throws Exception {
        assertTrue(writer.add(new byte[] {9, 1, 2, 3}, 1, 3));
        channel.takes = 100;
        assertTrue(writer.flush(channel));
        assertEquals("0003010203", HexFormat.of().formatHex(channel.taken.toByteArray()));
    }

    @Test
    void dropsWholePacketsOfMediaAndKeepsRoomForChecks() throws Exception {
        int kept = 0;
        while (writer.add(MEDIA, 0, MEDIA.length)) {
            kept++;
        }
        assertEquals((FrameWriter.CAPACITY - FrameWriter.RESERVE) / (MEDIA.length + 2), kept);
        assertTrue(writer.add(CHECK, 0, CHECK.length), "a check is answered all the same");
        for (int i = 0; i < 100_000; i++) {
            writer.add(CHECK, 0, CHECK.length);
        }
        assertTrue(writer.waiting() <= FrameWriter.CAPACITY);
        channel.takes = 7;
        while (!writer.flush(channel)) {
            assertFalse(writer.waiting() == 0);
        }
        FrameReader reader = new FrameReader();
        assertEquals(kept, mediaFrames(reader), "the stream stays readable after drops and partial writes");
    }

    private int mediaFrames(FrameReader reader) {
        byte[] stream = channel.taken.toByteArray();
        byte[] packet = new byte[ReceiveBatch.SLOT_BYTES];
        int media = 0;
        for (int at = 0; at < stream.length;) {
            int count = Math.min(reader.space().remaining(), Math.min(stream.length - at, 1_000));
            reader.space().put(stream, at, count);
            at += count;
            for (int length; (length = reader.next(packet, 0)) >= 0;) {
                media += length == MEDIA.length ? 1 : 0;
            }
        }
        assertEquals(0, reader.waiting());
        return media;
    }

    private static final class SlowChannel implements WritableByteChannel {
        final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        int takes;

        @Override
        public int write(ByteBuffer from) {
            int count = Math.min(takes, from.remaining());
            for (int i = 0; i < count; i++) {
                taken.write(from.get());
            }
            return count;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
        }
    }
}
