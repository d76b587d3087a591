package org.confera.web.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
        }));
        assertTrue(inbox.add(() -> {
            throw new StackOverflowError();
        }));
        inbox.add(() -> ran.add("request"));
        inbox.addLast(() -> ran.add("cleaning up"));
        run();
        assertEquals(List.of("request", "cleaning up"), ran);
        inbox.add(() -> ran.add("later"));
        run();
        assertEquals("later", ran.getLast());
    }

    private void run() {
        for (Runnable task = started.poll(); task != null; task = started.poll()) {
            task.run();
        }
    }
}
