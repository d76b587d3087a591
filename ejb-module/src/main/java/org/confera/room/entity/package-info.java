/**
 * Who is connected where, now: rooms, the seats in them, and whose every transport, producer and consumer is.
 *
 * <p>Live state and nothing else: it is in no database, dies with the server and grows again as people reconnect. It is
 * told the time and the SFU's answers, tells clients what happened, and asks nobody. What a person <em>may</em> do is
 * decided in {@code org.confera.meeting.entity}.
 */
package org.confera.room.entity;
