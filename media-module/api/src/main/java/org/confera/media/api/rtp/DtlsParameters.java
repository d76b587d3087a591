package org.confera.media.api.rtp;

import java.util.List;

/**
 * One end of a DTLS association.
 *
 * @param role {@code auto}, {@code client} or {@code server}; browsers connect as client, the SFU is server
 */
public record DtlsParameters(String role, List<DtlsFingerprint> fingerprints) {
    public DtlsParameters {
        role = role == null ? "auto" : role;
        if (!role.matches("auto|client|server")) {
            throw new IllegalArgumentException("DTLS role is '" + role + "', but must be auto, client or server.");
        }
        fingerprints = fingerprints == null ? List.of() : List.copyOf(fingerprints);
        if (fingerprints.isEmpty() || fingerprints.size() > 8) {
            throw new IllegalArgumentException("dtlsParameters needs 1-8 fingerprints.");
        }
    }
}
