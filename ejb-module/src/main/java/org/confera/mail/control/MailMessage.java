package org.confera.mail.control;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.confera.mail.entity.CalendarPart;
import org.confera.mail.entity.Mail;

/**
 * A mail as it travels: text, HTML and calendar as alternatives, the calendar once more as a file for programs that read
 * no alternatives (Outlook, Gmail and Thunderbird each take one of the two). It keeps its Message-ID.
 */
final class MailMessage extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String FROM_NAME = "Confera";

    private final String messageId;

    private MailMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static MailMessage of(Mail mail, String sender, Session session) throws MessagingException {
        MailMessage message = new MailMessage(session, mail.getMessageId());
        message.setFrom(named(sender));
        message.setRecipient(Message.RecipientType.TO, address(mail.getRecipient()));
        if (mail.getReplyTo().isPresent()) {
            message.setReplyTo(new InternetAddress[] {address(mail.getReplyTo().get())});
        }
        message.setSubject(mail.getSubject(), UTF_8);
        message.setSentDate(Date.from(mail.getCreatedAt()));
        // RFC 3834: no holiday notes in answer to this, please.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(content(mail));
        message.saveChanges();
        return message;
    }

    /** Called by {@link #saveChanges}, which would invent one. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static InternetAddress named(String sender) throws MessagingException {
        InternetAddress from = address(sender);
        try {
            from.setPersonal(FROM_NAME, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every JDK has UTF-8", e);
        }
        return from;
    }

    /** Domains in other scripts as mail servers know them. */
    private static InternetAddress address(String address) throws MessagingException {
        int at = address.lastIndexOf('@');
        try {
            return new InternetAddress(address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1)), true);
        } catch (IllegalArgumentException noDomain) {
            throw new MessagingException("no domain name follows the @", noDomain);
        }
    }

    private static MimeMultipart content(Mail mail) throws MessagingException {
        MimeMultipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(text(mail.getText(), "plain"));
        alternatives.addBodyPart(text(mail.getHtml(), "html"));
        if (mail.getCalendar().isEmpty()) {
            return alternatives;
        }
        CalendarPart calendar = mail.getCalendar().get();
        alternatives.addBodyPart(calendar(calendar, "text/calendar"));
        MimeBodyPart words = new MimeBodyPart();
        words.setContent(alternatives);
        MimeMultipart all = new MimeMultipart("mixed", words, file(calendar));
        return all;
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static MimeBodyPart calendar(CalendarPart calendar, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        String contentType = type + "; charset=UTF-8; method=" + calendar.method();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(calendar.text().getBytes(StandardCharsets.UTF_8), contentType)));
        part.setHeader("Content-Type", contentType);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static MimeBodyPart file(CalendarPart calendar) throws MessagingException {
        MimeBodyPart part = calendar(calendar, "application/ics");
        part.setFileName(calendar.method().equals("CANCEL") ? "cancel.ics" : "invite.ics");
        return part;
    }
}
