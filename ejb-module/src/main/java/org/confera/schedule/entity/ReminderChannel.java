package org.confera.schedule.entity;

/** How a reminder reaches a person. */
public enum ReminderChannel {
    EMAIL, IN_APP
}
