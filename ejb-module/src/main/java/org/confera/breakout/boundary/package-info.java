/**
 * Who belongs into which breakout room, as the database keeps it. That live rooms and their media follow is the business of
 * {@code org.confera.room}.
 */
package org.confera.breakout.boundary;
