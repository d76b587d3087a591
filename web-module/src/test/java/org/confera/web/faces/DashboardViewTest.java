package org.confera.web.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.confera.meeting.entity.RefusalReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DashboardViewTest {

    @ParameterizedTest
    @CsvSource({
        "TOO_MANY_MEETINGS, dashboard.new.full",
        "ACCOUNT_DISABLED, dashboard.new.disabled",
        "FORBIDDEN, dashboard.new.refused"})
    void saysWhyNoMeetingStarts(RefusalReason reason, String key) {
        assertEquals(key, DashboardView.whyNoMeeting(reason));
    }
}
