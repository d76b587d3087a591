package org.confera.schedule.entity;

/** Which field of the form a refusal is about. */
public enum PlanField {
    TITLE, DESCRIPTION, START, ZONE, DURATION, CO_HOSTS, INVITEES,
    /** None in particular. */
    FORM
}
