package org.confera.room.entity;

import java.util.Locale;

/** Why somebody finds themselves in another room. */
public enum MoveReason {
    /** A host split the meeting. */
    OPENED,
    /** A host moved them. */
    MOVED,
    /** They went by themselves. */
    CHOSEN,
    /** Everybody is called back. */
    CLOSED;

    /** The word used in signalling. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
