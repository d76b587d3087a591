package org.confera.token.control;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.UUID;
import org.confera.token.entity.SigningKey;

/** An EC key pair on P-256, ready for use; its id is the {@code kid} of the tokens it signs. */
public record TokenKey(UUID id, PublicKey publicKey, PrivateKey privateKey) {

    static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has EC keys on P-256", e);
        }
    }

    static TokenKey of(SigningKey stored) {
        try {
            KeyFactory keys = KeyFactory.getInstance("EC");
            return new TokenKey(stored.getId(),
                    keys.generatePublic(new X509EncodedKeySpec(stored.getPublicKey().orElseThrow())),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(stored.getPrivateKey())));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw TokenLog.LOG.damagedKey(stored.getId().toString(), e);
        }
    }
}
