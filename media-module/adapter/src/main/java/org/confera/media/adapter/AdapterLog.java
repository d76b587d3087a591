package org.confera.media.adapter;

import java.lang.invoke.MethodHandles;
import org.confera.media.api.MediaEvent;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the administrator learns of the media resource adapter. Ids 03000-03019. */
@MessageLogger(projectCode = "CONFERA", length = 5)
interface AdapterLog extends BasicLogger {

    AdapterLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), AdapterLog.class, "org.confera.media");

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 3000, value = "The SFU listens on %s and announces %s; %s")
    void started(String ports, String announced, String turn);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 3001, value = "The SFU has stopped")
    void stopped();

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 3002, value = "A media command failed after its transaction had committed; what it named may still be open in the SFU")
    void commandFailed(@Cause Throwable cause);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 3003, value = "The message-driven bean failed on %s; it will not see this event again")
    void eventFailed(MediaEvent event, @Cause Throwable cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 3004, value = "A message-driven bean did not finish its media event within %d s; the adapter stops without waiting longer")
    void deliveryDidNotEnd(long seconds);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 3005, value = "Media's ports (%s) lie among those that this system gives to outgoing connections (%s): one of them may be"
            + " taken at the next start. Set CONFERA_MEDIA_PORT, or config property MediaPort of resource adapter sfu, to others")
    void mediaPortsAreEphemeral(PortRange media, PortRange ephemeral);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 3006, value = "The SFU did not say what is live in it; statistics show nothing of it")
    void noSnapshot(@Cause Throwable cause);
}
