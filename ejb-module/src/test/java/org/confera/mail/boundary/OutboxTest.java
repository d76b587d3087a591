package org.confera.mail.boundary;

import static org.confera.meeting.entity.People.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.confera.database.TestDatabase;
import org.confera.mail.control.DatabaseMailRows;
import org.confera.mail.control.MailServer;
import org.confera.mail.control.PostOffice;
import org.confera.mail.entity.Letters;
import org.confera.mail.entity.MailKind;
import org.confera.mail.entity.MailState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final PostOffice office = new PostOffice();
    private final Bell bell = new Bell();
    private final Outbox outbox = new Outbox(new DatabaseMailRows(database), office.door(), bell, () -> NOON);

    @AfterEach
    void close() {
        office.close();
        database.close();
    }

    @Test
    void aLetterOfTheSamePurposeIsPutInOnce() {
        assertTrue(outbox.put(Letters.to("ada@example.org")));
        assertFalse(outbox.put(Letters.to("ada@example.org")));
        assertEquals(1, outbox.about(Letters.ABOUT).size());
        assertEquals(1, bell.rung);
    }

    @Test
    void whatIsTakenBackIsNotSentAndMayBePutInAgain() {
        outbox.put(Letters.to("ada@example.org"));
        assertEquals(1, outbox.withdraw(Letters.ABOUT, MailKind.INVITATION));
        assertTrue(outbox.put(Letters.to("ada@example.org")));
    }

    @Test
    void itsWriterSeesWhatBecameOfIt() {
        outbox.put(Letters.to("ada@example.org"));
        MailStatus status = outbox.about(Letters.ABOUT).getFirst();
        assertEquals("ada@example.org", status.recipient());
        assertEquals(MailState.WAITING, status.state());
    }

    @Test
    void withoutAMailServerNothingIsPutIn() {
        Outbox off = new Outbox(new DatabaseMailRows(database), new MailServer("none", Optional.empty(), Optional.empty()), bell, () -> NOON);
        assertFalse(off.isOn());
        assertFalse(off.put(Letters.to("ada@example.org")));
        assertTrue(off.about(Letters.ABOUT).isEmpty());
    }
}
