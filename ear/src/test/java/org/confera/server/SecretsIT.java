package org.confera.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Passwords are made at the first start, and nobody but the user who runs Confera gets at its data. */
class SecretsIT {
    private static final String DATABASE = "CONFERA_DB_PASSWORD";
    private static final String KEY_STORE = "CONFERA_HTTPS_KEYSTORE_PASSWORD";

    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no POSIX permissions")
    @ExtendWith(ConferaServer.class)
    void nobodyElseReadsTheData(RunningServer server) {
        Path data = server.dataDir();
        assertAll(
                () -> assertEquals("rwx------", permissions(data)),
                () -> assertEquals("rwx------", permissions(data.resolve("data"))),
                () -> assertEquals("rwx------", permissions(data.resolve("log"))),
                () -> assertEquals("rwx------", permissions(data.resolve("configuration"))),
                () -> assertEquals("rw-------", permissions(data.resolve("secrets.properties"))),
                () -> assertEquals("rw-------", permissions(data.resolve("configuration/https.p12"))),
                () -> assertEquals("rw-------", permissions(data.resolve("configuration/mgmt-users.properties"))),
                () -> assertEquals("rw-------", permissions(data.resolve("data/confera.mv.db"))),
                () -> assertEquals("rw-------", permissions(data.resolve("log/server.log"))));
    }

    @Test
    @ExtendWith(ConferaServer.class)
    void theFirstStartMakesTwoPasswordsAndUsesThem(RunningServer server) throws Exception {
        Properties secrets = secrets(server.dataDir());
        assertEquals(48, secrets.getProperty(DATABASE).length());
        assertNotEquals(secrets.getProperty(DATABASE), secrets.getProperty(KEY_STORE));
        assertDoesNotThrow(() -> open(server.dataDir().resolve("configuration/https.p12"), secrets.getProperty(KEY_STORE)));
    }

    @Test
    void aDatabaseFromBeforeKeepsItsPassword() throws Exception {
        Files.createFile(Files.createDirectory(folder.resolve("data")).resolve("confera.mv.db"));
        startAsFarAsTheKeyStore(Map.of());
        assertEquals("confera", secrets(folder).getProperty(DATABASE));
    }

    @Test
    void whatAnOperatorSetsIsUsedAndNotWrittenDown() throws Exception {
        startAsFarAsTheKeyStore(Map.of(DATABASE, "the-operator-s-own"));
        assertEquals(Set.of(KEY_STORE), secrets(folder).stringPropertyNames());
    }

    /** The key store is the last thing looked at before the server starts: one that does not open ends it there. */
    private void startAsFarAsTheKeyStore(Map<String, String> settings) throws Exception {
        Path keys = Files.writeString(folder.resolve("own.p12"), "no keys in here");
        Map<String, String> all = new HashMap<>(Map.of(
                "CONFERA_DATA", folder.toString(),
                "CONFERA_HTTPS_KEYSTORE", keys.toString(),
                "CONFERA_HTTP_PORT", String.valueOf(FreePorts.tcp()),
                "CONFERA_HTTPS_PORT", String.valueOf(FreePorts.tcp()),
                "CONFERA_MANAGEMENT_PORT", String.valueOf(FreePorts.tcp()),
                "CONFERA_MEDIA_PORT", String.valueOf(FreePorts.media(1)),
                "CONFERA_MEDIA_WORKERS", "1"));
        all.putAll(settings);
        String said = Checkout.run("serve", all).said();
        assertTrue(said.contains("own.p12 cannot be opened"), said);
    }

    private static Properties secrets(Path data) throws IOException {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        return secrets;
    }

    private static void open(Path keyStore, String password) throws Exception {
        try (InputStream bytes = Files.newInputStream(keyStore)) {
            KeyStore.getInstance("PKCS12").load(bytes, password.toCharArray());
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
