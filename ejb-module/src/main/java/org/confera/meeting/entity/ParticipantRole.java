package org.confera.meeting.entity;

/** The role of a membership. The host isn't one of them: that is who {@link Meeting#getHost()} says. */
public enum ParticipantRole {
    CO_HOST, PARTICIPANT
}
