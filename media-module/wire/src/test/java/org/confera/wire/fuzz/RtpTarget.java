package org.confera.wire.fuzz;

import org.confera.wire.AudioLevel;
import org.confera.wire.HeaderExtensionWriter;
import org.confera.wire.RtpPacket;

/** RTP packets, their header extensions, and extensions written anew. */
public final class RtpTarget {
    private static final RtpPacket PACKET = new RtpPacket();
    private static final RtpPacket REWRITTEN = new RtpPacket();
    private static final HeaderExtensionWriter WRITER = new HeaderExtensionWriter();
    private static final byte[] COPY = new byte[2048];

    private RtpTarget() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        boolean plain = PACKET.wrap(input, 0, input.length);
        boolean encrypted = REWRITTEN.wrapEncrypted(input, 0, input.length);
        Demand.that(encrypted || !plain, "a plain packet is one whose payload may be encrypted, too");
        if (!plain) {
            return;
        }
        Demand.that(PACKET.headerLength() + PACKET.payloadLength() + PACKET.paddingLength() == input.length,
                "the parts make up the whole");
        Demand.inside(input, PACKET.payloadOffset(), PACKET.payloadLength(), "the payload");
        for (int i = 0; i < PACKET.csrcCount(); i++) {
            PACKET.csrc(i);
        }
        rewrite(input);
        PACKET.sequenceNumber(PACKET.sequenceNumber()).timestamp(PACKET.timestamp()).ssrc(PACKET.ssrc())
                .marker(!PACKET.marker()).payloadType(PACKET.payloadType());
    }

    /** Writes the extensions in both forms; those that fit read as they were. */
    private static void rewrite(byte[] input) {
        for (int form = 0; form < 2; form++) {
            int header = RtpPacket.writeHeader(COPY, 0, PACKET.marker(), PACKET.payloadType(),
                    PACKET.sequenceNumber(), PACKET.timestamp(), PACKET.ssrc());
            WRITER.begin(COPY, header, COPY.length - header, form == 1);
            int written = 0;
            for (int e = PACKET.firstExtension(); e != RtpPacket.NONE; e = PACKET.nextExtension(e)) {
                written += write(input, e) ? 1 : 0;
            }
            int block = WRITER.end();
            RtpPacket.extensionBit(COPY, 0, block > 0);
            Demand.that(REWRITTEN.wrap(COPY, 0, header + block), "what is written reads");
            Demand.that(count(REWRITTEN) == written, "as many extensions as were written");
        }
    }

    private static boolean write(byte[] input, int element) {
        int at = PACKET.extensionDataOffset(element);
        int length = PACKET.extensionDataLength(element);
        Demand.inside(input, at, length, "an extension");
        if (length > 0) {
            AudioLevel.level(input, at);
        }
        return WRITER.add(PACKET.extensionId(element), input, at, length) != HeaderExtensionWriter.NOT_ADDED;
    }

    private static int count(RtpPacket packet) {
        int count = 0;
        for (int e = packet.firstExtension(); e != RtpPacket.NONE; e = packet.nextExtension(e)) {
            count++;
        }
        return count;
    }
}
