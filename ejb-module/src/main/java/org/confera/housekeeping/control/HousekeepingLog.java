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

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 2102, value = "Retention ran as execution %d, which is %s; meetings written: %s")
    void retentionRan(long execution, String status, String steps);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 2103, value = "Retention that died as execution %d goes on as execution %d")
    void retentionResumed(long dead, long execution);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 2104, value = "Retention did not go on with execution %d: %s")
    void retentionNotResumed(long execution, String why);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 2105, value = "The database can't be told that people are in meetings; tried again every second")
    void presenceNotNoted(@Cause Throwable cause);
}
