package org.confera.mail.entity;

/** What a mail is for. */
public enum MailKind {
    INVITATION, UPDATE, CANCELLATION, REMINDER,
    /** The one-use link of somebody who forgot their password. */
    PASSWORD
}
