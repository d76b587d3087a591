/**
 * Bytes as the RFCs draw them, and nothing else: flyweights over a {@code byte[]}, numbers that wrap, and which
 * protocol a datagram speaks.
 *
 * <p>Ask <em>what do these bytes say?</em> here, and <em>what should we do about it?</em> in the SFU. A flyweight is
 * created once and wrapped around packet after packet: {@code wrap(bytes, offset, length)} looks at everything and
 * answers {@code false} for a malformed packet, so that the accessors behind it need no further check. Nothing here
 * throws because of what a packet says, nothing allocates per packet, nothing is thread-safe.
 *
 * <p>Unsigned fields are widened ({@code int} for 16 bits, {@code long} for 32); getter and setter share one name;
 * positions that a method returns are absolute in the buffer.
 */
package org.confera.wire;
