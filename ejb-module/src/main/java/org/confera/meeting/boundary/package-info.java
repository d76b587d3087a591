/**
 * What pages, signalling and REST may ask of meetings: start one, find one, become known to one, end one.
 *
 * <p>Each call is one transaction. Nobody is told of anything here; live rooms are {@code org.confera.room}.
 */
package org.confera.meeting.boundary;
