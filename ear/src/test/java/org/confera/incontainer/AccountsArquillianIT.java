package org.confera.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.confera.account.entity.AccountRefusal;
import org.confera.account.entity.AccountRefusedException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Threats, line 11: nobody learns who has an account, and guessing is slow, also when many guess at once. */
@ExtendWith(ArquillianExtension.class)
class AccountsArquillianIT {

    @Resource
    private DataSource database;

    @Deployment
    static WebArchive archive() {
        return Probe.with(AccountsArquillianIT.class).addClasses(Newcomer.class, Together.class);
    }

    @Test
    void signingUpWithAnothersAddressLooksTheSameAndChangesNothing() throws Exception {
        Newcomer ada = Newcomer.from("192.0.2.10");
        ada.signUp(Newcomer.PASSWORD);
        ada.signUp("another password 1");
        assertTrue(ada.signIn("another password 1").isEmpty());
        assertEquals("Ada", ada.signIn(Newcomer.PASSWORD).orElseThrow().getDisplayName());
    }

    @Test
    void manySignUpsAtOnceWithOneAddressMakeOneAccount() throws Exception {
        Newcomer ada = Newcomer.from("192.0.2.11");
        Together.all(4, () -> {
            ada.signUp(Newcomer.PASSWORD);
            return null;
        });
        assertEquals(1, count("select count(*) from account where email = ?", ada.email()));
    }

    @Test
    void aDisabledAccountIsRefusedToWhoeverKnowsItsPassword() throws Exception {
        Newcomer ada = Newcomer.from("192.0.2.12");
        ada.signUp(Newcomer.PASSWORD);
        update("update account set disabled = true where email = ?", ada.email());
        assertEquals(AccountRefusal.ACCOUNT_DISABLED, refusal(ada, Newcomer.PASSWORD));
        assertTrue(ada.signIn("another password 1").isEmpty());
    }

    @Test
    void afterSomeFailuresEvenTheRightPasswordWaits() throws Exception {
        Newcomer ada = Newcomer.from("192.0.2.13");
        ada.signUp(Newcomer.PASSWORD);
        failUntilSlowedDown(ada);
        assertEquals(AccountRefusal.TRY_AGAIN_LATER, refusal(ada, Newcomer.PASSWORD));
    }

    @Test
    void anAddressWithoutAnAccountIsSlowedDownAlike() throws Exception {
        failUntilSlowedDown(Newcomer.from("192.0.2.14"));
    }

    @Test
    void aColleagueBehindTheSameAddressIsNotLockedOut() throws Exception {
        Newcomer ada = Newcomer.from("192.0.2.15");
        Newcomer bob = Newcomer.from("192.0.2.15");
        bob.signUp(Newcomer.PASSWORD);
        failUntilSlowedDown(ada);
        assertTrue(bob.signIn(Newcomer.PASSWORD).isPresent());
    }

    @Test
    void guessesAtTheSameMomentDontAllCountAsTheFirst() throws Exception {
        Newcomer ada = Newcomer.from("192.0.2.16");
        List<Boolean> heard = Together.all(16, () -> {
            try {
                assertFalse(ada.signIn("another password 1").isPresent());
                return true;
            } catch (AccountRefusedException slowedDown) {
                return false;
            }
        });
        // Four are free, and the first that costs is heard as well.
        assertTrue(Collections.frequency(heard, true) <= 5, heard::toString);
    }

    private static void failUntilSlowedDown(Newcomer person) throws Exception {
        // The delay for the next begins with the fifth; hashing may take longer than its first second.
        for (int i = 0; i < 7; i++) {
            try {
                assertTrue(person.signIn("another password 1").isEmpty());
            } catch (AccountRefusedException refused) {
                assertEquals(AccountRefusal.TRY_AGAIN_LATER, refused.refusals().getFirst().key());
                return;
            }
        }
        assertEquals(AccountRefusal.TRY_AGAIN_LATER, refusal(person, "another password 1"));
    }

    private static String refusal(Newcomer person, String password) {
        return assertThrows(AccountRefusedException.class, () -> person.signIn(password)).refusals().getFirst().key();
    }

    private long count(String query, String parameter) throws Exception {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private void update(String sql, String parameter) throws Exception {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            assertEquals(1, statement.executeUpdate());
        }
    }
}
