/**
 * A browser's transport in Java, for tests and load: ICE controlling agent, DTLS client, SRTP. Written against the RFCs
 * and not against the code it tests, as far as that is sensible.
 */
package org.confera.sfu.testing;
