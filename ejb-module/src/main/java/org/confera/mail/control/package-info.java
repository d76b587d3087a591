/**
 * How mail leaves the house: the table it waits in, the mail server, and the message as the RFCs draw it. What a mail
 * says is decided by whoever writes it.
 */
package org.confera.mail.control;
