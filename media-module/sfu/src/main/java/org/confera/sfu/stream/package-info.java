/**
 * One RTP stream coming in and one going out: reports, NACKs, retransmission, rewriting of numbers.
 *
 * <p>Nothing here owns a socket, a thread or a clock: packets and the time are arguments, and what is to be sent is
 * returned or written into the caller's buffer. Whose stream it is and who may see it is the business of Router,
 * Producer and Consumer in {@code org.confera.sfu}.
 *
 * <p>A packet that comes in passes {@link org.confera.sfu.stream.ProducerStream}; for each viewer
 * {@link org.confera.sfu.stream.ConsumerStream} then decides whether it goes out, and under which numbers. What is
 * rewritten and why: {@code docs/forwarding.md} of this module.
 */
package org.confera.sfu.stream;
