package org.confera.mail.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The mail server as the administrator set it up in the server's mail session, with time-outs: one that hangs holds
 * nobody for longer than a moment.
 */
@ApplicationScoped
public class MailServer {

    private static final String STARTTLS = "mail.smtp.starttls.";
    private static final String NONE = "none";
    private static final Map<String, String> TIME_OUTS_MS =
            Map.of("mail.smtp.connectiontimeout", "10000", "mail.smtp.timeout", "20000", "mail.smtp.writetimeout", "20000");

    @Resource(lookup = "java:jboss/mail/Default")
    private Session managed;
    private final String host;
    private final Optional<String> user;
    private final Optional<String> password;

    protected MailServer() {
        this(NONE, Optional.empty(), Optional.empty());
    }

    /** @param host as the setting says; whether there is one at all */
    @Inject
    public MailServer(@ConfigProperty(name = "confera.smtp.host", defaultValue = NONE) String host,
            @ConfigProperty(name = "confera.smtp.user") Optional<String> user,
            @ConfigProperty(name = "confera.smtp.password") Optional<String> password) {
        this.host = host;
        this.user = user.filter(given -> !given.isBlank());
        this.password = password;
    }

    MailServer(Session managed) {
        this("localhost", Optional.empty(), Optional.empty());
        this.managed = managed;
    }

    /** False if the administrator named no mail server: nothing is mailed then. */
    public boolean isOn() {
        return !host.isBlank() && !host.equals(NONE);
    }

    /** What mails are from: the address that the administrator set. */
    public String sender() {
        return managed.getProperty("mail.from");
    }

    /** What Message-IDs end with. */
    public String domain() {
        return sender().substring(sender().lastIndexOf('@') + 1);
    }

    /** The server's session with our time-outs, unless the administrator set others. */
    Session session() {
        Properties settings = new Properties();
        settings.putAll(TIME_OUTS_MS);
        settings.putAll(managed.getProperties());
        if (Boolean.parseBoolean(settings.getProperty(STARTTLS + "enable"))) {
            // Else a server that doesn't offer it, or somebody on the way, would get name and password in the clear.
            settings.putIfAbsent(STARTTLS + "required", "true");
        }
        return Session.getInstance(settings, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return managed.requestPasswordAuthentication(getRequestingSite(), getRequestingPort(), getRequestingProtocol(),
                        getRequestingPrompt(), getDefaultUserName());
            }
        });
    }

    /** A connection; by the name and password of the environment if they are set, else by those of the mail session. */
    Transport connect(Session session) throws MessagingException {
        Transport transport = session.getTransport("smtp");
        if (user.isPresent()) {
            transport.connect(user.get(), password.orElse(""));
        } else {
            transport.connect();
        }
        return transport;
    }
}
