/**
 * Invitations by e-mail: one an address and meeting, however often it is asked for. Addresses as people paste them are read
 * here; what an invitation says is written in {@code org.confera.invitation.control}.
 */
package org.confera.invitation.entity;
