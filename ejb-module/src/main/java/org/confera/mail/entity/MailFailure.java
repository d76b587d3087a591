package org.confera.mail.entity;

/** Why a mail was not sent, as far as it concerns whoever wanted it sent. */
public enum MailFailure {
    /** The mail server doesn't answer, or breaks off: it is tried again. */
    UNREACHABLE,
    /** The mail server doesn't take this mail now: it is tried again. */
    DEFERRED,
    /** The mail server never takes mail for this address. */
    REFUSED,
    /** Its time was over before it could be sent. */
    TOO_LATE
}
