/**
 * What time does to meetings: those that nobody comes to any more end or are removed, and what is over is kept for a
 * while. The latter is a batch job, since there may be much of it, and an administrator may want to see it run.
 *
 * <p>Timers live in the database and fire once, however many nodes there are. What is old enough is decided by the
 * entities, which are told the time.
 */
package org.confera.housekeeping.boundary;
