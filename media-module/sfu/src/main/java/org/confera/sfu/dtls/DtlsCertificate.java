package org.confera.sfu.dtls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.nist.NISTNamedCurves;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcECContentSignerBuilder;
import org.confera.media.api.rtp.DtlsFingerprint;
import org.confera.media.api.rtp.DtlsParameters;

/**
 * A self-signed ECDSA P-256 certificate and its key. Browsers trust it by the fingerprint that signalling tells them,
 * so it is made anew at each start and never stored. Immutable; any thread.
 */
public final class DtlsCertificate {
    private static final Duration LIFE = Duration.ofDays(365);
    private static final Duration CLOCK_SKEW = Duration.ofDays(1);

    private final byte[] encoded;
    private final AsymmetricKeyParameter privateKey;

    private DtlsCertificate(byte[] encoded, AsymmetricKeyParameter privateKey) {
        this.encoded = encoded;
        this.privateKey = privateKey;
    }

    /** A new key pair and certificate. */
    public static DtlsCertificate generate() {
        SecureRandom random = new SecureRandom();
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(new ECNamedDomainParameters(SECObjectIdentifiers.secp256r1,
                NISTNamedCurves.getByName("P-256")), random));
        AsymmetricCipherKeyPair pair = generator.generateKeyPair();
        try {
            return new DtlsCertificate(selfSigned(pair, random), pair.getPrivate());
        } catch (IOException | OperatorCreationException failure) {
            throw new IllegalStateException("Bouncy Castle can't make an ECDSA certificate.", failure);
        }
    }

    private static byte[] selfSigned(AsymmetricCipherKeyPair pair, SecureRandom random)
            throws IOException, OperatorCreationException {
        X500Name name = new X500Name("CN=Confera");
        Instant now = Instant.now();
        var algorithm = new DefaultSignatureAlgorithmIdentifierFinder().find("SHA256withECDSA");
        var signer = new BcECContentSignerBuilder(algorithm,
                new DefaultDigestAlgorithmIdentifierFinder().find(algorithm)).build(pair.getPrivate());
        return new X509v3CertificateBuilder(name, new BigInteger(120, random), Date.from(now.minus(CLOCK_SKEW)),
                Date.from(now.plus(LIFE)), name,
                SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(pair.getPublic()))
                .build(signer).getEncoded();
    }

    /** What a browser is told: our fingerprint, and that it shall be the client. */
    public DtlsParameters parameters() {
        return new DtlsParameters("server", List.of(fingerprint(encoded, "sha-256")));
    }

    byte[] encoded() {
        return encoded;
    }

    AsymmetricKeyParameter privateKey() {
        return privateKey;
    }

    /** The fingerprint of a DER-encoded certificate (RFC 8122 section 5). */
    static DtlsFingerprint fingerprint(byte[] certificate, String algorithm) {
        try {
            byte[] hash = MessageDigest.getInstance(algorithm).digest(certificate);
            return new DtlsFingerprint(algorithm, HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalArgumentException("This Java lacks " + algorithm + ".", missing);
        }
    }
}
