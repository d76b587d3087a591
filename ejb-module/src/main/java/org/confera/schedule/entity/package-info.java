/**
 * Reminders of planned meetings: one row each, so that none goes out twice.
 */
package org.confera.schedule.entity;
