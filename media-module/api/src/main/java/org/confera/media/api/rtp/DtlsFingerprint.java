package org.confera.media.api.rtp;

import java.util.Locale;

/** Hash of a certificate (RFC 8122): algorithm, for example {@code sha-256}, and hex pairs joined by colons. */
public record DtlsFingerprint(String algorithm, String value) {
    public DtlsFingerprint {
        if (algorithm == null || !algorithm.matches("(?i)sha-(1|224|256|384|512)")) {
            throw new IllegalArgumentException(
                    "Fingerprint algorithm is '" + algorithm + "', but must be one of sha-1 to sha-512, usually sha-256.");
        }
        if (value == null || !value.matches("([0-9A-Fa-f]{2}:){15,63}[0-9A-Fa-f]{2}")) {
            throw new IllegalArgumentException("A fingerprint's value must be hex pairs joined by colons.");
        }
        algorithm = algorithm.toLowerCase(Locale.ROOT);
        value = value.toUpperCase(Locale.ROOT);
    }
}
