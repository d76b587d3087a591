package org.confera.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.confera.server.ConferaServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Threats, lines 29 and 30: who asks too much hears so, and nobody else notices. */
@ExtendWith(ConferaServer.class)
class FloodIT {
    private static final int PEOPLE = 25;
    private static final List<String> SOURCES = List.of("microphone", "screen-audio", "camera", "screen");

    /** "Signalling limits drop consume answers in big rooms, tracks are missing for ever." */
    @Test
    void aFlooderIsAnsweredAndAnHonestNewcomerMissesNoneOfAHundredTracks(URI base) throws Exception {
        List<Socket> people = new ArrayList<>();
        Member host = new Member(base, "Ada");
        String meeting = host.startMeeting();
        try {
            people.add(host.enrol(meeting));
            people.getFirst().result("join", "{}");
            people.getFirst().result("enableLobby", "{\"enabled\":false}");
            for (int i = 1; i < PEOPLE; i++) {
                Socket person = new Member(base, "Person " + i).enrol(meeting);
                person.result("join", "{}");
                people.add(person);
            }
            for (int i = 0; i < PEOPLE; i++) {
                produceAll(people.get(i), i);
            }
            Socket flooder = people.getLast();
            Thread flood = Thread.ofVirtual().start(() -> {
                for (int i = 0; i < 10_000 && flooder.isOpen(); i++) {
                    flooder.send("{\"jsonrpc\":\"2.0\",\"id\":\"f" + i + "\",\"method\":\"ping\",\"params\":{}}");
                }
            });
            assertEquals(PEOPLE * SOURCES.size(), tracksOfANewcomer(base, meeting));
            flood.join();
            assertTrue(flooder.wasThrottled() || flooder.closeCode() == 4429, "the flooder was told");
            people.getFirst().result("ping", "{}");
        } finally {
            people.forEach(Socket::close);
        }
    }

    @Test
    void transportsAndProducersOfOnePersonAreBoundedAndRefusedWithAReason(URI base) throws Exception {
        Member greedy = new Member(base, "Mallory");
        try (Socket socket = greedy.enrol(greedy.startMeeting())) {
            for (int i = 0; i < 50; i++) {
                socket.result("join", "{}");
            }
            String transport = "";
            for (int i = 0; i < 100; i++) {
                transport = createTransport(socket, "send");
                createTransport(socket, "receive");
            }
            socket.result("produce", produce(transport, "microphone", 1));
            for (int i = 0; i < 50; i++) {
                assertEquals("forbidden", socket.outcome("produce", produce(transport, "microphone", 2 + i)));
            }
            JsonObject stats = socket.result("getStats", "{}");
            assertEquals(2, stats.getAsJsonArray("transports").size(), stats::toString);
            assertEquals(1, stats.getAsJsonArray("producers").size(), stats::toString);
        }
    }

    private static int tracksOfANewcomer(URI base, String meeting) throws Exception {
        try (Socket honest = new Member(base, "Honest").enrol(meeting)) {
            JsonObject room = honest.result("join", "{}").getAsJsonObject("room");
            String transport = createTransport(honest, "receive");
            int received = 0;
            for (JsonElement person : room.getAsJsonArray("participants")) {
                for (JsonElement producer : person.getAsJsonObject().getAsJsonArray("producers")) {
                    JsonObject params = new JsonObject();
                    params.addProperty("transportId", transport);
                    params.add("producerId", producer.getAsJsonObject().get("id"));
                    params.add("rtpCapabilities", room.get("routerRtpCapabilities"));
                    String consumer = honest.result("consume", params.toString()).get("id").getAsString();
                    honest.result("resumeConsumer", "{\"consumerId\":\"" + consumer + "\"}");
                    received++;
                }
            }
            return received;
        }
    }

    private static void produceAll(Socket person, int number) throws Exception {
        String transport = createTransport(person, "send");
        for (int i = 0; i < SOURCES.size(); i++) {
            person.result("produce", produce(transport, SOURCES.get(i), 1_000 + number * 10 + i));
        }
    }

    private static String createTransport(Socket person, String direction) throws Exception {
        return person.result("createWebRtcTransport", "{\"direction\":\"" + direction + "\"}").get("id").getAsString();
    }

    private static String produce(String transport, String source, int ssrc) {
        boolean sound = source.equals("microphone") || source.equals("screen-audio");
        String codec = sound ? "{\"mimeType\":\"audio/opus\",\"payloadType\":111,\"clockRate\":48000,\"channels\":2,\"parameters\":{},\"rtcpFeedback\":[]}"
                : "{\"mimeType\":\"video/VP8\",\"payloadType\":96,\"clockRate\":90000,\"parameters\":{},\"rtcpFeedback\":[]}";
        return """
                {"transportId":"%s","kind":"%s","source":"%s","paused":false,"rtpParameters":{"mid":"%d","codecs":[%s],
                 "headerExtensions":[],"encodings":[{"ssrc":%d}],"rtcp":{"cname":"c","reducedSize":true}}}"""
                .formatted(transport, sound ? "audio" : "video", source, SOURCES.indexOf(source), codec, ssrc);
    }
}
