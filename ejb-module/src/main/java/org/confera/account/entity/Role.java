package org.confera.account.entity;

/** What an account may do outside of meetings. Inside of one, the meeting's own roles count. */
public enum Role {
    USER, ADMINISTRATOR;

    /** The group of Jakarta Security and of the tokens. */
    public String group() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
