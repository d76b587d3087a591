package org.confera.account.control;

import java.lang.invoke.MethodHandles;
import java.util.UUID;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the administrator learns of accounts. Never an address or a password: ids and network addresses. Ids 01050-01099. */
@MessageLogger(projectCode = "CONFERA", length = 5)
public interface AccountLog extends BasicLogger {

    AccountLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), AccountLog.class, "org.confera.account");

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1050, value = "Account %s was created from %s")
    void created(UUID account, String clientAddress);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1051, value = "Account %s signed in from %s")
    void signedIn(UUID account, String clientAddress);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1052, value = "A sign-in from %s was refused")
    void refused(String clientAddress);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 1053, value = "Sign-ins from %s are slowed down after repeated failures: %d s to wait")
    void slowedDown(String clientAddress, long seconds);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1054, value = "A sign-up from %s with an address that has an account already changed nothing")
    void existedAlready(String clientAddress);

    @LogMessage(level = Logger.Level.DEBUG)
    @Message(id = 1055, value = "Forgot %d rows of failed sign-ins")
    void forgotten(int count);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 1056, value = "The database can't say whether account %s may still be here; it stays signed in until it can")
    void notAsked(UUID account, @Cause Throwable cause);

    @LogMessage(level = Logger.Level.DEBUG)
    @Message(id = 1057, value = "Forgot %d sign-ins whose time was over")
    void signInsForgotten(int count);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 1058, value = "The database can't say who comes back from %s; they were told to try again")
    void notRecognised(String clientAddress, @Cause Throwable cause);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1059, value = "Account %s has another password, chosen from %s; all its other sign-ins end")
    void passwordChanged(UUID account, String clientAddress);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1060, value = "From %s somebody who is signed in as account %s gave a wrong password")
    void proofRefused(String clientAddress, UUID account);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1061, value = "A link for another password goes to the address of account %s")
    void resetSent(UUID account);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 1062, value = "No link for another password goes to the address of account %s: it got %d within an hour")
    void tooManyResets(UUID account, int most);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1063, value = "Account %s has another password, chosen by a mailed link from %s; all its sign-ins end")
    void passwordReset(UUID account, String clientAddress);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1064, value = "An administrator's order for account %s is carried out: %s")
    void ordered(UUID account, String order);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1065, value = "Account %s is erased")
    void erased(UUID account);
}
