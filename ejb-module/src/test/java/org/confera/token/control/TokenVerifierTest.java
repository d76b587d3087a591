package org.confera.token.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.confera.token.entity.TokenAudience;
import org.confera.token.entity.TokenRefusal;
import org.confera.token.entity.TokenRefusedException;
import org.confera.token.entity.VerifiedToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Threats, line 8: each token opens its own door and no other, and no forgery opens any. */
class TokenVerifierTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final TestKeys keys = new TestKeys();
    private final TokenKey key = keys.add();
    private final TokenVerifier verifier = new TokenVerifier(keys::find);
    private final Forger forger = new Forger(key);

    @Test
    void aTokenSaysAtItsDoorWhatItsIssuerSaid() throws TokenRefusedException {
        String token = new TokenSigner(key).sign("id-1", TokenAudience.SIGNALING, "ada", Map.of("meeting", "abc-defg-hij \"ü\""), NOW, LIFE);
        assertEquals(new VerifiedToken("id-1", TokenAudience.SIGNALING, "ada", Map.of("meeting", "abc-defg-hij \"ü\""), NOW.plus(LIFE)),
                verifier.verify(TokenAudience.SIGNALING, token, NOW));
    }

    @ParameterizedTest
    @EnumSource(TokenAudience.class)
    void isRefusedAtEveryOtherDoor(TokenAudience issuedFor) throws TokenRefusedException {
        String token = new TokenSigner(key).sign("id", issuedFor, "ada", Map.of(), NOW, LIFE);
        for (TokenAudience door : TokenAudience.values()) {
            if (door == issuedFor) {
                verifier.verify(door, token, NOW);
            } else {
                assertEquals(TokenRefusal.NOT_FOR_THIS_DOOR, refusal(door, token, NOW));
            }
        }
    }

    @Test
    void isRefusedFromTheSecondOfItsExpiryOn() throws TokenRefusedException {
        String token = token();
        verifier.verify(TokenAudience.API, token, NOW.plus(LIFE).minusMillis(1));
        assertEquals(TokenRefusal.EXPIRED, refusal(TokenAudience.API, token, NOW.plus(LIFE)));
    }

    @Test
    void isRefusedIfItWasIssuedInTheFuture() throws TokenRefusedException {
        verifier.verify(TokenAudience.API, token(), NOW.minus(TokenVerifier.CLOCK_SKEW));
        assertEquals(TokenRefusal.FROM_THE_FUTURE, refusal(TokenAudience.API, token(), NOW.minus(TokenVerifier.CLOCK_SKEW).minusSeconds(1)));
    }

    @Test
    void anotherIssuerIsRefusedEvenWithOurKey() {
        assertEquals(TokenRefusal.NOT_FOR_THIS_DOOR, refusal(forger.signed(forger.header(), forger.payload().add("iss", "somebody"))));
    }

    @Test
    void aListOfAudiencesOpensNoSecondDoor() {
        String token = forger.signed(forger.header(), forger.payload().add("aud", Forger.list("api", "captcha")));
        assertEquals(TokenRefusal.NOT_FOR_THIS_DOOR, refusal(TokenAudience.CAPTCHA, token, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE", ""})
    void theAlgorithmNoneIsRefused(String alg) {
        assertEquals(TokenRefusal.MALFORMED, refusal(forger.unsigned(forger.header().add("alg", alg), forger.payload())));
    }

    @Test
    void aHashKeyedWithOurPublicKeyIsRefused() {
        assertEquals(TokenRefusal.MALFORMED, refusal(forger.macWithPublicKey("HS256")));
    }

    @Test
    void aHashKeyedWithOurPublicKeyIsRefusedEvenIfItClaimsToBeOurAlgorithm() {
        assertEquals(TokenRefusal.NOT_FOR_THIS_DOOR, refusal(forger.macWithPublicKey("ES256")));
    }

    @Test
    void aKeyThatTheTokenBringsAlongIsIgnored() {
        TokenKey strangers = TestKeys.stranger();
        Forger stranger = new Forger(strangers);
        assertEquals(TokenRefusal.UNKNOWN_KEY, refusal(stranger.signed(stranger.header(), stranger.payload())));
        assertEquals(TokenRefusal.NOT_FOR_THIS_DOOR, refusal(stranger.signed(
                stranger.header().add("kid", key.id().toString()).add("jwk", stranger.jwk()), stranger.payload())));
    }

    @Test
    void aChangedPayloadIsRefused() {
        String[] parts = token().split("\\.");
        String other = forger.signed(forger.header(), forger.payload().add("sub", "eve")).split("\\.")[1];
        assertEquals(TokenRefusal.NOT_FOR_THIS_DOOR, refusal(parts[0] + "." + other + "." + parts[2]));
    }

    @Test
    void anAllZeroSignatureIsRefused() {
        String token = token();
        assertEquals(TokenRefusal.NOT_FOR_THIS_DOOR, refusal(token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(86)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp", "iat", "jti", "sub", "aud", "iss"})
    void everyRegisteredClaimIsNeeded(String missing) {
        assertThrows(TokenRefusedException.class,
                () -> verifier.verify(TokenAudience.API, forger.signed(forger.header(), forger.payload().remove(missing)), NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b", "a.b.c", "a.b.c.d", "e30.e30.", "bnVsbA.e30.e30", "W10.e30.e30", "\u0000", "🎉.🎉.🎉"})
    void garbageIsRefusedWithoutAnError(String garbage) {
        assertEquals(TokenRefusal.MALFORMED, refusal(garbage));
    }

    @Test
    void aTokenTooLongToBeOursIsNotDecoded() {
        assertEquals(TokenRefusal.MALFORMED, refusal("a".repeat(1_000_000) + ".e30.e30"));
        assertEquals(TokenRefusal.MALFORMED, refusal(null));
    }

    @Test
    void anOlderKeyOfOursStillVerifies() throws TokenRefusedException {
        keys.add();
        assertEquals("ada", verifier.verify(TokenAudience.API, token(), NOW).subject());
    }

    @Test
    void claimsOfTheStandardCannotBeSetByTheWay() {
        TokenSigner signer = new TokenSigner(key);
        for (String name : new String[] {"aud", "exp", "sub", "groups"}) {
            assertThrows(IllegalArgumentException.class, () -> signer.sign("id", TokenAudience.API, "ada", Map.of(name, "x"), NOW, LIFE));
        }
    }

    private String token() {
        return new TokenSigner(key).sign("id", TokenAudience.API, "ada", Map.of(), NOW, LIFE);
    }

    private TokenRefusal refusal(String token) {
        return refusal(TokenAudience.API, token, NOW);
    }

    private TokenRefusal refusal(TokenAudience door, String token, Instant now) {
        return assertThrows(TokenRefusedException.class, () -> verifier.verify(door, token, now)).reason();
    }
}
