package org.confera.sfu.negotiation;

import java.util.EnumSet;
import java.util.Set;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtpHeaderExtensionParameters;

/**
 * The RTP header extensions that the Router understands, with the id each has in Router and consumers.
 *
 * <p>Not among them, on purpose: toffset, which tells a receiver nothing that abs-send-time does not. What a browser sends
 * beyond these is left out of what viewers get.
 */
public enum HeaderExtension {
    /** Media id of the SDP section (RFC 9143); rewritten to the viewer's. */
    MID("urn:ietf:params:rtp-hdrext:sdes:mid", 1, "sendrecv", MediaKind.AUDIO, MediaKind.VIDEO),
    /** RTP stream id (RFC 8852): which simulcast layer this is. Ends at the Router. */
    RID("urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id", 2, "recvonly", MediaKind.VIDEO),
    /** Which layer a retransmission repairs (RFC 8852). Ends at the Router. */
    REPAIRED_RID("urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id", 3, "recvonly", MediaKind.VIDEO),
    /**
     * When the packet left, for REMB; written afresh for each viewer. Sound goes without: a packet that is repeated under
     * its own number must be the same in every byte.
     */
    ABS_SEND_TIME("http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time", 4, "sendrecv", MediaKind.VIDEO),
    /**
     * Number of the packet among all that a viewer's transport gets (transport-wide congestion control, draft 01): who gets
     * it reports many times a second, so that a viewer whose address changes is found again soon. Senders are not offered
     * it, see {@link RouterCapabilities}.
     */
    TRANSPORT_SEQUENCE("http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01", 5, "sendonly",
            MediaKind.AUDIO, MediaKind.VIDEO),
    /** Loudness of the packet (RFC 6464). */
    AUDIO_LEVEL("urn:ietf:params:rtp-hdrext:ssrc-audio-level", 6, "sendrecv", MediaKind.AUDIO),
    /** How the camera is turned (3GPP TS 26.114). */
    VIDEO_ORIENTATION("urn:3gpp:video-orientation", 8, "sendrecv", MediaKind.VIDEO),
    /** Bounds of the receiver's jitter buffer, asked for by the sender. */
    PLAYOUT_DELAY("http://www.webrtc.org/experiments/rtp-hdrext/playout-delay", 11, "sendrecv", MediaKind.VIDEO),
    /** What a frame refers to, and who needs it (AV1 RTP specification, appendix A). Viewers get it with AV1 only. */
    DEPENDENCY_DESCRIPTOR("https://aomediacodec.github.io/av1-rtp-spec/#dependency-descriptor-rtp-header-extension", 12,
            "sendrecv", MediaKind.VIDEO);

    private static final HeaderExtension[] ALL = values();

    private final String uri;
    private final int routerId;
    private final String direction;
    private final Set<MediaKind> kinds;

    HeaderExtension(String uri, int routerId, String direction, MediaKind first, MediaKind... more) {
        this.uri = uri;
        this.routerId = routerId;
        this.direction = direction;
        this.kinds = EnumSet.of(first, more);
    }

    public String uri() {
        return uri;
    }

    /** The id in the Router's capabilities and in every consumer's packets, 1 to 14. */
    public int routerId() {
        return routerId;
    }

    /** Seen from the Router: {@code recvonly} means that viewers never get it, {@code sendonly} that senders are not asked. */
    public String direction() {
        return direction;
    }

    public boolean goesToViewers() {
        return !direction.equals("recvonly");
    }

    public boolean suits(MediaKind kind) {
        return kinds.contains(kind);
    }

    /** True if a description names this extension. */
    boolean isMeantBy(RtpHeaderExtensionParameters named) {
        return uri.equals(named.uri());
    }

    /** This extension's bit in a set of them held in an int. */
    public int bit() {
        return 1 << ordinal();
    }

    /** The extension of this uri, or null if the Router doesn't know it. */
    public static HeaderExtension of(String uri) {
        for (HeaderExtension extension : ALL) {
            if (extension.uri.equals(uri)) {
                return extension;
            }
        }
        return null;
    }
}
