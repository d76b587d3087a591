package org.confera.mail.control;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** A real mail server in this process, and what it received. */
public final class PostOffice implements AutoCloseable {
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    public PostOffice() {
        server.start();
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** The door of this mail server as the application server would set it up. */
    public MailServer door() {
        return new MailServer(session(port()));
    }

    static Session session(int port) {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", String.valueOf(port));
        settings.setProperty("mail.from", "confera@example.org");
        return Session.getInstance(settings);
    }

    public List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    public MimeMessage only() {
        if (received().size() != 1) {
            throw new AssertionError("there is not one mail but " + received().size());
        }
        return received().getFirst();
    }

    public List<String> recipients() {
        return received().stream().map(PostOffice::recipient).sorted().toList();
    }

    static String recipient(MimeMessage message) {
        try {
            return Arrays.stream(message.getAllRecipients()).map(Object::toString).reduce((one, other) -> one + ", " + other).orElse("");
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    public void empty() throws Exception {
        server.purgeEmailFromAllMailboxes();
    }

    @Override
    public void close() {
        server.stop();
    }
}
