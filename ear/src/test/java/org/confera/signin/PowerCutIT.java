package org.confera.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.UUID;
import org.confera.server.RunningServer;
import org.junit.jupiter.api.Test;

/** What was once answered with success is not lost when the machine loses its power. */
class PowerCutIT {
    @Test
    void anAccountOutlivesAServerThatIsKilledRightAfterSignUp() throws Exception {
        try (RunningServer server = new RunningServer("power-cut", Map.of())) {
            String email = UUID.randomUUID() + "@example.org";
            String password = "ten letters and 1 digit";
            Visitor ada = new Visitor(server.baseUrl());
            assertEquals(302, ada.submit("sign-up.xhtml", "sign-up", "submit", Map.of("name", "Ada", "email", email, "password", password))
                    .statusCode());
            server.crashAndRestart();
            assertEquals(302, ada.submit("sign-in.xhtml", "sign-in", "submit", Map.of("email", email, "password", password)).statusCode());
            assertEquals(204, ada.fetch("session").statusCode());
        }
    }
}
