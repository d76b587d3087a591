package org.confera.mail.boundary;

/** There is new mail in the outbox; heard once the transaction that put it there has committed. */
record Posted() {
}
