package org.confera.mail.control;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import org.confera.mail.entity.Mail;
import org.confera.mail.entity.MailFailure;

/** One visit to the mail server, with one mail or several. It connects when the first is handed over. */
final class Delivery implements AutoCloseable {

    /** Why a mail was not taken. */
    static final class NotTakenException extends Exception {
        private static final long serialVersionUID = 1L;
        private final MailFailure why;

        private NotTakenException(MailFailure why, MessagingException cause) {
            super(words(cause), cause);
            this.why = why;
        }

        MailFailure why() {
            return why;
        }

        /** What was said, on one line: an SMTP answer may have several. */
        private static String words(MessagingException cause) {
            Throwable told = cause.getNextException() == null ? cause : cause.getNextException();
            return (told.getMessage() == null ? told.toString() : told.getMessage()).replaceAll("\\p{Cntrl}+", " ").strip();
        }
    }

    private final MailServer server;
    private final Session session;
    private Transport transport;

    Delivery(MailServer server) {
        this.server = server;
        this.session = server.session();
    }

    /** Hands a mail over; it is the mail server's when this returns. */
    void hand(Mail mail) throws NotTakenException {
        MailMessage message = message(mail);
        connect();
        try {
            transport.sendMessage(message, message.getAllRecipients());
        } catch (SendFailedException refused) {
            throw new NotTakenException(isForEver(refused) ? MailFailure.REFUSED : MailFailure.DEFERRED, refused);
        } catch (MessagingException broken) {
            throw new NotTakenException(MailFailure.UNREACHABLE, broken);
        }
    }

    private MailMessage message(Mail mail) throws NotTakenException {
        try {
            return MailMessage.of(mail, server.sender(), session);
        } catch (AddressException impossible) {
            throw new NotTakenException(MailFailure.REFUSED, impossible);
        } catch (MessagingException unwritable) {
            throw new NotTakenException(MailFailure.DEFERRED, unwritable);
        }
    }

    private void connect() throws NotTakenException {
        if (transport != null && transport.isConnected()) {
            return;
        }
        try {
            transport = server.connect(session);
        } catch (MessagingException unreachable) {
            throw new NotTakenException(MailFailure.UNREACHABLE, unreachable);
        }
    }

    /** The mail server calls an address invalid when its answer begins with 5: a later attempt would hear the same. */
    private static boolean isForEver(SendFailedException refused) {
        Address[] invalid = refused.getInvalidAddresses();
        return invalid != null && invalid.length > 0;
    }

    @Override
    public void close() {
        if (transport == null) {
            return;
        }
        try {
            transport.close();
        } catch (MessagingException _) {
            // What was handed over stays handed over.
        }
    }
}
