package org.confera.account.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.confera.account.entity.Account;
import org.confera.account.entity.AccountRefusal;
import org.confera.account.entity.AccountRefusedException;
import org.confera.account.entity.DisplayName;
import org.confera.account.entity.EmailAddress;
import org.confera.account.entity.Password;
import org.confera.account.entity.PasswordHash;
import org.junit.jupiter.api.Test;

/** What the sign-up form refuses, whose failures are counted together, and that a stranger costs as much as an owner. */
class ApplicantTest {

    @Test
    void learnsAllThatIsWrongAtOnce() {
        assertEquals(List.of(AccountRefusal.NAME_LENGTH, AccountRefusal.EMAIL_FORM, AccountRefusal.PASSWORD_LENGTH), refusals("", "ada", "x"));
        assertEquals(List.of(AccountRefusal.NAME_LENGTH, AccountRefusal.EMAIL_FORM, AccountRefusal.PASSWORD_LENGTH), refusals(null, null, null));
        assertEquals(List.of(AccountRefusal.NAME_CHARACTERS, AccountRefusal.PASSWORD_MIX), refusals("A\nB", "ada@example.org", "abcdefghijkl"));
    }

    @Test
    void whoeverIsInOrderIsNormalised() throws AccountRefusedException {
        Applicant ada = Applicant.of(" Ada ", "ADA@example.org ", "correct horse 1");
        assertEquals("Ada", ada.name().value());
        assertEquals("ada@example.org", ada.email().value());
    }

    @Test
    void failuresOfOneAddressInAnySpellingAreCountedTogether() {
        assertEquals(ThrottleSubject.ofEmail("ada@example.org"), ThrottleSubject.ofEmail(" ADA@Example.org"));
        assertFalse(ThrottleSubject.ofEmail("ada@example.org").key().contains("ada"));
    }

    @Test
    void aCustomersIpv6AddressesAreOne() {
        assertEquals(ThrottleSubject.ofAddress("2001:db8:1:2::1"), ThrottleSubject.ofAddress("2001:db8:1:2:ffff::9"));
        assertFalse(ThrottleSubject.ofAddress("2001:db8:1:2::1").equals(ThrottleSubject.ofAddress("2001:db8:1:3::1")));
        assertFalse(ThrottleSubject.ofAddress("10.0.0.1").equals(ThrottleSubject.ofAddress("10.0.0.2")));
        assertEquals(ThrottleSubject.ofAddress("::ffff:10.0.0.1"), ThrottleSubject.ofAddress("10.0.0.1"));
    }

    @Test
    void whateverAnAddressLooksLikeItFitsItsColumn() {
        for (String odd : new String[] {"", "unknown", "evil.example.org", "x".repeat(10_000), "fe80::1%eth0", "'; drop table account; --"}) {
            assertTrue(ThrottleSubject.ofAddress(odd).key().length() <= 80, odd);
        }
    }

    @Test
    void aStrangersPasswordIsCheckedLikeAnOwners() {
        Account ada = new Account(new EmailAddress("ada@example.org"), new DisplayName("Ada"),
                PasswordHash.of(new Password("correct horse 1")), Locale.ENGLISH, Instant.EPOCH);
        assertTrue(PasswordCheck.passes(Optional.of(ada), "correct horse 1"));
        assertFalse(PasswordCheck.passes(Optional.of(ada), "correct horse 2"));
        assertFalse(PasswordCheck.passes(Optional.empty(), "correct horse 1"));
        assertFalse(PasswordCheck.passes(Optional.empty(), null));
        long knownNs = cpuTime(Optional.of(ada));
        long unknownNs = cpuTime(Optional.empty());
        assertTrue(unknownNs > knownNs / 2, () -> "unknown in " + unknownNs + " ns, known in " + knownNs + " ns");
    }

    /** Of this thread alone, so that a busy machine changes nothing; the best of some, after the compiler has warmed up. */
    private static long cpuTime(Optional<Account> account) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            long startedNs = threads.getCurrentThreadCpuTime();
            PasswordCheck.passes(account, "correct horse 2");
            best = Math.min(best, threads.getCurrentThreadCpuTime() - startedNs);
        }
        return best;
    }

    private static List<String> refusals(String name, String email, String password) {
        return assertThrows(AccountRefusedException.class, () -> Applicant.of(name, email, password))
                .refusals().stream().map(AccountRefusal::key).toList();
    }
}
