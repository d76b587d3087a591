package org.confera.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threats, line 11: no start with a secret that everybody knows. */
class KnownSecretsTest {

    @ParameterizedTest
    @ValueSource(strings = {"secret", "SECRET", " changeme ", "north", "confera"})
    void aTurnSecretFromTheManualsIsFound(String secret) {
        assertEquals(List.of("CONFERA_TURN_SECRET"), found(Map.of("CONFERA_TURN_SECRET", secret)));
    }

    @Test
    void aRandomOneAndNoneAtAllAreFine() {
        assertEquals(List.of(), found(Map.of("CONFERA_TURN_SECRET", "b2e1d1c0a89f4f6c8f7a")));
        assertEquals(List.of(), found(Map.of()));
    }

    @Test
    void developersMayUseWhatTheyLike() {
        assertEquals(List.of(), found(Map.of("CONFERA_TURN_SECRET", "secret", "CONFERA_DEVELOPMENT", "true")));
        assertEquals(List.of("CONFERA_TURN_SECRET"), found(Map.of("CONFERA_TURN_SECRET", "secret", "CONFERA_DEVELOPMENT", "false")));
    }

    @Test
    void aDatabaseOnTheNetworkNeedsAPasswordOfItsOwn() {
        assertEquals(List.of("CONFERA_DB_PASSWORD"), found(Map.of("CONFERA_DB_URL", "jdbc:postgresql://db/confera", "CONFERA_DB_PASSWORD", "postgres")));
        assertEquals(List.of(), found(Map.of("CONFERA_DB_URL", "jdbc:h2:file:/srv/confera", "CONFERA_DB_PASSWORD", "confera")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://db/confera", "jdbc:h2:tcp://db/confera", "jdbc:h2:ssl://db/confera", "jdbc:h2:file:/srv/confera;AUTO_SERVER=TRUE"})
    void aDatabaseThatTheNetworkReachesNeedsAPasswordAtAll(String url) {
        assertEquals(List.of("CONFERA_DB_PASSWORD"), found(Map.of("CONFERA_DB_URL", url)));
        assertEquals(List.of("CONFERA_DB_PASSWORD"), found(Map.of("CONFERA_DB_URL", url, "CONFERA_DB_PASSWORD", " ")));
        assertEquals(List.of(), found(Map.of("CONFERA_DB_URL", url, "CONFERA_DB_PASSWORD", "b2e1d1c0a89f4f6c8f7a")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:file:/srv/confera", "jdbc:h2:/srv/confera", "jdbc:h2:mem:confera"})
    void anEmbeddedDatabaseNeedsNone(String url) {
        assertEquals(List.of(), found(Map.of("CONFERA_DB_URL", url)));
    }

    private static List<String> found(Map<String, String> settings) {
        return new KnownSecrets(name -> Optional.ofNullable(settings.get(name))).found();
    }
}
