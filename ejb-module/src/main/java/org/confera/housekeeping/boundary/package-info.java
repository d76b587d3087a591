/**
 * What time does to meetings: those that nobody comes to any more end or are removed.
 *
 * <p>Timers live in the database and fire once, however many nodes there are. What is old enough is decided by the
 * entities, which are told the time.
 */
package org.confera.housekeeping.boundary;
