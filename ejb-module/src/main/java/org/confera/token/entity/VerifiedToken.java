package org.confera.token.entity;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * What a token says, once it was found to be ours, in time and meant for this door.
 *
 * @param id      the {@code jti}
 * @param subject whom or what it is about, for instance an account's id
 * @param claims  what its issuer added
 */
public record VerifiedToken(String id, TokenAudience audience, String subject, Map<String, String> claims, Instant expiresAt) {

    public VerifiedToken {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(subject, "subject");
        claims = Map.copyOf(claims);
    }

    /** A claim that this kind of token always carries. */
    public String claim(String name) throws TokenRefusedException {
        String value = claims.get(name);
        if (value == null) {
            throw new TokenRefusedException(TokenRefusal.MALFORMED);
        }
        return value;
    }
}
