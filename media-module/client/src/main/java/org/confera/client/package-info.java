/**
 * A browser's media in Java, for tests and load: ICE controlling agent, DTLS client, SRTP, simulcast and sound to send,
 * repair and reports for what is received. Written against the RFCs and not against the SFU it tests, which it does not
 * know; signalling is its caller's.
 *
 * <p>Nothing in here sleeps or starts a thread, but for {@link org.confera.client.WebRtcClient}; whoever has many
 * transports drives them from one loop.
 */
package org.confera.client;
