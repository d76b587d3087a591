package org.confera.sfu.dtls;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.concurrent.Executor;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.confera.media.api.rtp.DtlsParameters;

/** Makes the DTLS associations of one worker and limits their handshakes. Worker thread only. */
public final class DtlsServer {
    static final int MAX_HANDSHAKES = 500;
    /** A whole class behind one school's address joins at once; they have proved by ICE that they are expected. */
    static final int MAX_HANDSHAKES_AN_ADDRESS = 100;
    private static final int HANDSHAKE_TIMEOUT_MS = 10_000;

    private final DtlsCertificate certificate;
    private final Executor worker;
    private final HandshakeLimit limit;
    private final int handshakeTimeoutMs;
    private final BcTlsCrypto crypto = new BcTlsCrypto(new SecureRandom());

    /** @param worker runs what the handshakes' threads have to tell, in order, on the worker's thread */
    public DtlsServer(DtlsCertificate certificate, Executor worker) {
        this(certificate, worker, new HandshakeLimit(MAX_HANDSHAKES, MAX_HANDSHAKES_AN_ADDRESS),
                HANDSHAKE_TIMEOUT_MS);
    }

    DtlsServer(DtlsCertificate certificate, Executor worker, HandshakeLimit limit, int handshakeTimeoutMs) {
        this.certificate = certificate;
        this.worker = worker;
        this.limit = limit;
        this.handshakeTimeoutMs = handshakeTimeoutMs;
    }

    /** What browsers are told of us. */
    public DtlsParameters parameters() {
        return certificate.parameters();
    }

    /** A new association for one transport. */
    public DtlsAssociation associate(DtlsListener listener) {
        return new DtlsAssociation(this, listener);
    }

    /** Handshakes in flight. */
    public int handshakes() {
        return limit.running();
    }

    DtlsCertificate certificate() {
        return certificate;
    }

    int handshakeTimeoutMs() {
        return handshakeTimeoutMs;
    }

    BcTlsCrypto crypto() {
        return crypto;
    }

    Executor worker() {
        return worker;
    }

    boolean beginHandshake(InetAddress address) {
        return limit.begin(address);
    }

    void endHandshake(InetAddress address) {
        limit.end(address);
    }
}
