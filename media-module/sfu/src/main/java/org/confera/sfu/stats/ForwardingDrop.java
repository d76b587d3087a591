package org.confera.sfu.stats;

/** Why an authentic packet was not forwarded. */
public enum ForwardingDrop {
    /** Not RTP or RTCP in spite of its first bytes, or with lengths that don't fit. */
    RTP_MALFORMED,
    /** No producer of this transport has this SSRC, and mid and rid don't name one. */
    RTP_UNKNOWN_SSRC,
    /** The SSRC belongs to another person in the room. */
    RTP_SSRC_TAKEN,
    /** The transport has as many SSRCs of this kind as it may. */
    RTP_SSRC_LIMIT,
    /** A payload type that wasn't negotiated. */
    RTP_WRONG_PAYLOAD_TYPE,
    /** Received before, by itself or as a retransmission, or too old to tell. */
    RTP_DUPLICATE,
    /** A video packet without a valid payload descriptor. */
    RTP_UNREADABLE,
    /** Padding that senders probe with. */
    RTP_PADDING,
    /** The producer is paused: muted. */
    PRODUCER_PAUSED,
    /** A viewer waits for a key frame, or watches another layer. Counted once a viewer. */
    NOT_FOR_VIEWER,
    /** A viewer asked for a packet that is gone, was never sent, or is beyond its budget. */
    RETRANSMISSION_REFUSED
}
