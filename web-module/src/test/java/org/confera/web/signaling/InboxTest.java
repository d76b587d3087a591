package org.confera.web.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class InboxTest {
    private final Queue<Runnable> started = new ArrayDeque<>();
    private final List<String> ran = new ArrayList<>();
    private final Inbox inbox = new Inbox(started::add);

    @Test
    void oneTasksFailureStopsNoOther() {
        assertTrue(inbox.add(() -> {
            throw new NumberFormatException();
        }, 1));
        assertTrue(inbox.add(() -> {
            throw new StackOverflowError();
        }, 1));
        inbox.add(() -> ran.add("request"), 1);
        inbox.addLast(() -> ran.add("cleaning up"));
        run();
        assertEquals(List.of("request", "cleaning up"), ran);
        inbox.add(() -> ran.add("later"), 1);
        run();
        assertEquals("later", ran.getLast());
    }

    @Test
    void holdsSoManyCharactersAndNoMoreUntilTheyAreHandled() {
        assertTrue(inbox.add(() -> { }, Inbox.MOST_CHARACTERS - 1));
        assertFalse(inbox.add(() -> { }, 2));
        assertTrue(inbox.add(() -> { }, 1));
        run();
        assertTrue(inbox.add(() -> { }, Inbox.MOST_CHARACTERS));
    }

    private void run() {
        for (Runnable task = started.poll(); task != null; task = started.poll()) {
            task.run();
        }
    }
}
