package org.confera.token.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.confera.database.AlreadyThereException;
import org.confera.token.entity.KeyPurpose;
import org.confera.token.entity.SigningKey;

/**
 * The keys of this installation. They are in the database, the same for all nodes and over restarts; what is held here
 * is only what was read from there and never changes.
 */
@ApplicationScoped
public class SigningKeys {

    private static final int MAC_KEY_BYTES = 32;

    @Inject
    private KeyRows rows;

    private final Map<UUID, TokenKey> byId = new ConcurrentHashMap<>();
    private final Map<KeyPurpose, SigningKey> newest = new ConcurrentHashMap<>();

    /** The key that signs new tokens; made now if this is the first start. */
    public TokenKey forSigning() {
        SigningKey stored = current(KeyPurpose.TOKEN_SIGNATURE);
        return byId.computeIfAbsent(stored.getId(), _ -> TokenKey.of(stored));
    }

    /** The key of this id, also one that another node made a moment ago. */
    public Optional<TokenKey> forVerifying(UUID id) {
        TokenKey known = byId.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<TokenKey> read = rows.find(id).filter(k -> k.getPurpose() == KeyPurpose.TOKEN_SIGNATURE).map(TokenKey::of);
        read.ifPresent(key -> byId.put(id, key));
        return read;
    }

    /** The symmetric key that binds captchas to their answers. */
    public byte[] captchaMacKey() {
        return current(KeyPurpose.CAPTCHA_MAC).getPrivateKey();
    }

    private SigningKey current(KeyPurpose purpose) {
        return newest.computeIfAbsent(purpose, this::readOrGenerate);
    }

    private SigningKey readOrGenerate(KeyPurpose purpose) {
        return rows.newest(purpose).orElseGet(() -> generate(purpose));
    }

    /** The unique generation in the database lets one node win; the others take the winner's key. */
    private SigningKey generate(KeyPurpose purpose) {
        try {
            SigningKey made = rows.insert(purpose, material(purpose));
            TokenLog.LOG.generated(purpose.name(), made.getId().toString());
            return made;
        } catch (AlreadyThereException lost) {
            SigningKey winner = rows.newest(purpose).orElseThrow(() -> lost);
            TokenLog.LOG.anotherNodeWasFirst(purpose.name());
            return winner;
        }
    }

    private static KeyMaterial material(KeyPurpose purpose) {
        return switch (purpose) {
            case TOKEN_SIGNATURE -> {
                KeyPair pair = TokenKey.generate();
                yield new KeyMaterial(pair.getPublic().getEncoded(), pair.getPrivate().getEncoded());
            }
            case CAPTCHA_MAC -> {
                byte[] key = new byte[MAC_KEY_BYTES];
                new SecureRandom().nextBytes(key);
                yield new KeyMaterial(null, key);
            }
        };
    }
}
