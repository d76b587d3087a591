package org.confera.account.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.confera.account.control.AccountTables;
import org.confera.account.control.ResetPost;
import org.confera.account.entity.Account;
import org.confera.account.entity.AccountRefusal;
import org.confera.account.entity.AccountRefusedException;
import org.confera.account.entity.EmailAddress;
import org.confera.account.entity.PasswordReset;
import org.confera.captcha.boundary.Captchas;
import org.confera.mail.boundary.Outbox;
import org.confera.mail.boundary.Outboxes;
import org.confera.mail.control.MailRows;
import org.confera.mail.control.PostOffice;
import org.confera.mail.entity.Mail;
import org.confera.meeting.entity.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Threats, lines 9, 11 and 14: the way back in for whoever forgot their password, on a real database and in simulated time. */
class ForgottenPasswordsTest {
    private static final String NEW = "battery staple 7";
    private static final String PAGES = "https://meet.example.org/meet";
    private static final Pattern TOKEN = Pattern.compile("https://meet\\.example\\.org/meet/new-password\\.xhtml\\?token=([A-Za-z0-9_-]{43})\\s");

    private final AccountTables tables = new AccountTables();
    private final PostOffice office = new PostOffice();
    private final Outbox outbox = Outboxes.of(tables.container.repository(new MailRows()), office.door(), () -> tables.now);
    private final List<EmailAddress> sent = new ArrayList<>();
    private final Fired<SignedOut> signedOut = new Fired<>();
    private final ForgottenPasswords passwords = new ForgottenPasswords(new EasyCaptchas(), tables.throttle, new LaterPost(), tables.resets,
            new RememberedSignIns(tables.signIns, signedOut), outbox);
    private final Account ada = tables.keep(People.account("ada" + UUID.randomUUID()));

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void theMailedLinkOpensTheAccountOnceAndEndsAllSignIns() throws Exception {
        UUID here = tables.signIn(ada);
        String token = mailed();
        assertTrue(passwords.isOpen(token));
        passwords.choose(token, NEW, "192.0.2.1");
        assertTrue(tables.again(ada).getPasswordHash().matches(NEW));
        assertEquals(List.of(here), signedOut.events.stream().map(SignedOut::signIn).toList());
        assertTrue(tables.signIns.ofAccount(ada.getId()).isEmpty());
        assertFalse(passwords.isOpen(token));
        assertEquals(AccountRefusal.RESET_DEAD, refusal(() -> passwords.choose(token, "another word 8", "192.0.2.1")));
    }

    @Test
    void ofTwoUsesAtOnceOneIsTooLate() throws Exception {
        String token = mailed();
        List<Boolean> chosen = new ArrayList<>();
        try (ExecutorService tabs = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> both = List.of(tabs.submit(() -> succeeds(token, "first word 11")), tabs.submit(() -> succeeds(token, "second word 22")));
            for (Future<Boolean> one : both) {
                chosen.add(one.get());
            }
        }
        assertEquals(1, Collections.frequency(chosen, true), chosen::toString);
        assertTrue(tables.again(ada).getPasswordHash().matches(chosen.get(0) ? "first word 11" : "second word 22"));
    }

    @Test
    void aLinkIsDeadAfterHalfAnHour() throws Exception {
        String token = mailed();
        tables.now = tables.now.plus(PasswordReset.LIFE).minusSeconds(1);
        assertTrue(passwords.isOpen(token));
        tables.now = tables.now.plusSeconds(1);
        assertFalse(passwords.isOpen(token));
        assertEquals(AccountRefusal.RESET_DEAD, refusal(() -> passwords.choose(token, NEW, "192.0.2.1")));
        assertEquals(1, tables.resets.forgetExpired());
    }

    @Test
    void onlyTheNewestLinkOfAnAccountCounts() throws Exception {
        String first = mailed();
        tables.now = tables.now.plusSeconds(1);
        String second = mailed();
        assertFalse(passwords.isOpen(first));
        assertTrue(passwords.isOpen(second));
    }

    @Test
    void aDisabledAccountGetsNoLinkAndItsOldOneIsDead() throws Exception {
        String token = mailed();
        tables.accounts.change(ada.getId(), Account::disable);
        assertFalse(passwords.isOpen(token));
        tables.now = tables.now.plusSeconds(1);
        send();
        assertEquals(1, mails().size());
    }

