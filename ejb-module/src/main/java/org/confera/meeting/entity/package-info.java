/**
 * Meetings and the memberships of people in them. The entities decide what may happen; boundaries carry it out.
 *
 * <p>Nothing here knows where a person is connected: that is live state, and dies with the server.
 */
package org.confera.meeting.entity;
