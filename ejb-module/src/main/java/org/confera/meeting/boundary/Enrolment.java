package org.confera.meeting.boundary;

import org.confera.meeting.entity.Caller;

/** A person is known to a meeting from now on, which says nothing about whether they may come in. */
public record Enrolment(Caller caller, MeetingView meeting) {
}
