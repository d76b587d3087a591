package org.confera.schedule.boundary;

import java.time.Instant;

/** What a page says of a meeting that is about to start. */
public record DueNotice(String code, String title, Instant start, long minutes) {
}
