package org.confera.mail.entity;

/** What became of a mail. */
public enum MailState {
    WAITING, SENT,
    /** It will not be tried again. */
    FAILED
}
