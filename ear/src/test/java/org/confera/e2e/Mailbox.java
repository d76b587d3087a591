package org.confera.e2e;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real mail server, and what came to whom. */
final class Mailbox implements AutoCloseable {
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    Mailbox() {
        mail.start();
    }

    /** What a server must be told so that it mails here. */
    Map<String, String> settings() {
        return Map.of("CONFERA_SMTP_HOST", "127.0.0.1", "CONFERA_SMTP_PORT", String.valueOf(mail.getSmtp().getPort()));
    }

    /** Waits for a mail to this address with these words in its subject. */
    Received await(String to, String subject) {
        Patience.until("mail to " + to + " with " + subject, () -> count(to, subject) > 0,
                () -> Arrays.stream(mail.getReceivedMessages()).map(Mailbox::subject).toList());
        return found(to, subject).findFirst().map(Mailbox::read).orElseThrow();
    }

    long count(String to, String subject) {
        return found(to, subject).count();
    }

    private Stream<MimeMessage> found(String to, String subject) {
        return Arrays.stream(mail.getReceivedMessages()).filter(each -> recipient(each).equals(to) && subject(each).contains(subject));
    }

    @Override
    public void close() {
        mail.stop();
    }

    /**
     * A mail.
     *
     * @param calendar the iCalendar part with its folded lines made whole; empty if there is none
     */
    record Received(String text, String html, String calendar) {
        private static final Pattern LINK = Pattern.compile("https?://\\S+/meet/[a-z]{3}-[a-z]{4}-[a-z]{3}");
        private static final Pattern SEQUENCE = Pattern.compile("SEQUENCE:(\\d+)");

        String link() {
            return first(LINK, text).group();
        }

        int sequence() {
            return Integer.parseInt(first(SEQUENCE, calendar).group(1));
        }

        private static Matcher first(Pattern pattern, String text) {
            Matcher matcher = pattern.matcher(text);
            if (!matcher.find()) {
                throw new AssertionError("no " + pattern + " in " + text);
            }
            return matcher;
        }
    }

    private static Received read(MimeMessage message) {
        return new Received(part(message, "text/plain").orElse(""), part(message, "text/html").orElse(""),
                part(message, "text/calendar").orElse("").replace("\r\n ", ""));
    }

    private static Optional<String> part(Part part, String type) {
        try {
            if (part.isMimeType(type)) {
                return Optional.of(part.getContent() instanceof String text ? text
                        : new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
            return part.isMimeType("multipart/*") ? within((Multipart) part.getContent(), type) : Optional.empty();
        } catch (MessagingException | IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Optional<String> within(Multipart parts, String type) throws MessagingException {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart inner = parts.getBodyPart(i);
            Optional<String> found = part(inner, type);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
