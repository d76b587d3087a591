package org.confera.account.entity;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A salted PBKDF2-HMAC-SHA256 hash (RFC 8018), kept as {@code pbkdf2-sha256:iterations:salt:hash} so that the number
 * of iterations can grow without anybody losing their password.
 */
public record PasswordHash(int iterations, byte[] salt, byte[] hash) {

    /** What the OWASP cheat sheet asks for with SHA-256. */
    public static final int ITERATIONS = 600_000;

    private static final String SCHEME = "pbkdf2-sha256";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    public PasswordHash {
        if (iterations < 1 || salt.length < SALT_BYTES || hash.length != HASH_BITS / 8) {
            throw new IllegalArgumentException("a password hash has iterations, %d bytes of salt and %d bits".formatted(SALT_BYTES, HASH_BITS));
        }
        salt = salt.clone();
        hash = hash.clone();
    }

    public static PasswordHash of(Password password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new PasswordHash(ITERATIONS, salt, derive(password.value(), salt, ITERATIONS));
    }

    /** Of a password that nobody knows. */
    public static PasswordHash unknown() {
        byte[] bytes = new byte[SALT_BYTES + HASH_BITS / 8];
        RANDOM.nextBytes(bytes);
        return new PasswordHash(ITERATIONS, Arrays.copyOf(bytes, SALT_BYTES), Arrays.copyOfRange(bytes, SALT_BYTES, bytes.length));
    }

    static PasswordHash decode(String encoded) {
        String[] parts = encoded.split(":", -1);
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            throw new IllegalArgumentException("a stored password hash reads " + SCHEME + ":iterations:salt:hash");
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return new PasswordHash(Integer.parseInt(parts[1]), base64.decode(parts[2]), base64.decode(parts[3]));
    }

    String encoded() {
        Base64.Encoder base64 = Base64.getEncoder();
        return SCHEME + ":" + iterations + ":" + base64.encodeToString(salt) + ":" + base64.encodeToString(hash);
    }

    /** Whether the password is the one hashed; takes as long whether it is or not. */
    public boolean matches(String password) {
        return MessageDigest.isEqual(hash, derive(Password.normalise(password), salt, iterations));
    }

    /** Whether it was made with fewer iterations than are asked for today. */
    public boolean isOutdated() {
        return iterations < ITERATIONS;
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }

    @Override
    public String toString() {
        return SCHEME + ":" + iterations + ":***";
    }
}
