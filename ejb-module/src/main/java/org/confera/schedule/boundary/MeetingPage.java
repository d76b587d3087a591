package org.confera.schedule.boundary;

import java.util.List;

/**
 * A page of a list.
 *
 * @param number of this page, from 0
 * @param total  meetings on all pages
 */
public record MeetingPage(List<PlannedView> meetings, int number, long total) {

    public static final int SIZE = 10;

    public MeetingPage {
        meetings = List.copyOf(meetings);
    }

    public boolean hasNext() {
        return (number + 1L) * SIZE < total;
    }

    public boolean hasPrevious() {
        return number > 0;
    }
}
