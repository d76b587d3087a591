/**
 * What invitees receive: letters in their language, and the entry that their calendar follows (RFC 5545, RFC 5546). The
 * iCalendar library is used here and nowhere else.
 */
package org.confera.invitation.control;
