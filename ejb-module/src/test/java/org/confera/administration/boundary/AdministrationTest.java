package org.confera.administration.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.confera.account.boundary.AccountOffice;
import org.confera.account.boundary.Fired;
import org.confera.account.boundary.RememberedSignIns;
import org.confera.account.boundary.SignedOut;
import org.confera.account.control.AccountTables;
import org.confera.account.entity.Account;
import org.confera.account.entity.Role;
import org.confera.meeting.entity.People;
import org.junit.jupiter.api.Test;

/** What an administrator orders from the server's command line. */
class AdministrationTest {
    private final AccountTables tables = new AccountTables();
    private final Fired<SignedOut> signedOut = new Fired<>();
    private final Administration administration = new Administration(new AccountOffice(tables.accounts, tables.resets, () -> tables.now),
            new RememberedSignIns(tables.signIns, signedOut), null);
    private final Account ada = tables.keep(People.account("ada" + UUID.randomUUID()));

    @Test
    void disablingEndsEverySignInAndEnablingBringsNoneBack() {
        UUID here = tables.signIn(ada);
        administration.carryOut("disable", ada.getEmail());
        assertTrue(tables.again(ada).isDisabled());
        assertEquals(List.of(here), signedOut.events.stream().map(SignedOut::signIn).toList());
        administration.carryOut("enable", ada.getEmail());
        assertFalse(tables.again(ada).isDisabled());
        assertTrue(tables.signIns.ofAccount(ada.getId()).isEmpty());
    }

    @Test
    void aRoleIsGivenAndTaken() {
        administration.carryOut("make-administrator", ada.getEmail());
        assertEquals(Role.ADMINISTRATOR, tables.again(ada).getRole());
        administration.carryOut("make-user", ada.getEmail());
        assertEquals(Role.USER, tables.again(ada).getRole());
    }

    @Test
    void whatIsNoOrderOrNobodysAddressIsNamedWithWhatIsAllowed() {
        assertEquals("order is 'delete', but must be one of: disable, enable, erase, make-administrator, make-user.", refusal("delete", ada.getEmail()));
        assertEquals("order is missing, but must be one of: disable, enable, erase, make-administrator, make-user.", refusal(null, ada.getEmail()));
        assertEquals("email is 'eve@example.org', but must be the address that an account was signed up with.", refusal("disable", "eve@example.org"));
        assertEquals("email is missing, but must be the address that an account was signed up with.", refusal("disable", " "));
    }

    @Test
    void anErasedAccountIsNobodys() {
        tables.accounts.change(ada.getId(), account -> account.erase(tables.now));
        assertTrue(refusal("enable", tables.again(ada).getEmail()).startsWith("email is '"));
    }

    private String refusal(String order, String email) {
        return assertThrows(IllegalArgumentException.class, () -> administration.carryOut(order, email)).getMessage();
    }
}
