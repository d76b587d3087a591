/**
 * One file per RTCP message, each reading and writing its own bytes (RFC 3550, 4585, 5104, 3611, and the REMB and
 * transport-cc drafts).
 *
 * <p>{@link org.confera.wire.rtcp.RtcpCompound} walks a datagram and tells the kind of each message; the flyweight of
 * that kind then reads it. When and to whom to report is none of this package's business.
 */
package org.confera.wire.rtcp;
