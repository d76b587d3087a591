package org.confera.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.transaction.UserTransaction;
import java.lang.management.ManagementFactory;
import java.util.UUID;
import javax.management.ObjectName;
import org.confera.account.entity.EmailAddress;
import org.confera.mail.boundary.Outbox;
import org.confera.mail.entity.Letter;
import org.confera.mail.entity.MailKind;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The outbox on the server's own datasource, timers and mail session. */
@ExtendWith(ArquillianExtension.class)
class MailArquillianIT {

    @Resource
    private UserTransaction transaction;
    private final String key = UUID.randomUUID().toString();

    @Deployment
    static WebArchive archive() {
        return Probe.with(MailArquillianIT.class).addClasses(Rows.class, Letterbox.class);
    }

    @Test
    void whatCommitsIsMailedAtOnceAndWhatIsRolledBackNever() throws Exception {
        try (Letterbox letterbox = new Letterbox()) {
            put("rolled back " + key, false);
            put("committed " + key, true);
            String message = letterbox.await("committed " + key);
            assertTrue(message.contains("Message-ID: <") && message.contains("From: Confera <confera@localhost>"), message);
            awaitState("sent_at is not null");
            assertEquals(0, letterbox.count("rolled back " + key));
        }
    }

    @Test
    void whileTheMailServerIsDownMailWaitsAndSaysWhy() throws Exception {
        put("waiting " + key, true);
        awaitState("sent_at is null and failure = 'UNREACHABLE' and attempts = 1 and claimed_by is null");
    }

    @Test
    void whatWaitsIsLookedAfterByAPersistentTimer() throws Exception {
        assertEquals(2, Rows.count("select count(*) from jboss_ejb_timer where timed_object_id like '%%Courier%%'"));
    }

    @Test
    void anAdministratorCountsMailsInJmx() throws Exception {
        ObjectName mail = new ObjectName("org.confera:type=Mail");
        for (String counter : new String[] {"Waiting", "Sent", "Failed"}) {
            assertTrue((long) ManagementFactory.getPlatformMBeanServer().getAttribute(mail, counter) >= 0, counter);
        }
    }

    private void put(String subject, boolean commit) throws Exception {
        transaction.begin();
        Probe.bean(Outbox.class).put(new Letter(MailKind.INVITATION, subject, UUID.randomUUID(), new EmailAddress("ada@example.org"),
                subject, "Hello", "<p>Hello</p>"));
        if (commit) {
            transaction.commit();
        } else {
            transaction.rollback();
        }
    }

    private void awaitState(String state) throws Exception {
        long deadline = System.nanoTime() + 60_000_000_000L;
        String query = "select count(*) from mail where dedupe_key like '%%" + key + "' and " + state;
        while (Rows.count(query) == 0 && System.nanoTime() - deadline < 0) {
            Thread.sleep(50);
        }
        assertEquals(1, Rows.count(query));
    }
}
