package org.confera.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.confera.token.boundary.Tokens;
import org.confera.token.entity.TokenAudience;
import org.confera.token.entity.TokenRefusal;
import org.confera.token.entity.TokenRefusedException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Threats, lines 8 and 9, with the server's own JWT parser and the real database. */
@ExtendWith(ArquillianExtension.class)
class TokensArquillianIT {

    private static final Duration LIFE = Duration.ofMinutes(1);

    @Resource
    private DataSource database;
    @Resource
    private UserTransaction transaction;
    private Tokens tokens;

    @Deployment
    static WebArchive archive() {
        return Probe.with(TokensArquillianIT.class).addClass(Together.class);
    }

    @BeforeEach
    void find() throws Exception {
        tokens = Probe.bean(Tokens.class);
    }

    @Test
    void aTokenOpensItsOwnDoorAndNoOther() throws Exception {
        String token = tokens.issue(TokenAudience.SIGNALING, "ada", Map.of("meeting", "abc-defg-hij"), LIFE);
        assertEquals("abc-defg-hij", tokens.verify(TokenAudience.SIGNALING, token).claim("meeting"));
        assertEquals(TokenRefusal.NOT_FOR_THIS_DOOR, assertThrows(TokenRefusedException.class,
                () -> tokens.verify(TokenAudience.API, token)).reason());
    }

    @Test
    void theSecondUseFails() throws Exception {
        String token = tokens.issue(TokenAudience.INVITE, "ada", Map.of(), LIFE);
        tokens.consume(TokenAudience.INVITE, token);
        assertEquals(TokenRefusal.USED, assertThrows(TokenRefusedException.class, () -> tokens.consume(TokenAudience.INVITE, token)).reason());
    }

    @Test
    void ofManyUsesAtTheSameMomentOneSucceeds() throws Exception {
        String token = tokens.issue(TokenAudience.EMBED, "ada", Map.of(), LIFE);
        List<Boolean> succeeded = Together.all(12, () -> {
            try {
                tokens.consume(TokenAudience.EMBED, token);
                return true;
            } catch (TokenRefusedException e) {
                assertEquals(TokenRefusal.USED, e.reason());
                return false;
            }
        });
        assertEquals(1, Collections.frequency(succeeded, true));
    }

    @Test
    void aTokenStaysUsedWhenWhatItWasUsedForFails() throws Exception {
        String token = tokens.issue(TokenAudience.SIGNALING, "ada", Map.of(), LIFE);
        transaction.begin();
        tokens.consume(TokenAudience.SIGNALING, token);
        transaction.rollback();
        assertThrows(TokenRefusedException.class, () -> tokens.consume(TokenAudience.SIGNALING, token));
    }

    @Test
    void tokensAreSignedWithTheOneKeyOfTheDatabaseWhichOutlivesTheServer() throws Exception {
        String header = new String(Base64.getUrlDecoder().decode(tokens.issue(TokenAudience.API, "ada", Map.of(), LIFE).split("\\.")[0]),
                StandardCharsets.UTF_8);
        String key = text("select cast(id as varchar) from signing_key where purpose = 'TOKEN_SIGNATURE'");
        assertTrue(header.contains("\"kid\":\"" + key + "\""), () -> header + " names another key than " + key);
        assertTrue(header.contains("\"alg\":\"ES256\""), header);
        assertEquals("1", text("select count(*) from signing_key where purpose = 'TOKEN_SIGNATURE'"));
    }

    @Test
    void usedIdsAreForgottenByATimerThatSurvivesRestarts() throws Exception {
        assertEquals("1", text("select count(*) from jboss_ejb_timer where timed_object_id like '%UsedTokenPurge%'"));
    }

    private String text(String query) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
             ResultSet result = statement.executeQuery(query)) {
            assertTrue(result.next(), query);
            return result.getString(1);
        }
    }
}
