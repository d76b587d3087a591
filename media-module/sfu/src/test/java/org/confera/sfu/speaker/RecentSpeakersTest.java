package org.confera.sfu.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecentSpeakersTest {
    private final RecentSpeakers<String> speakers = new RecentSpeakers<>(3);

    @Test
    void theMostRecentComesFirstAndEachOnce() {
        assertTrue(speakers.onSpeaker("ann"));
        assertTrue(speakers.onSpeaker("bob"));
        assertTrue(speakers.onSpeaker("ann"));
        assertEquals(List.of("ann", "bob"), speakers.people());
    }

    @Test
    void whoGoesOnAfterAPauseChangesNothing() {
        speakers.onSpeaker("ann");
        assertFalse(speakers.onSpeaker("ann"));
    }

    @Test
    void theOldestGivesWay() {
        List.of("ann", "bob", "cat", "dan").forEach(speakers::onSpeaker);
        assertEquals(List.of("dan", "cat", "bob"), speakers.people());
    }

    @Test
    void whoLeavesIsForgotten() {
        List.of("ann", "bob", "cat").forEach(speakers::onSpeaker);
        assertTrue(speakers.remove("bob"));
        assertFalse(speakers.remove("bob"));
        assertEquals(List.of("cat", "ann"), speakers.people());
    }
}
