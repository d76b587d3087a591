package org.confera.sfu.stream;

/** What a packet that arrived on a stream turned out to be. */
public enum Arrival {
    /** Forward it. */
    MEDIA,
    /** Forward it: the first packet of a key frame. */
    KEY_FRAME,
    /** Padding only: leave it out of viewers' numbers. */
    PADDING,
    /** No valid payload descriptor: leave it out of viewers' numbers. */
    UNREADABLE,
    /** Here before, or too old. */
    DUPLICATE,
    /** Of a codec that wasn't negotiated. */
    WRONG_PAYLOAD_TYPE;

    /** True if viewers get it. */
    public boolean isMedia() {
        return this == MEDIA || this == KEY_FRAME;
    }
}
