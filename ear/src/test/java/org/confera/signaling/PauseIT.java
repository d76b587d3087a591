package org.confera.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import java.net.URI;
import java.time.Duration;
import org.confera.server.ConferaServer;
import org.confera.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Threats, line 37: the server stands still for five seconds, as a virtual machine that is moved does. */
@ExtendWith(ConferaServer.class)
class PauseIT {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Test
    void whoIsInAMeetingStaysInItAndTokensFromBeforeAreGoodOnce(URI base, RunningServer server) throws Exception {
        Member host = new Member(base, "Ada");
        String meeting = host.startMeeting();
        try (Socket ada = host.enrol(meeting)) {
            ada.result("join", "{}");
            ada.result("enableLobby", "{\"enabled\":false}");
            Member guest = new Member(base, "Bob");
            try (Socket bob = guest.enrol(meeting)) {
                bob.result("join", "{}");
                ada.told("participantJoined");
                ada.forget();
                String token = guest.token(meeting);
                server.pause(PAUSE);
                ada.result("ping", "{}");
                bob.result("ping", "{}");
                ada.toldNothing();
                try (Socket late = guest.connect(); Socket again = guest.connect()) {
                    late.authenticate(token);
                    assertEquals("token-refused", again.outcome("authenticate", "{\"token\":\"" + token + "\"}"));
                }
                assertEquals(1, people(ada).size(), "nobody is there twice or has gone");
            }
        }
    }

    /** The others, as a newcomer is told of them. */
    private static JsonArray people(Socket socket) throws Exception {
        return socket.result("join", "{}").getAsJsonObject("room").getAsJsonArray("participants");
    }
}
