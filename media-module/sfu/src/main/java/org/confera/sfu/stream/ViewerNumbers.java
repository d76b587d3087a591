package org.confera.sfu.stream;

/** What differs in a packet from viewer to viewer. Reused for every packet. */
final class ViewerNumbers {
    /** 16 bits. */
    int sequence;
    /** Unsigned 32 bits. */
    long timestamp;
    /** Cut to the bits there are when it is written, like the two below. */
    int pictureId;
    int tl0PicIdx;
    int keyIndex;
    /** The packet ends a picture. */
    boolean marker;
    /** 24 bits. */
    int absSendTime;
}
