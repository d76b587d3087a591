/**
 * Breakout rooms of a meeting: planned, opened and closed by its hosts.
 */
package org.confera.breakout.entity;
