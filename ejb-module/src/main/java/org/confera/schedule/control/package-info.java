/**
 * How a form becomes a plan, where plans and reminders are kept, and what a reminder says.
 */
package org.confera.schedule.control;
