package org.confera.sfu.stream;

import org.confera.sfu.codec.PayloadView;
import org.confera.sfu.negotiation.ExtensionIds;
import org.confera.sfu.negotiation.HeaderExtension;
import org.confera.wire.RtpPacket;

/**
 * A packet from a producer, looked at once, for all who watch it. Laid over the receive buffer and reused for every
 * packet of a worker; not thread-safe.
 */
public final class ReceivedRtp {
    private static final HeaderExtension[] EXTENSIONS = HeaderExtension.values();

    private final RtpPacket rtp = new RtpPacket();
    private final int[] extensionAt = new int[EXTENSIONS.length];
    private final int[] extensionLength = new int[EXTENSIONS.length];
    private PayloadView payload;
    private long sequence;

    /** Lays this over a plain packet; false if it is malformed. */
    public boolean wrap(byte[] bytes, int offset, int length) {
        payload = null;
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

    /** Lays the stream's view over the payload; false if it can't be one of this codec's. */
    boolean read(PayloadView view) {
        payload = view;
        return view.wrap(rtp, extensionAt(HeaderExtension.DEPENDENCY_DESCRIPTOR),
                extensionLength(HeaderExtension.DEPENDENCY_DESCRIPTOR));
    }

    /** Likewise for a packet that was kept. */
    boolean reread(PayloadView view, int layers) {
        payload = view;
        return view.rewrap(rtp, extensionAt(HeaderExtension.DEPENDENCY_DESCRIPTOR),
                extensionLength(HeaderExtension.DEPENDENCY_DESCRIPTOR), layers);
    }

    public RtpPacket rtp() {
        return rtp;
    }

    /** What the payload says; null unless it was read. */
    PayloadView payload() {
        return payload;
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
