package org.confera.room.control;

import java.lang.invoke.MethodHandles;
import java.util.UUID;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the administrator learns of meetings and rooms. Ids 02000-02099. */
@MessageLogger(projectCode = "CONFERA", length = 5)
public interface RoomLog extends BasicLogger {

    RoomLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), RoomLog.class, "org.confera.room");

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 2001, value = "The SFU can't be reached; it is told as soon as it can be")
    void sfuOutOfReach(@Cause Throwable cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 2002, value = "The leaving of participant %s could not be written down; it is tried again every second")
    void departureNotWritten(UUID participantId, @Cause Throwable cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 2003, value = "Participant %s was admitted but their room could not be opened; their browser tries again")
    void admittedNotEntered(UUID participantId, @Cause Throwable cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 2004, value = "An event of the SFU for room '%s' was ignored: neither our rooms nor our people are named like that")
    void foreignEvent(String routerId);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 2005, value = "The SFU has been out of reach for so long that %d commands wait for it; another one is given up")
    void commandGivenUp(int waiting);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 2006, value = "Browsers are asked to send video as %s, those that can")
    void prefersVideoCodec(String codec);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 2007, value = "Participant %s belongs into another room, whose media could not be opened; their browser tries again")
    void notMoved(UUID participantId, @Cause Throwable cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 2008, value = "The time of the breakout rooms of meeting %s is up, but nobody could be called back yet; tried again every second")
    void notCalledBack(UUID meetingId, @Cause Throwable cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 2009, value = "That participant %s went to another room could not be written down; their attendance goes on in the former one")
    void moveNotWritten(UUID participantId, @Cause Throwable cause);
}
