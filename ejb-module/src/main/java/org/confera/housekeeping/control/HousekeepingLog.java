package org.confera.housekeeping.control;

import java.lang.invoke.MethodHandles;
import java.util.UUID;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the administrator learns of clean-up. Ids 02100-02199. */
@MessageLogger(projectCode = "CONFERA", length = 5)
public interface HousekeepingLog extends BasicLogger {

    HousekeepingLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), HousekeepingLog.class, "org.confera.housekeeping");

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 2100, value = "Clean-up took %d meetings that nobody had been in for %d minutes")
    void cleanedUp(int meetings, long minutes);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 2101, value = "Clean-up could not take meeting %s; it tries again in a minute")
    void notCleanedUp(UUID meetingId, @Cause Throwable cause);
}
