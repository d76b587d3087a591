package org.confera.web.signaling;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the administrator learns of signalling. Ids 04000-04999. */
@MessageLogger(projectCode = "CONFERA", length = 5)
interface SignalingLog extends BasicLogger {

    SignalingLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), SignalingLog.class, "org.confera.signaling");

    /** Shown to the client with an internal error, so that the two ends of a support call speak of the same line. */
    String FAILED_ID = "CONFERA04001";

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 4001, value = "Handling '%s' failed, reference %s; the client was answered an internal error")
    void failed(String method, String reference, @Cause Throwable cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 4002, value = "The database did not answer while '%s' was handled; the client was told to try again")
    void databaseOutOfReach(String method, @Cause Throwable cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 4003, value = "The SFU could not do what '%s' asked for")
    void mediaOutOfReach(String method, @Cause Throwable cause);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 4004, value = "Refused a signalling connection from origin '%s' to host '%s'; if people reach Confera by that origin,"
            + " name it in confera.allowed-origins")
    void originRefused(String origin, String host);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 4005, value = "Closed a signalling connection: %s")
    void closed(Closing why);

    @LogMessage(level = Logger.Level.DEBUG)
    @Message(id = 4006, value = "A signalling connection failed")
    void connectionFailed(@Cause Throwable cause);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 4007, value = "What a signalling connection sent was not answered; its other requests are")
    void taskFailed(@Cause Throwable cause);
}
