package org.confera.schedule.control;

import java.lang.invoke.MethodHandles;
import java.util.UUID;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the administrator learns of reminders. Ids 02300-02319. */
@MessageLogger(projectCode = "CONFERA", length = 5)
public interface ReminderLog extends BasicLogger {

    ReminderLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), ReminderLog.class, "org.confera.schedule");

    @LogMessage(level = Logger.Level.DEBUG)
    @Message(id = 2300, value = "Reminder %s reached %d people")
    void fired(UUID reminder, int people);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 2301, value = "Reminder %s could not be sent; it is tried again in a moment")
    void notFired(UUID reminder, @Cause Throwable cause);
}
