/**
 * What a person plans, and when people are reminded of it: one row a moment, so that none comes twice. What the clock on the
 * wall says becomes a moment here and nowhere else.
 */
package org.confera.schedule.entity;
