package org.confera.account.control;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.confera.account.entity.EmailAddress;
import org.confera.account.entity.ThrottlePolicy;

/**
 * Whose failures are counted together, and how they slow down.
 *
 * @param key at most 80 characters, the row of the database
 */
public record ThrottleSubject(String key, ThrottlePolicy policy) {

    /** A part of an IPv6 address that one customer has to themselves, and can number as they like below. */
    private static final int SUBNET_BYTES = 8;

    /**
     * Whose failures an attempt to sign in may add to. The strict one counts an e-mail address and a network together:
     * by the e-mail address alone, anybody could keep its owner out.
     */
    public static List<ThrottleSubject> ofSignIn(String typedEmail, String clientAddress) {
        ThrottleSubject address = ofAddress(clientAddress);
        ThrottleSubject email = ofEmail(typedEmail);
        return List.of(address, email,
                new ThrottleSubject("both:" + sha256(email.key() + address.key()), ThrottlePolicy.PER_ACCOUNT_AND_NETWORK));
    }

    /** An address that somebody tries to sign in with, whether it has an account or not; hashed, since it may be a slip of the hand. */
    static ThrottleSubject ofEmail(String typed) {
        String normalised = EmailAddress.parse(typed).map(EmailAddress::value).orElse("");
        return new ThrottleSubject("email:" + sha256(normalised), ThrottlePolicy.PER_ACCOUNT);
    }

    static ThrottleSubject ofAddress(String clientAddress) {
        return new ThrottleSubject("address:" + network(clientAddress), ThrottlePolicy.PER_ADDRESS);
    }

    public static ThrottleSubject ofSignUpsFrom(String clientAddress) {
        return new ThrottleSubject("sign-up:" + network(clientAddress), ThrottlePolicy.SIGN_UPS_PER_ADDRESS);
    }

    /** Whose letters are counted that somebody asks for who forgot a password; the address need not have an account. */
    public static List<ThrottleSubject> ofResets(EmailAddress email, String clientAddress) {
        String network = network(clientAddress);
        return List.of(new ThrottleSubject("reset:" + network, ThrottlePolicy.RESETS_PER_ADDRESS),
                new ThrottleSubject("reset-of:" + sha256(email.value() + network), ThrottlePolicy.RESETS_PER_ACCOUNT_AND_NETWORK));
    }

    private static String network(String clientAddress) {
        try {
            // Literals only: a name must never cause a look-up.
            InetAddress address = InetAddress.ofLiteral(clientAddress);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), SUBNET_BYTES)) + "/64"
                    : address.getHostAddress();
        } catch (IllegalArgumentException _) {
            return sha256(clientAddress);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
