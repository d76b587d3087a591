package org.confera.token.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.confera.token.control.SigningKeys;
import org.confera.token.control.TokenLog;
import org.confera.token.control.TokenSigner;
import org.confera.token.control.TokenVerifier;
import org.confera.token.control.UsedTokens;
import org.confera.token.entity.TokenAudience;
import org.confera.token.entity.TokenRefusal;
import org.confera.token.entity.TokenRefusedException;
import org.confera.token.entity.VerifiedToken;

/** Issues and verifies tokens. Works on its own transactions: a token used stays used, whatever its user's fails at. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Tokens {

    @Inject
    private SigningKeys keys;
    @Inject
    private UsedTokens used;
    @Inject
    private InstantSource clock;

    /**
     * A fresh token for one door.
     *
     * @param claims what else it says; the registered names ({@code iss}, {@code exp}, …) are set here
     * @param life   at most a day for anything that people carry; shorter is better
     */
    public String issue(TokenAudience audience, String subject, Map<String, String> claims, Duration life) {
        return new TokenSigner(keys.forSigning()).sign(UUID.randomUUID().toString(), audience, subject, claims, clock.instant(), life);
    }

    /** What the token says, if it opens this door; it may be shown again. */
    public VerifiedToken verify(TokenAudience audience, String token) throws TokenRefusedException {
        try {
            return new TokenVerifier(keys::forVerifying).verify(audience, token, clock.instant());
        } catch (TokenRefusedException e) {
            TokenLog.LOG.refused(audience.claim(), e.reason());
            throw e;
        }
    }

    /** The same, once: whoever shows it a second time is refused, on whichever node. */
    public VerifiedToken consume(TokenAudience audience, String token) throws TokenRefusedException {
        VerifiedToken verified = verify(audience, token);
        if (!used.useOnce(verified.id(), verified.expiresAt())) {
            TokenLog.LOG.refused(audience.claim(), TokenRefusal.USED);
            throw new TokenRefusedException(TokenRefusal.USED);
        }
        return verified;
    }

    /** The key by which captchas hide their answers; the same on all nodes and over restarts. */
    public byte[] captchaMacKey() {
        return keys.captchaMacKey();
    }
}
