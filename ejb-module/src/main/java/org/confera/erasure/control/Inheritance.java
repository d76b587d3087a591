package org.confera.erasure.control;

import java.util.UUID;

/** What became of a meeting whose host is gone for good: somebody else hosts it, or it is over. */
public record Inheritance(UUID meetingId, boolean over) {
}
