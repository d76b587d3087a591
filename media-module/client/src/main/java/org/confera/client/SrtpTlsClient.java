package org.confera.client;

import java.io.IOException;
import java.util.Hashtable;
import java.util.List;
import java.util.Vector;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.ExporterLabel;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.UseSRTPData;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedSigner;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.confera.media.api.rtp.DtlsFingerprint;

/** Bouncy Castle's view of {@link DtlsClient}. */
final class SrtpTlsClient extends DefaultTlsClient {
    private static final int KEY_SHARE = 51;
    private static final int SUPPORTED_VERSIONS = 43;
    /** X25519MLKEM768: a group, a length, and 1,216 bytes of key. */
    private static final int POST_QUANTUM_SHARE_BYTES = 2 + 4 + 1216;

    private final BcTlsCrypto crypto;
    private final List<SrtpSuite> offered;
    private final ClientCertificate certificate;
    private final boolean likeBrowser;
    private SrtpSuite suite;
    private byte[] keyingMaterial;
    private DtlsFingerprint serverFingerprint;

    SrtpTlsClient(BcTlsCrypto crypto, List<SrtpSuite> offered, ClientCertificate certificate, boolean likeBrowser) {
        super(crypto);
        this.crypto = crypto;
        this.offered = offered;
        this.certificate = certificate;
        this.likeBrowser = likeBrowser;
    }

    /** What the server chose; null before, or if it chose nothing. */
    SrtpSuite suite() {
        return suite;
    }

    byte[] keyingMaterial() {
        return keyingMaterial;
    }

    DtlsFingerprint serverFingerprint() {
        return serverFingerprint;
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return ProtocolVersion.DTLSv12.only();
    }

    /** Browsers start again after 50 ms to a second. */
    @Override
    public int getHandshakeResendTimeMillis() {
        return 200;
    }

    @Override
    public int getHandshakeTimeoutMillis() {
        return 10_000;
    }

    @Override
    public Hashtable<Integer, byte[]> getClientExtensions() throws IOException {
        @SuppressWarnings("unchecked")
        Hashtable<Integer, byte[]> extensions = super.getClientExtensions();
        int[] profiles = offered.stream().mapToInt(SrtpSuite::id).toArray();
        if (profiles.length > 0) {
            TlsSRTPUtils.addUseSRTPExtension(extensions, new UseSRTPData(profiles, TlsUtils.EMPTY_BYTES));
        }
        if (likeBrowser) {
            extensions.put(SUPPORTED_VERSIONS, new byte[] {4, (byte) 0xFE, (byte) 0xFC, (byte) 0xFE, (byte) 0xFD});
            extensions.put(KEY_SHARE, keyShare());
        }
        return extensions;
    }

    private static byte[] keyShare() {
        byte[] share = new byte[POST_QUANTUM_SHARE_BYTES];
        share[0] = (byte) (POST_QUANTUM_SHARE_BYTES - 2 >> 8);
        share[1] = (byte) (POST_QUANTUM_SHARE_BYTES - 2);
        share[2] = 0x11;
        share[3] = (byte) 0xEC;
        share[4] = (byte) (1216 >> 8);
        share[5] = (byte) 1216;
        return share;
    }

    @Override
    public void processServerExtensions(Hashtable serverExtensions) throws IOException {
        super.processServerExtensions(serverExtensions);
        UseSRTPData chosen = TlsSRTPUtils.getUseSRTPExtension(serverExtensions);
        for (SrtpSuite candidate : SrtpSuite.values()) {
            if (chosen != null && candidate.id() == chosen.getProtectionProfiles()[0]) {
                suite = candidate;
            }
        }
    }

    @Override
    public TlsAuthentication getAuthentication() {
        return new TlsAuthentication() {
            @Override
            public void notifyServerCertificate(TlsServerCertificate server) throws IOException {
                serverFingerprint = ClientCertificate.fingerprint(server.getCertificate().getCertificateAt(0).getEncoded());
            }

            @Override
            public TlsCredentials getClientCredentials(CertificateRequest request) throws IOException {
                Certificate chain = new Certificate(new TlsCertificate[] {crypto.createCertificate(certificate.encoded())});
                return new BcDefaultTlsCredentialedSigner(new TlsCryptoParameters(context), crypto, certificate.privateKey(), chain,
                        new SignatureAndHashAlgorithm(HashAlgorithm.sha256, SignatureAlgorithm.ecdsa));
            }
        };
    }

    @Override
    public void notifyHandshakeComplete() throws IOException {
        super.notifyHandshakeComplete();
        if (suite == null) {
            throw new TlsFatalAlert(AlertDescription.handshake_failure, "the server chose no SRTP profile");
        }
        keyingMaterial = context.exportKeyingMaterial(ExporterLabel.dtls_srtp, null, 2 * (suite.keyBytes() + suite.saltBytes()));
    }

    @Override
    protected Vector<?> getSupportedSignatureAlgorithms() {
        return TlsUtils.getDefaultSupportedSignatureAlgorithms(context);
    }
}
