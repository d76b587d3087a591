package org.confera.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.net.URI;
import org.confera.server.CommandLine;
import org.confera.server.ConferaServer;
import org.confera.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From a browser's word through SFU, adapter, message-driven bean and room to everybody's socket, to late joiners and to the
 * administrator: whose connection suffers, and why.
 */
@ExtendWith(ConferaServer.class)
class ConnectionQualityIT {

    @Test
    void everybodyLearnsWhoseDeviceIsAtItsLimitAndSoDoesTheAdministrator(URI base, RunningServer server) throws Exception {
        Member host = new Member(base, "Ada");
        String meeting = host.startMeeting();
        try (Socket ada = host.enrol(meeting); Socket bob = new Member(base, "Bob").enrol(meeting)) {
            ada.result("join", "{}");
            ada.result("createWebRtcTransport", "{\"direction\":\"send\"}");
            comeIn(ada, bob);

            ada.result("reportQualityLimitation", "{\"reason\":\"cpu\"}");
            assertTold(ada.participantId(), ada);
            assertTold(ada.participantId(), bob);

            JsonObject own = ada.result("getStats", "{}");
            assertEquals("device", own.getAsJsonObject("connectionQuality").get("cause").getAsString());
            assertEquals("send", own.getAsJsonArray("transports").get(0).getAsJsonObject().get("direction").getAsString());
            assertEquals(0, bob.result("getStats", "{}").getAsJsonArray("transports").size(), "nobody reads another's");

            String worst = new CommandLine(server).statistic("WorstConnections");
            assertTrue(worst.contains(ada.participantId()) && worst.contains("device"), worst);
            assertTrue(new CommandLine(server).statistic("Rooms").contains(ada.participantId()));
            late(ada, base, meeting);
        }
    }

    private static void late(Socket ada, URI base, String meeting) throws Exception {
        try (Socket eve = new Member(base, "Eve").enrol(meeting)) {
            JsonObject room = comeIn(ada, eve);
            JsonObject seen = room.getAsJsonArray("participants").asList().stream().map(person -> person.getAsJsonObject())
                    .filter(person -> person.get("id").getAsString().equals(ada.participantId())).findFirst().orElseThrow();
            assertEquals("device", seen.getAsJsonObject("connectionQuality").get("cause").getAsString());
        }
    }

    /** Comes in through the lobby, and answers the room as it is told then. */
    private static JsonObject comeIn(Socket host, Socket guest) throws Exception {
        guest.result("join", "{}");
        host.result("admit", "{\"participantId\":\"" + guest.participantId() + "\"}");
        JsonObject admitted = guest.told();
        assertEquals("admitted", admitted.get("method").getAsString());
        return admitted.getAsJsonObject("params").getAsJsonObject("room");
    }

    private static void assertTold(String participantId, Socket listener) throws InterruptedException {
        JsonObject told = listener.told();
        while (!told.get("method").getAsString().equals("connectionQualityChanged")) {
            told = listener.told();
        }
        JsonObject params = told.getAsJsonObject("params");
        assertEquals(participantId, params.get("participantId").getAsString());
        assertEquals("device", params.get("cause").getAsString());
        assertTrue(params.get("score").getAsInt() < 8, params::toString);
    }
}
