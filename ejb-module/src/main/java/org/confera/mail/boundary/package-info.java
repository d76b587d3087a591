/**
 * Mail: an outbox in the database, which joins the transaction of whoever writes, and a courier who empties it. Nothing
 * is lost while the mail server is down, and nothing is sent twice but what was under way when a server died.
 *
 * <p>What mails say is the business of those who write them; {@link org.confera.mail.boundary.Draft} helps them to say it
 * in text and HTML alike.
 */
package org.confera.mail.boundary;
