package org.confera.token.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.confera.token.entity.TokenAudience;

/** Writes a JWT (RFC 7519) in the compact form and signs it with ES256 (RFC 7518, 3.4), by the JDK alone. */
public final class TokenSigner {

    /** The {@code iss} of all our tokens. */
    public static final String ISSUER = "confera";
    /** The {@code alg} of all our tokens. */
    public static final String ALGORITHM = "ES256";

    private static final Set<String> REGISTERED = Set.of("iss", "sub", "aud", "exp", "nbf", "iat", "jti", "upn", "groups");
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final TokenKey key;

    public TokenSigner(TokenKey key) {
        this.key = key;
    }

    public String sign(String id, TokenAudience audience, String subject, Map<String, String> claims, Instant now, Duration life) {
        if (life.isNegative() || life.isZero()) {
            throw new IllegalArgumentException("a token lives for some time; given: " + life);
        }
        JsonObject header = Json.createObjectBuilder().add("alg", ALGORITHM).add("typ", "JWT").add("kid", key.id().toString()).build();
        JsonObjectBuilder payload = Json.createObjectBuilder()
                .add("iss", ISSUER).add("sub", subject).add("aud", audience.claim()).add("jti", id)
                .add("iat", now.getEpochSecond()).add("exp", now.plus(life).getEpochSecond());
        claims.forEach((name, value) -> payload.add(own(name), value));
        String signed = encode(header) + "." + encode(payload.build());
        return signed + "." + BASE64URL.encodeToString(signature(signed));
    }

    private static String own(String name) {
        if (REGISTERED.contains(name)) {
            throw new IllegalArgumentException("the claim '" + name + "' is set by the signer; choose another name");
        }
        return name;
    }

    private static String encode(JsonObject json) {
        return BASE64URL.encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private byte[] signature(String signed) {
        try {
            // JWS wants r and s side by side, not the DER that the plain algorithm gives.
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key.privateKey());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw TokenLog.LOG.damagedKey(key.id().toString(), e);
        }
    }
}
