/**
 * Invitations by e-mail: one an address and meeting, however often it is asked for.
 */
package org.confera.invitation.entity;
