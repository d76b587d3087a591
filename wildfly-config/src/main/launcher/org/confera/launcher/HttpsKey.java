package org.confera.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The certificate of the first start, for every name and address this machine has now. Browsers warn once, as nobody
 * signed it; an administrator replaces the file with one from the company's own authority.
 */
final class HttpsKey {
    private HttpsKey() {
    }

    static void makeIfMissing(Path keyStore) throws IOException, InterruptedException, Problem {
        if (Files.exists(keyStore)) {
            return;
        }
        String host = InetAddress.getLocalHost().getHostName();
        String names = Stream.concat(
                Stream.of("dns:localhost", "dns:" + host).distinct(),
                Stream.concat(Stream.of("127.0.0.1"), Addresses.ofThisMachine().stream()).map(address -> "ip:" + address))
                .collect(Collectors.joining(","));
        Process keytool = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "confera", "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "825",
                "-dname", "CN=" + host, "-ext", "san=" + names, "-ext", "eku=serverAuth",
                "-storetype", "PKCS12", "-storepass", "confera", "-keystore", keyStore.toString()))
                .redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes());
        if (keytool.waitFor() != 0) {
            throw new Problem("No https certificate could be made at " + keyStore + ": " + said.strip()
                    + " Put a PKCS#12 file with the password \"confera\" there.");
        }
    }
}