    @Test
    void whatIsAnsweredAndWhatIsDoneBeforeItIsTheSameWithoutAnAccount() throws Exception {
        passwords.request(request(ada.getEmail(), "192.0.2.2"));
        passwords.request(request("nobody-" + ada.getEmail(), "192.0.2.2"));
        // Nobody was looked up and nothing was written until both had been answered.
        assertEquals(2, sent.size());
        assertTrue(mails().isEmpty());
    }

    @Test
    void whoAsksTooOftenWaitsWithAndWithoutAnAccount() throws Exception {
        for (String email : List.of(ada.getEmail(), "nobody-" + ada.getEmail())) {
            for (int i = 0; i < 4; i++) {
                passwords.request(request(email, "192.0.2.3"));
            }
            assertEquals(AccountRefusal.TRY_AGAIN_LATER, refusal(() -> passwords.request(request(email, "192.0.2.3"))));
        }
        passwords.request(request(ada.getEmail(), "192.0.2.4"));
    }

    @Test
    void nobodysLetterboxIsFloodedFromWhereverItIsTried() throws Exception {
        for (int i = 0; i < 8; i++) {
            send();
            tables.container.call(() -> {
                mailsNow().forEach(mail -> mail.sent(tables.now));
                return null;
            });
            tables.now = tables.now.plusSeconds(1);
        }
        assertEquals(5, mails().size());
        tables.now = tables.now.plus(Duration.ofHours(1));
        send();
        assertEquals(6, mails().size());
    }

    @Test
    void aWrongSumOrNoAddressSendsNothing() {
        assertEquals(AccountRefusal.CAPTCHA_WRONG, refusal(() -> passwords.request(new ResetRequest(ada.getEmail(), "wrong", "1", PAGES, "192.0.2.5"))));
        assertEquals(AccountRefusal.EMAIL_FORM, refusal(() -> passwords.request(request("ada", "192.0.2.5"))));
        assertTrue(sent.isEmpty());
    }

    @Test
    void theDatabaseKnowsOnlyTheHashOfALinkOnceItIsSent() throws Exception {
        String token = mailed();
        tables.container.call(() -> {
            mailsNow().forEach(mail -> mail.sent(tables.now));
            return null;
        });
        assertTrue(mails().stream().allMatch(mail -> mail.getText() == null && mail.getHtml() == null));
        assertEquals(List.of(0L), tables.container.call(() -> tables.container.entities()
                .createQuery("select count(r) from PasswordReset r where r.tokenHash like :token", Long.class).setParameter("token", "%" + token + "%").getResultList()));
    }

    private String mailed() throws Exception {
        send();
        Matcher token = TOKEN.matcher(mails().getLast().getText());
        assertTrue(token.find());
        return token.group(1);
    }

    private void send() throws Exception {
        tables.container.call(() -> {
            tables.post(outbox).send(new EmailAddress(ada.getEmail()), PAGES);
            return null;
        });
    }

    private List<Mail> mails() throws Exception {
        return tables.container.call(this::mailsNow);
    }

    private List<Mail> mailsNow() {
        return tables.container.entities().createQuery("select m from Mail m order by m.createdAt", Mail.class).getResultList();
    }

    private boolean succeeds(String token, String password) {
        try {
            passwords.choose(token, password, "192.0.2.1");
            return true;
        } catch (AccountRefusedException tooLate) {
            return false;
        }
    }

    private static ResetRequest request(String email, String clientAddress) {
        return new ResetRequest(email, "right", "1", PAGES, clientAddress);
    }

    private interface Attempt {
        void make() throws AccountRefusedException;
    }

    private static String refusal(Attempt attempt) {
        return assertThrows(AccountRefusedException.class, attempt::make).refusals().getFirst().key();
    }

    private static final class EasyCaptchas extends Captchas {
        @Override
        public boolean verify(String token, String answer) {
            return token.equals("right");
        }
    }

    /** What the container does later. */
    private final class LaterPost extends ResetPost {
        LaterPost() {
            super(null, null, null, null);
        }

        @Override
        public void send(EmailAddress to, String pages) {
            sent.add(to);
        }
    }
}
