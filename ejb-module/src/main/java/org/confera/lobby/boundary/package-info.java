/**
 * Who comes in and who waits: a guest <em>knocks</em>, a host <em>admits</em> or <em>rejects</em>.
 *
 * <p>Each call is one transaction that loads, asks the meeting, and stores what it decided. Who is told is the business of
 * {@code org.confera.room}, after the commit.
 */
package org.confera.lobby.boundary;
