package org.confera.sfu;

import org.confera.media.api.MediaEvent.TransportState;
import org.confera.sfu.ice.Consent;

/** Whether a transport is up, as it follows from DTLS, consent and what was heard. Told the time. */
final class ConnectionState {
    /** Silence of media and checks alike after which the browser counts as disconnected. */
    private static final long QUIET_NS = 7_000_000_000L;

    private boolean keysAgreed;
    private boolean failed;
    private boolean up;
    private TransportState state;
    private long lastHeardNs;

    /** DTLS is done. */
    void onKeysAgreed(long nowNs) {
        keysAgreed = true;
        lastHeardNs = nowNs;
    }

    /** DTLS failed, or the browser has said goodbye: it does not come back. */
    void onDtlsFailed() {
        failed = true;
    }

    /** An authenticated packet has come. */
    void onHeard(long nowNs) {
        lastHeardNs = nowNs;
    }

    /** Draws the conclusions. */
    void evaluate(Consent consent, long nowNs) {
        up = keysAgreed && !failed && (consent == Consent.FRESH || consent == Consent.QUIET);
        if (failed || consent == Consent.EXPIRED) {
            state = TransportState.FAILED;
        } else if (up) {
            boolean quiet = consent == Consent.QUIET && nowNs - lastHeardNs >= QUIET_NS;
            state = quiet ? TransportState.DISCONNECTED : TransportState.CONNECTED;
        }
    }

    /** True if media may pass. */
    boolean isUp() {
        return up;
    }

    /** What others are told; null while the transport has not come up yet. */
    TransportState state() {
        return state;
    }
}
