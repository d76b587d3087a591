package org.confera.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.confera.server.ConferaServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ids are no keys: whoever knows another person's participant, transport or producer can do nothing with it. */
@ExtendWith(ConferaServer.class)
class ForeignMediaIT {
    private static final String NOBODY = "{\"participantId\":\"" + UUID.randomUUID() + "\"}";
    private static final String OPUS = """
            {"mid":"0","codecs":[{"mimeType":"audio/opus","payloadType":111,"clockRate":48000,"channels":2,"parameters":{},"rtcpFeedback":[]}],
             "headerExtensions":[],"encodings":[{"ssrc":20261122}],"rtcp":{"cname":"ada","reducedSize":true}}""";
    private static final String FINGERPRINT = """
            {"role":"client","fingerprints":[{"algorithm":"sha-256","value":"%s"}]}""".formatted("AB" + ":AB".repeat(31));

    @Test
    void foreignIdsAreNotFoundAndNothingHappensToTheirOwner(URI base) throws Exception {
        Member host = new Member(base, "Ada");
        Member guest = new Member(base, "Bob");
        String meeting = host.startMeeting();
        try (Socket ada = host.enrol(meeting); Socket bob = guest.enrol(meeting)) {
            ada.result("join", "{}");
            for (String method : List.of("admit", "reject", "muteParticipant")) {
                ada.refused(-32003, "not-found", method, NOBODY);
            }
            comeIn(ada, bob);
            String transport = createSendTransport(ada);
            String producer = produce(ada, transport);
            assertEquals("newProducer", bob.told().get("method").getAsString());

            tryAll(bob, transport, producer);
            elsewhere(guest, transport, producer);

            ada.result("pauseProducer", "{\"producerId\":\"" + producer + "\"}");
            assertEquals("producerPaused", bob.told().get("method").getAsString(), "the first that happened to Ada's producer");
            ada.result("restartIce", "{\"transportId\":\"" + transport + "\"}");
        }
    }

    private static void comeIn(Socket ada, Socket bob) throws Exception {
        assertEquals("waiting", bob.result("join", "{}").get("state").getAsString());
        ada.result("admit", "{\"participantId\":\"" + bob.participantId() + "\"}");
        assertEquals("admitted", bob.told().get("method").getAsString());
    }

    private static String createSendTransport(Socket person) throws Exception {
        return person.result("createWebRtcTransport", "{\"direction\":\"send\"}").get("id").getAsString();
    }

    private static String produce(Socket person, String transport) throws Exception {
        return person.result("produce", produceOn(transport)).get("producerId").getAsString();
    }

    private static String produceOn(String transport) {
        return "{\"transportId\":\"" + transport + "\",\"kind\":\"audio\",\"source\":\"microphone\",\"paused\":false,\"rtpParameters\":"
                + OPUS + "}";
    }

    /** Everything that takes an id, with those of somebody else. */
    private static void tryAll(Socket thief, String transport, String producer) throws Exception {
        JsonObject way = thief.result("createWebRtcTransport", "{\"direction\":\"receive\"}");
        String itsProducer = "{\"producerId\":\"" + producer + "\"}";
        String itsTransport = "{\"transportId\":\"" + transport + "\"}";
        Map<String, String> tries = Map.of(
                "closeProducer", itsProducer,
                "pauseProducer", itsProducer,
                "resumeProducer", itsProducer,
                "restartIce", itsTransport,
                "connectWebRtcTransport", "{\"transportId\":\"" + transport + "\",\"dtlsParameters\":" + FINGERPRINT + "}",
                "produce", produceOn(transport),
                "consume", "{\"transportId\":\"" + transport + "\",\"producerId\":\"" + producer + "\",\"rtpCapabilities\":{}}",
                "resumeConsumer", "{\"consumerId\":\"" + producer + "\"}",
                "closeConsumer", "{\"consumerId\":\"" + way.get("id").getAsString() + "\"}");
        for (Map.Entry<String, String> attempt : tries.entrySet()) {
            thief.refused(-32003, "not-found", attempt.getKey(), attempt.getValue());
        }
    }

    /** A host elsewhere has all rights there, and none here. */
    private static void elsewhere(Member person, String transport, String producer) throws Exception {
        try (Socket host = person.enrol(person.startMeeting())) {
            host.result("join", "{}");
            String way = host.result("createWebRtcTransport", "{\"direction\":\"receive\"}").get("id").getAsString();
            host.refused(-32003, "not-found", "consume",
                    "{\"transportId\":\"" + way + "\",\"producerId\":\"" + producer + "\",\"rtpCapabilities\":{}}");
            host.refused(-32003, "not-found", "restartIce", "{\"transportId\":\"" + transport + "\"}");
        }
    }
}
