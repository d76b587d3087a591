/**
 * Invite people by mail, tell them what changed, and see what became of it. Who may invite is declared in
 * {@code org.confera.meeting}; how mail is sent is {@code org.confera.mail}'s business.
 */
package org.confera.invitation.boundary;
