/**
 * SRTP and SRTCP (RFC 3711, RFC 7714): plain packets here, protected packets there.
 *
 * <p>{@link org.confera.sfu.srtp.SrtpProtector} and {@link org.confera.sfu.srtp.SrtpUnprotector} are the seams; behind
 * them is jitsi-srtp on the JDK's ciphers, which stays in this package. Bad packets are answered with a reason, never
 * with an exception, and no packet from outside makes anything grow without bound.
 */
package org.confera.sfu.srtp;
