package org.confera.meeting.entity;

/** The life of a meeting, in this order. */
public enum MeetingState {
    /** Nobody was admitted yet. */
    SCHEDULED,
    /** From the first admitted join on. */
    LIVE,
    /** Nobody can join any more; what was written stays readable to its participants. */
    ENDED
}
