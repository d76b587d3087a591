package org.confera.mail.control;

import java.lang.invoke.MethodHandles;
import java.util.UUID;
import org.confera.mail.entity.MailFailure;
import org.confera.mail.entity.MailKind;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the administrator learns of mail. Never an address or what it says: ids, and the mail server's words. Ids 02200-02299. */
@MessageLogger(projectCode = "CONFERA", length = 5)
public interface MailLog extends BasicLogger {

    MailLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), MailLog.class, "org.confera.mail");

    @LogMessage(level = Logger.Level.DEBUG)
    @Message(id = 2200, value = "Mail %s (%s) was sent")
    void sent(UUID mail, MailKind kind);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 2201, value = "Mail %s (%s) could not be sent (%s) and is tried again: %s")
    void notYetSent(UUID mail, MailKind kind, MailFailure why, String words);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 2202, value = "Mail %s (%s) was not sent (%s) and is given up: %s")
    void givenUp(UUID mail, MailKind kind, MailFailure why, String words);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 2203, value = "Mail %s was handed to the mail server, but that could not be noted; it may be sent once more, with the same Message-ID")
    void notNoted(UUID mail, @Cause Throwable cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 2204, value = "Mail that waits could not be looked after; it is tried again in a moment")
    void roundFailed(@Cause Throwable cause);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 2205, value = "%d mails that the last run of this node was sending when it ended wait again")
    void released(int mails);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 2206, value = "Mail is off: CONFERA_SMTP_HOST names no mail server. Invitations, reminders and password links are not mailed")
    void off();

    @LogMessage(level = Logger.Level.DEBUG)
    @Message(id = 2207, value = "Forgot %d old mails")
    void forgotten(int mails);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 2208, value = "The counters of mail can't be shown in JMX")
    void notShown(@Cause Throwable cause);
}
