package org.confera.sfu.stream;

import org.confera.sfu.negotiation.ExtensionIds;
import org.confera.sfu.negotiation.HeaderExtension;
import org.confera.wire.RtpPacket;
import org.confera.wire.payload.Vp8Descriptor;

/**
 * A packet from a producer, looked at once, for all who watch it. Laid over the receive buffer and reused for every
 * packet of a worker; not thread-safe.
 */
public final class ReceivedRtp {
    private static final HeaderExtension[] EXTENSIONS = HeaderExtension.values();

    private final RtpPacket rtp = new RtpPacket();
    private final Vp8Descriptor vp8 = new Vp8Descriptor();
    private final int[] extensionAt = new int[EXTENSIONS.length];
    private final int[] extensionLength = new int[EXTENSIONS.length];
    private boolean hasVp8;
    private long sequence;

    /** Lays this over a plain packet; false if it is malformed. */
    public boolean wrap(byte[] bytes, int offset, int length) {
        hasVp8 = false;
        return rtp.wrap(bytes, offset, length);
    }

    /** Notes where the extensions lie that this sender negotiated; a repeated one counts once. */
    public void readExtensions(ExtensionIds ids) {
        for (int i = 0; i < EXTENSIONS.length; i++) {
            int id = ids.id(EXTENSIONS[i]);
            extensionAt[i] = id == 0 ? RtpPacket.NONE : rtp.extensionOffset(id);
            extensionLength[i] = id == 0 ? 0 : rtp.extensionLength(id);
        }
    }

    /** Reads the VP8 payload descriptor; false if the payload has none. */
    public boolean readVp8() {
        hasVp8 = vp8.wrap(rtp.bytes(), rtp.payloadOffset(), rtp.payloadLength());
        return hasVp8;
    }

    public RtpPacket rtp() {
        return rtp;
    }

    /** The VP8 descriptor, or null if this is no VP8. */
    public Vp8Descriptor vp8() {
        return hasVp8 ? vp8 : null;
    }

    /** True if decoding can start here: for VP8 the first packet of a key frame, for audio every packet. */
    public boolean startsDecoding() {
        return !hasVp8 || vp8.keyFrame();
    }

    /** True on the first packet of a VP8 key frame. */
    public boolean keyFrame() {
        return hasVp8 && vp8.keyFrame();
    }

    /** Nothing but padding: a probe of the sender's, of no use to anybody. */
    public boolean isEmpty() {
        return rtp.payloadLength() == 0;
    }

    /** Sequence number without wrapping, told by the stream. */
    public long sequence() {
        return sequence;
    }

    public void sequence(long unwrapped) {
        sequence = unwrapped;
    }

    public boolean has(HeaderExtension extension) {
        return extensionAt[extension.ordinal()] != RtpPacket.NONE;
    }

    /** Where the extension's data lies, absolute in the buffer; {@link RtpPacket#NONE} if it isn't there. */
    public int extensionAt(HeaderExtension extension) {
        return extensionAt[extension.ordinal()];
    }

    public int extensionLength(HeaderExtension extension) {
        return extensionLength[extension.ordinal()];
    }
}
