/**
 * As much of STUN (RFC 8489) as can be said before anything is believed: is it one, of which type, for whose user
 * name. The full codec and the integrity check live with ICE in the SFU.
 */
package org.confera.wire.stun;
