package org.confera.sfu.dtls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.Date;
import org.junit.jupiter.api.Test;

class DtlsCertificateTest {
    @Test
    void isAValidSelfSignedP256Certificate() throws Exception {
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(DtlsCertificate.generate().encoded()));
        certificate.verify(certificate.getPublicKey());
        certificate.checkValidity(new Date());
        assertEquals(256, ((ECPublicKey) certificate.getPublicKey()).getParams().getCurve().getField().getFieldSize());
        assertEquals("SHA256withECDSA", certificate.getSigAlgName());
    }

    @Test
    void isAnotherOneEachTime() {
        assertNotEquals(DtlsCertificate.generate().parameters(), DtlsCertificate.generate().parameters());
    }

    @Test
    void writesFingerprintsAsRfc8122Does() {
        assertEquals("AA:F4:C6:1D:DC:C5:E8:A2:DA:BE:DE:0F:3B:48:2C:D9:AE:A9:43:4D",
                DtlsCertificate.fingerprint("hello".getBytes(), "sha-1").value());
    }
}
