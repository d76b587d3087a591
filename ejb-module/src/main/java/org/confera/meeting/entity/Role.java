package org.confera.meeting.entity;

import java.util.Locale;

/** A person's role in one meeting. There is exactly one host at every moment. */
public enum Role {
    HOST, CO_HOST, PARTICIPANT;

    /** The word used in signalling: {@code host}, {@code co-host} or {@code participant}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True for host and co-hosts. */
    public boolean moderates() {
        return this != PARTICIPANT;
    }
}
