package org.confera.token.control;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.confera.token.entity.TokenAudience;
import org.confera.token.entity.TokenRefusal;
import org.confera.token.entity.TokenRefusedException;
import org.confera.token.entity.VerifiedToken;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Reads a token only after SmallRye JWT has found its signature, issuer and audience right. The header is looked at
 * before, for one thing: which of our keys to verify with.
 */
public final class TokenVerifier {

    /** How far the clocks of two nodes may be apart. */
    static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    /** Ours are shorter by far; longer ones aren't worth decoding. */
    private static final int MAX_LENGTH = 4096;
    private static final Set<String> REGISTERED = Set.of("iss", "sub", "aud", "exp", "iat", "jti", "raw_token");

    private final Function<UUID, Optional<TokenKey>> keys;

    public TokenVerifier(Function<UUID, Optional<TokenKey>> keys) {
        this.keys = keys;
    }

    public VerifiedToken verify(TokenAudience audience, String token, Instant now) throws TokenRefusedException {
        TokenKey key = keys.apply(keyId(token)).orElseThrow(() -> new TokenRefusedException(TokenRefusal.UNKNOWN_KEY));
        JsonWebToken parsed = parse(token, key, audience);
        Instant issuedAt = Instant.ofEpochSecond(parsed.getIssuedAtTime());
        Instant expiresAt = Instant.ofEpochSecond(parsed.getExpirationTime());
        if (!now.isBefore(expiresAt)) {
            throw new TokenRefusedException(TokenRefusal.EXPIRED);
        }
        if (issuedAt.isAfter(now.plus(CLOCK_SKEW))) {
            throw new TokenRefusedException(TokenRefusal.FROM_THE_FUTURE);
        }
        // One door a token: SmallRye is content if ours is among several.
        if (!Set.of(audience.claim()).equals(parsed.getAudience())) {
            throw new TokenRefusedException(TokenRefusal.NOT_FOR_THIS_DOOR);
        }
        if (parsed.getTokenID() == null || parsed.getSubject() == null) {
            throw new TokenRefusedException(TokenRefusal.MALFORMED);
        }
        return new VerifiedToken(parsed.getTokenID(), audience, parsed.getSubject(), ownClaims(parsed), expiresAt);
    }

    private static UUID keyId(String token) throws TokenRefusedException {
        if (token == null || token.length() > MAX_LENGTH) {
            throw new TokenRefusedException(TokenRefusal.MALFORMED);
        }
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            throw new TokenRefusedException(TokenRefusal.MALFORMED);
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(Base64.getUrlDecoder().decode(parts[0])))) {
            JsonObject header = reader.readObject();
            if (!TokenSigner.ALGORITHM.equals(header.getString("alg"))) {
                throw new TokenRefusedException(TokenRefusal.MALFORMED);
            }
            return UUID.fromString(header.getString("kid"));
        } catch (IllegalArgumentException | NullPointerException | ClassCastException | JsonException e) {
            throw new TokenRefusedException(TokenRefusal.MALFORMED, e);
        }
    }

    private static JsonWebToken parse(String token, TokenKey key, TokenAudience audience) throws TokenRefusedException {
        JWTAuthContextInfo expected = new JWTAuthContextInfo(key.publicKey(), TokenSigner.ISSUER);
        expected.setSignatureAlgorithm(SignatureAlgorithm.ES256);
        expected.setExpectedAudience(Set.of(audience.claim()));
        // Expiry is judged here by the told clock; SmallRye would read another.
        expected.setClockSkew(Integer.MAX_VALUE);
        try {
            return new DefaultJWTParser(expected).parse(token);
        } catch (ParseException e) {
            throw new TokenRefusedException(TokenRefusal.NOT_FOR_THIS_DOOR, e);
        }
    }

    private static Map<String, String> ownClaims(JsonWebToken token) {
        Map<String, String> claims = new HashMap<>();
        for (String name : token.getClaimNames()) {
            Object value = token.getClaim(name);
            if (!REGISTERED.contains(name) && value instanceof String string) {
                claims.put(name, string);
            }
        }
        return claims;
    }
}
