package org.confera.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {
    @TempDir
    private Path folder;

    @Test
    void makesNamesThatAnAdministratorRecognisesAndPasswordsThatNobodyKnows() throws Exception {
        Accounts accounts = new Accounts(null);
        Account one = accounts.make();
        Account two = accounts.make();
        assertTrue(one.email().matches("load-[0-9a-f]{8}-1@load\\.invalid"), one.email());
        assertNotEquals(one.password(), two.password());
        assertFalse(one.toString().contains(one.password()));
    }

    @Test
    void keepsAccountsForTheNextRunFromOtherEyes() throws Exception {
        Path file = folder.resolve("accounts");
        Accounts first = new Accounts(file);
        assertNull(first.next());
        Account made = first.make();
        first.keep(made);
        assertEquals(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE), Files.getPosixFilePermissions(file));
        Accounts next = new Accounts(file);
        assertEquals(made, next.next());
        assertNull(next.next());
    }

    @Test
    void saysWhichLineOfAFileIsWrong() throws Exception {
        Path file = Files.writeString(folder.resolve("accounts"), "ada@example.org secret words\n\nbob@example.org\n");
        assertTrue(assertThrows(LoadException.class, () -> new Accounts(file)).getMessage().contains("'bob@example.org'"));
    }
}
