package org.confera.web.report;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time zones by the names that browsers tell. */
final class Zones {

    private Zones() {
    }

    /** UTC for a name that says nothing. */
    static ZoneId named(String name) {
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
