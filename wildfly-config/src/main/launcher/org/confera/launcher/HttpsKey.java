package org.confera.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The certificate of the first start, for every name and address this machine has now. Browsers warn once, as nobody
 * signed it; an administrator replaces the file with one from the company's own authority.
 */
final class HttpsKey {
    private HttpsKey() {
    }

    /** Where the server looks for it: a relative name is one of the configuration folder. */
    static Path file(Map<String, String> environment, DataFolder data) {
        return data.configuration().resolve(environment.getOrDefault("CONFERA_HTTPS_KEYSTORE", "https.p12"));
    }

    /** Makes the key store where there is none, and sees that the password opens the one there is. */
    static void prepare(Path keyStore, String password) throws IOException, InterruptedException, Problem {
        if (!Files.exists(keyStore)) {
            make(keyStore, password);
            Private.closeFile(keyStore);
        }
        try (InputStream bytes = Files.newInputStream(keyStore)) {
            KeyStore.getInstance("PKCS12").load(bytes, password.toCharArray());
        } catch (IOException | GeneralSecurityException unusable) {
            throw new Problem("The https key store " + keyStore + " cannot be opened: " + unusable.getMessage()
                    + ". It must be a readable PKCS#12 file: set CONFERA_HTTPS_KEYSTORE_PASSWORD to its password,"
                    + " or move it away to have a new one made.");
        }
    }

    /** The password goes through the environment: a command line can be read by every user of the machine. */
    private static void make(Path keyStore, String password) throws IOException, InterruptedException, Problem {
        String host = InetAddress.getLocalHost().getHostName();
        String names = Stream.concat(
                Stream.of("dns:localhost", "dns:" + host).distinct(),
                Stream.concat(Stream.of("127.0.0.1"), Addresses.ofThisMachine().stream()).map(address -> "ip:" + address))
                .collect(Collectors.joining(","));
        ProcessBuilder keytool = new ProcessBuilder(Private.command(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "confera", "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "825",
                "-dname", "CN=" + host, "-ext", "san=" + names, "-ext", "eku=serverAuth",
                "-storetype", "PKCS12", "-storepass:env", Secrets.KEY_STORE_PASSWORD, "-keystore", keyStore.toString())))
                .redirectErrorStream(true);
        keytool.environment().put(Secrets.KEY_STORE_PASSWORD, password);
        Process process = keytool.start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new Problem("No https certificate could be made at " + keyStore + ": " + said.strip()
                    + " Put a PKCS#12 file there and set CONFERA_HTTPS_KEYSTORE_PASSWORD to its password.");
        }
    }
}
