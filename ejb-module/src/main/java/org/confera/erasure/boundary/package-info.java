/**
 * Somebody leaves for good. What they hosted goes on with a co-host or ends, what they wrote stays under the name of nobody,
 * and nothing else is left of them. It touches what accounts, meetings, invitations and mail keep, and so belongs to none of
 * them.
 */
package org.confera.erasure.boundary;
