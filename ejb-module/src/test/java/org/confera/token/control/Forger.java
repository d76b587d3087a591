package org.confera.token.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes tokens that no honest signer makes. Its defaults are in order; a test breaks one thing. */
final class Forger {

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final TokenKey key;

    Forger(TokenKey key) {
        this.key = key;
    }

    JsonObjectBuilder header() {
        return Json.createObjectBuilder().add("alg", "ES256").add("typ", "JWT").add("kid", key.id().toString());
    }

    /** In order at the API's door at noon of 2026-11-22. */
    JsonObjectBuilder payload() {
        return Json.createObjectBuilder().add("iss", TokenSigner.ISSUER).add("sub", "ada").add("aud", "api").add("jti", "id")
                .add("iat", 1_795_348_800L).add("exp", 1_795_348_860L);
    }

    static JsonArray list(String... values) {
        return Json.createArrayBuilder(Arrays.asList(values)).build();
    }

    JsonObject jwk() {
        ECPublicKey ec = (ECPublicKey) key.publicKey();
        return Json.createObjectBuilder().add("kty", "EC").add("crv", "P-256")
                .add("x", BASE64URL.encodeToString(coordinate(ec.getW().getAffineX().toByteArray())))
                .add("y", BASE64URL.encodeToString(coordinate(ec.getW().getAffineY().toByteArray()))).build();
    }

    String signed(JsonObjectBuilder header, JsonObjectBuilder payload) {
        String signed = encode(header) + "." + encode(payload);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key.privateKey());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String unsigned(JsonObjectBuilder header, JsonObjectBuilder payload) {
        return encode(header) + "." + encode(payload) + ".";
    }

    /** The public key is public: as the secret of a keyed hash it lets anybody sign. */
    String macWithPublicKey(String alg) {
        String signed = encode(header().add("alg", alg)) + "." + encode(payload());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.publicKey().getEncoded(), "HmacSHA256"));
            return signed + "." + BASE64URL.encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] coordinate(byte[] bigInteger) {
        byte[] fixed = new byte[32];
        int length = Math.min(32, bigInteger.length);
        System.arraycopy(bigInteger, bigInteger.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static String encode(JsonObjectBuilder json) {
        return BASE64URL.encodeToString(json.build().toString().getBytes(StandardCharsets.UTF_8));
    }
}
