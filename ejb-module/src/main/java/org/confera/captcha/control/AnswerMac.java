package org.confera.captcha.control;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 over a captcha's id and its answer, with a key that only the server knows. */
public final class AnswerMac {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    private final byte[] key;

    public AnswerMac(byte[] key) {
        this.key = key.clone();
    }

    public String of(String id, int answer) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            byte[] hash = mac.doFinal((id + "=" + answer).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** Whether what a person typed is the answer; blanks and other alphabets' digits are fine. */
    public boolean matches(String mac, String id, String typed) {
        String answer = typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return NUMBER.matcher(answer).matches()
                && MessageDigest.isEqual(mac.getBytes(StandardCharsets.US_ASCII),
                        of(id, Integer.parseInt(answer)).getBytes(StandardCharsets.US_ASCII));
    }
}
