package org.confera.token.control;

import java.security.KeyPair;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A key ring as the database would hold it. */
final class TestKeys {

    private final Map<UUID, TokenKey> ring = new HashMap<>();

    TokenKey add() {
        TokenKey key = stranger();
        ring.put(key.id(), key);
        return key;
    }

    /** A key that is nobody's: made here, but not on the ring. */
    static TokenKey stranger() {
        KeyPair pair = TokenKey.generate();
        return new TokenKey(UUID.randomUUID(), pair.getPublic(), pair.getPrivate());
    }

    Optional<TokenKey> find(UUID id) {
        return Optional.ofNullable(ring.get(id));
    }
}
