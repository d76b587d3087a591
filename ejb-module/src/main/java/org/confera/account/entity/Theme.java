package org.confera.account.entity;

/** How pages look to a person; {@code SYSTEM} follows the browser. */
public enum Theme {
    SYSTEM, LIGHT, DARK
}
