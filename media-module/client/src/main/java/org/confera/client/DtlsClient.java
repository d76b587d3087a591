package org.confera.client;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.tls.DTLSClientProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.DatagramTransport;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.confera.media.api.rtp.DtlsFingerprint;
import org.confera.media.api.rtp.DtlsParameters;

/** A browser's DTLS: client, with a certificate of its own, offering SRTP profiles. */
public final class DtlsClient {
    private final BcTlsCrypto crypto = new BcTlsCrypto(new SecureRandom());
    private final List<SrtpSuite> offered;
    private final ClientCertificate certificate;
    private boolean likeBrowser;
    private SrtpTlsClient peer;

    /** @param offered SRTP profiles in the client's order */
    public DtlsClient(List<SrtpSuite> offered) {
        this(offered, ClientCertificate.generate());
    }

    /**
     * @param offered     SRTP profiles in the client's order
     * @param certificate may be shared, which spares making one for each
     */
    public DtlsClient(List<SrtpSuite> offered, ClientCertificate certificate) {
        this.offered = List.copyOf(offered);
        this.certificate = certificate;
    }

    /** Adds what makes a browser's hello long: a post-quantum key share, and DTLS 1.3 beside 1.2. */
    public DtlsClient likeBrowser() {
        likeBrowser = true;
        return this;
    }

    /** What signalling tells the SFU. */
    public DtlsParameters parameters() {
        return certificate.parameters();
    }

    /** Shakes hands; blocks. Keep the connection to close it. */
    public DTLSTransport connect(DatagramTransport link) throws IOException {
        peer = new SrtpTlsClient(crypto, offered, certificate, likeBrowser);
        return new DTLSClientProtocol().connect(peer, link);
    }

    /** The agreed profile, after {@link #connect}. */
    public SrtpSuite suite() {
        return peer.suite();
    }

    /** Protects what the client sends, after {@link #connect}. */
    public SrtpStreams outbound() {
        return streams(0, true);
    }

    /** Unprotects what the server sends, after {@link #connect}. */
    public SrtpStreams inbound() {
        return streams(1, false);
    }

    /** RFC 5764 section 4.2: client key, server key, client salt, server salt. */
    private SrtpStreams streams(int end, boolean sender) {
        byte[] material = peer.keyingMaterial();
        int key = end * suite().keyBytes();
        int salt = 2 * suite().keyBytes() + end * suite().saltBytes();
        return new SrtpStreams(suite(), Arrays.copyOfRange(material, key, key + suite().keyBytes()),
                Arrays.copyOfRange(material, salt, salt + suite().saltBytes()), sender);
    }

    /** The fingerprint that the server showed, after {@link #connect}. */
    public DtlsFingerprint serverFingerprint() {
        return peer.serverFingerprint();
    }
}
