package org.confera.meeting.entity;

/** Where a person stands in a meeting. It outlives reloads, lost networks and restarts. */
public enum MembershipState {
    /** Known to the meeting, for instance invited, but never asked to come in. */
    NONE,
    /** In the lobby. */
    WAITING,
    /** May be in the room, and come back to it without knocking. */
    ADMITTED,
    /** Turned away from the lobby by a host; only a host can let them in. */
    REJECTED,
    /** Put out of the room by a host; only a host can let them in again. */
    REMOVED,
    /** Went by themselves. */
    LEFT
}
