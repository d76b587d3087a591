package org.confera.token.control;

import java.lang.invoke.MethodHandles;
import org.confera.token.entity.TokenRefusal;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the administrator learns of tokens. Ids 01020-01049. */
@MessageLogger(projectCode = "CONFERA", length = 5)
public interface TokenLog extends BasicLogger {

    TokenLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), TokenLog.class, "org.confera.token");

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1020, value = "Generated the first key for %s: %s")
    void generated(String purpose, String id);

    @LogMessage(level = Logger.Level.DEBUG)
    @Message(id = 1021, value = "A token shown at the door '%s' was refused: %s")
    void refused(String door, TokenRefusal reason);

    @LogMessage(level = Logger.Level.DEBUG)
    @Message(id = 1022, value = "Forgot %d used token ids that are past their tokens' lives")
    void purged(int count);

    @Message(id = 1023, value = "The stored key %s can't be read: the row of table signing_key is damaged. Restore it, or delete it;"
            + " a new key is made at the next start and all tokens out there lose their value")
    IllegalStateException damagedKey(String id, @Cause Throwable cause);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1024, value = "Another node was first to generate the key for %s")
    void anotherNodeWasFirst(String purpose);
}
