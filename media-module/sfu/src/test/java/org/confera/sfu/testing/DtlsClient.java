package org.confera.sfu.testing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.bc.BcECContentSignerBuilder;
import org.bouncycastle.tls.DTLSClientProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.confera.media.api.rtp.DtlsFingerprint;
import org.confera.media.api.rtp.DtlsParameters;
import org.confera.sfu.srtp.SrtpKeys;
import org.confera.sfu.srtp.SrtpProfile;

/** A browser's DTLS: client, with a certificate of its own, offering SRTP profiles. */
public final class DtlsClient {
    private final BcTlsCrypto crypto = new BcTlsCrypto(new SecureRandom());
    private final List<SrtpProfile> offered;
    private final byte[] certificate;
    private final AsymmetricKeyParameter privateKey;
    private boolean likeBrowser;
    private SrtpTlsClient peer;

    /** @param offered SRTP profiles in the client's order */
    public DtlsClient(List<SrtpProfile> offered) {
        this.offered = List.copyOf(offered);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            privateKey = PrivateKeyFactory.createKey(pair.getPrivate().getEncoded());
            var algorithm = new DefaultSignatureAlgorithmIdentifierFinder().find("SHA256withECDSA");
            X500Name name = new X500Name("CN=WebRTC");
            certificate = new X509v3CertificateBuilder(name, BigInteger.ONE, new Date(0),
                    new Date(System.currentTimeMillis() + 86_400_000L), name,
                    SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()))
                    .build(new BcECContentSignerBuilder(algorithm,
                            new DefaultDigestAlgorithmIdentifierFinder().find(algorithm)).build(privateKey))
                    .getEncoded();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Adds what makes a browser's hello long: a post-quantum key share, and DTLS 1.3 beside 1.2. */
    public DtlsClient likeBrowser() {
        likeBrowser = true;
        return this;
    }

    /** What signalling tells the SFU. */
    public DtlsParameters parameters() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate);
            return new DtlsParameters("client", List.of(new DtlsFingerprint("sha-256",
                    HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash))));
        } catch (java.security.NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Shakes hands; blocks. Keep the connection to close it. */
    public DTLSTransport connect(DtlsLink link) throws IOException {
        peer = new SrtpTlsClient(crypto, offered, certificate, privateKey, likeBrowser);
        return new DTLSClientProtocol().connect(peer, link);
    }

    /** The agreed keys, after {@link #connect}. */
    public SrtpKeys keys() {
        return peer.keys();
    }

    /** The fingerprint that the server showed, after {@link #connect}. */
    public DtlsFingerprint serverFingerprint() {
        return peer.serverFingerprint();
    }
}
