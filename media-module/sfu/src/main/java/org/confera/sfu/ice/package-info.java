/**
 * ICE-lite (RFC 8445) with consent freshness (RFC 7675): who may send to us, where we send to, and until when.
 *
 * <p>Told the time, without sockets, clocks or threads. ice4j is the message codec and stays in this package; its
 * agent, its stack and their threads are not used. What comes from a stranger is judged in place, by user name and
 * HMAC, before ice4j sees it.
 */
package org.confera.sfu.ice;
