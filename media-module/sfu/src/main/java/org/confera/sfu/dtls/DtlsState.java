package org.confera.sfu.dtls;

import org.bouncycastle.tls.DTLSTransport;
import org.confera.sfu.srtp.SrtpKeys;

/** Where a DTLS association stands; each state carries what is true only in it. */
sealed interface DtlsState {
    /** No handshake yet: the browser's fingerprint isn't known, or it hasn't sent anything. */
    record New() implements DtlsState {
    }

    /** Bouncy Castle is at work on its thread. */
    record Handshaking(Thread thread) implements DtlsState {
    }

    /** Keys are agreed; the connection stays to answer what the browser repeats, and to hear it say goodbye. */
    record Connected(DTLSTransport connection, SrtpKeys keys) implements DtlsState {
    }

    /** It can't come up, or the browser has ended it. */
    record Failed(String why) implements DtlsState {
    }

    /** We have ended it. */
    record Closed() implements DtlsState {
    }
}
