/**
 * DTLS 1.2 (RFC 6347) as server, for one purpose: to agree on SRTP keys (RFC 5764) with exactly the browser whose
 * certificate fingerprint came through signalling.
 *
 * <p>Bouncy Castle stays in this package. Its handshake blocks and reads the system clock, so each runs on a virtual
 * thread of its own, fed by a queue; everything else here belongs to the worker's thread.
 */
package org.confera.sfu.dtls;
