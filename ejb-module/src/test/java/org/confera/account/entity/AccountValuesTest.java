package org.confera.account.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be a name, an address and a password. */
class AccountValuesTest {

    private static final String EMOJI = "\uD83C\uDF89";

    @Test
    void aNameIsCountedInCodePoints() {
        assertEquals(EMOJI.repeat(100), new DisplayName(EMOJI.repeat(100)).value());
        assertThrows(IllegalArgumentException.class, () -> new DisplayName(EMOJI.repeat(101)));
        assertThrows(IllegalArgumentException.class, () -> new DisplayName(" \t "));
        assertThrows(IllegalArgumentException.class, () -> new DisplayName(null));
    }

    @Test
    void aNameIsOneLineInOneForm() {
        assertEquals("Zo\u00eb", new DisplayName("  Zoe\u0308 ").value());
        assertThrows(IllegalArgumentException.class, () -> new DisplayName("Ada\r\nBcc: all@example.org"));
        assertThrows(IllegalArgumentException.class, () -> new DisplayName("Ada\u202Egnp.exe"));
        assertThrows(IllegalArgumentException.class, () -> new DisplayName("Ada\uD83C"));
    }

    @Test
    void anAddressIsTheSameInCapitals() {
        assertEquals(new EmailAddress("ada@example.org"), new EmailAddress(" ADA@Example.ORG "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.org", "a.b+c@sub.example.org", "ada@localhost", "j\u00f6rg@b\u00fccher.example", "o'neil@example.org"})
    void peoplesAddressesAreAddresses(String address) {
        assertTrue(EmailAddress.parse(address).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada", "@example.org", "ada@", "ada@.org", "ada@example.org\r\nBcc: x@y.z", "a da@example.org", "ada@a..b",
            "<ada@example.org>", "ada@example.org,eve@example.org", "ada@example.org;x", "ada@exa\u0000mple.org", "ada@[127.0.0.1]"})
    void otherThingsAreNot(String address) {
        assertFalse(EmailAddress.parse(address).isPresent());
    }

    @Test
    void theLongestAddressHas254Characters() {
        String domain = "@" + "d".repeat(189);
        assertTrue(EmailAddress.parse("a".repeat(64) + domain).isPresent());
        assertFalse(EmailAddress.parse("a".repeat(65) + domain).isPresent());
        assertFalse(EmailAddress.parse("a".repeat(64) + domain + "d").isPresent());
    }

    @Test
    void aPasswordHasTenCharactersALetterAndADigit() {
        assertEquals("correct ho1", new Password("correct ho1").value());
        assertThrows(IllegalArgumentException.class, () -> new Password("short1abc"));
        assertThrows(IllegalArgumentException.class, () -> new Password("0123456789"));
        assertThrows(IllegalArgumentException.class, () -> new Password("abcdefghij"));
        assertThrows(IllegalArgumentException.class, () -> new Password("a1" + "x".repeat(255)));
    }

    @Test
    void aPasswordIsShownToNobody() {
        assertFalse(new Password("correct horse 1").toString().contains("correct"));
        assertFalse(PasswordHash.of(new Password("correct horse 1")).toString().contains(PasswordHash.of(new Password("correct horse 1")).encoded()));
    }

    @Test
    void aHashKnowsItsPasswordAgainAfterItWasStored() {
        PasswordHash stored = PasswordHash.decode(PasswordHash.of(new Password("Zoe\u0308 wei\u00df 1 Passwort")).encoded());
        assertTrue(stored.matches("Zo\u00eb wei\u00df 1 Passwort"));
        assertFalse(stored.matches("Zoe wei\u00df 1 Passwort"));
        assertFalse(stored.matches(""));
        assertFalse(stored.matches(null));
    }

    @Test
    void hashesAreSaltedAndHaveSixHundredThousandIterations() {
        PasswordHash one = PasswordHash.of(new Password("correct horse 1"));
        PasswordHash other = PasswordHash.of(new Password("correct horse 1"));
        assertFalse(one.encoded().equals(other.encoded()));
        assertTrue(one.encoded().startsWith("pbkdf2-sha256:600000:"));
        assertFalse(one.isOutdated());
        assertTrue(new PasswordHash(PasswordHash.ITERATIONS - 1, new byte[16], new byte[32]).isOutdated());
    }
}
