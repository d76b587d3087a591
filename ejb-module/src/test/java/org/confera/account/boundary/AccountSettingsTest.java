package org.confera.account.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.confera.account.control.AccountTables;
import org.confera.account.entity.Account;
import org.confera.account.entity.AccountRefusal;
import org.confera.account.entity.AccountRefusedException;
import org.confera.account.entity.DisplayName;
import org.confera.account.entity.EmailAddress;
import org.confera.account.entity.Password;
import org.confera.account.entity.PasswordHash;
import org.junit.jupiter.api.Test;

/** What people change of their own account, on a real database and in simulated time. */
class AccountSettingsTest {
    private static final String OLD = "correct horse 42";
    private static final String NEW = "battery staple 7";
    /** Made once: it takes a good part of a second. */
    private static final PasswordHash HASH = PasswordHash.of(new Password(OLD));

    private final AccountTables tables = new AccountTables();
    private final Fired<SignedOut> signedOut = new Fired<>();
    private final AccountSettings settings = new AccountSettings(tables.accounts, tables.proof, tables.resets,
            new RememberedSignIns(tables.signIns, signedOut));
    private final Account ada = tables.keep(new Account(new EmailAddress(UUID.randomUUID() + "@example.org"), new DisplayName("Ada"), HASH,
            Locale.ENGLISH, tables.now));
    private final UUID here = tables.signIn(ada);

    @Test
    void anotherNameIsNormalisedAndKept() throws Exception {
        settings.rename(ada.getId(), "  Ada Lovelace ");
        assertEquals("Ada Lovelace", tables.again(ada).getDisplayName());
    }

    @Test
    void whatIsNoNameIsRefused() {
        assertEquals(AccountRefusal.NAME_LENGTH, refusal(() -> settings.rename(ada.getId(), " ")));
        assertEquals(AccountRefusal.NAME_LENGTH, refusal(() -> settings.rename(ada.getId(), "a".repeat(101))));
        assertEquals("Ada", tables.again(ada).getDisplayName());
    }

    @Test
    void anotherPasswordCountsAtOnceAndEndsAllOtherSignInsButThisOne() throws Exception {
        List<UUID> elsewhere = List.of(tables.signIn(ada), tables.signIn(ada));
        settings.changePassword(change(OLD, NEW));
        assertTrue(tables.again(ada).getPasswordHash().matches(NEW));
        assertEquals(List.of(here), tables.signIns.ofAccount(ada.getId()));
        assertEquals(elsewhere.stream().sorted().toList(), signedOut.events.stream().map(SignedOut::signIn).sorted().toList());
    }

    @Test
    void withoutTheCurrentPasswordNothingChanges() {
        UUID elsewhere = tables.signIn(ada);
        assertEquals(AccountRefusal.CURRENT_PASSWORD_WRONG, refusal(() -> settings.changePassword(change(NEW, NEW))));
        assertFalse(tables.again(ada).getPasswordHash().matches(NEW));
        assertTrue(tables.signIns.ofAccount(ada.getId()).contains(elsewhere));
    }

    @Test
    void aPasswordThatCouldNotBeChosenAtTheSignUpIsRefusedHereToo() {
        assertEquals(AccountRefusal.PASSWORD_LENGTH, refusal(() -> settings.changePassword(change(OLD, "short 1"))));
        assertEquals(AccountRefusal.PASSWORD_MIX, refusal(() -> settings.changePassword(change(OLD, "no digit in here"))));
    }

    @Test
    void whoGuessesTheCurrentPasswordIsSlowedDownAsAtTheDoor() throws Exception {
        for (int guess = 0; guess < 5; guess++) {
            assertEquals(AccountRefusal.CURRENT_PASSWORD_WRONG, refusal(() -> settings.changePassword(change("wrong guess 1", NEW))));
        }
        assertEquals(AccountRefusal.TRY_AGAIN_LATER, refusal(() -> settings.changePassword(change(OLD, NEW))));
        tables.now = tables.now.plus(Duration.ofSeconds(1));
        settings.changePassword(change(OLD, NEW));
    }

    private PasswordChange change(String current, String wanted) {
        return new PasswordChange(ada.getId(), here, current, wanted, "192.0.2.77");
    }

    private interface Attempt {
        void make() throws AccountRefusedException;
    }

    private static String refusal(Attempt attempt) {
        return assertThrows(AccountRefusedException.class, attempt::make).refusals().getFirst().key();
    }
}
