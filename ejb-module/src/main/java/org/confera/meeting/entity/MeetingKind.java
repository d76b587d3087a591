package org.confera.meeting.entity;

/** How a meeting came about; it decides when clean-up ends it. */
public enum MeetingKind {
    INSTANT, SCHEDULED
}
