package org.confera.wire.rtcp;

import org.confera.wire.Bytes;

/**
 * Walks the messages of a compound packet (RFC 3550 section 6.1) or of a reduced-size one (RFC 5506), which may start
 * with any message: {@code if (c.wrap(…)) while (c.next()) switch (c.kind()) …}.
 */
public final class RtcpCompound {
    private byte[] bytes;
    private int end;
    private int messageOffset;
    private int messageLength;

    /** Lays this over a datagram; false unless the lengths of its messages add up to it exactly. */
    public boolean wrap(byte[] bytes, int offset, int length) {
        if (length < RtcpMessage.HEADER_LENGTH || !Bytes.within(bytes, offset, length)) {
            return false;
        }
        this.bytes = bytes;
        end = offset + length;
        messageOffset = offset;
        messageLength = 0;
        return lengthsAddUp();
    }

    /** RFC 3550 appendix A.2: version 2 throughout, padding in the last message only. */
    private boolean lengthsAddUp() {
        int at = messageOffset;
        while (at + RtcpMessage.HEADER_LENGTH <= end) {
            int message = RtcpMessage.messageLength(bytes, at);
            boolean last = at + message == end;
            if (!RtcpMessage.isMessage(bytes, at, message) || RtcpMessage.hasPadding(bytes, at) && !last) {
                return false;
            }
            at += message;
        }
        return at == end;
    }

    /** Moves on to the first or next message; false at the end. */
    public boolean next() {
        int following = messageOffset + messageLength;
        if (following >= end) {
            return false;
        }
        messageOffset = following;
        messageLength = RtcpMessage.messageLength(bytes, following);
        return true;
    }

    /** What the current message is; its flyweight still has to validate it. */
    public RtcpKind kind() {
        return RtcpKind.of(bytes, messageOffset, messageLength);
    }

    /** Absolute in the buffer. */
    public int messageOffset() {
        return messageOffset;
    }

    public int messageLength() {
        return messageLength;
    }
}
