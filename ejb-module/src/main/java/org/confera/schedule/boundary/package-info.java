/**
 * Plan meetings, list them, and remind people of them. Timers are persistent in the database; that each reminder goes out
 * once is held by rows, however many nodes there are and whatever their clocks say.
 */
package org.confera.schedule.boundary;
