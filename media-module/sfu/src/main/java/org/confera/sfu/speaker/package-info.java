/**
 * Who is speaking, from the loudness that senders put into each packet (RFC 6464). Told the time; no packet, no thread.
 */
package org.confera.sfu.speaker;
