package org.confera.bench.load;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.confera.media.api.ConsumerOptions;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.media.api.rtp.RtpParameters;

/**
 * Somebody who signs in, joins, sends, and looks at everybody else, as the room's page does it. One virtual thread lives
 * a person's life; media is its loop's.
 */
final class Person implements AutoCloseable {
    private static final long SESSION_NS = TimeUnit.MINUTES.toNanos(5);
    private static final long EVENT_MS = 200;

    private final Site site;
    private final LoadOptions options;
    private final Connector connector;
    private final MediaLoop loop;
    private final int number;
    private final long seed;
    private final Visitor visitor;
    private final Map<String, ConsumerOptions> consumers = new HashMap<>();
    private Signaling signaling;
    private RtpCapabilities capabilities;
    private String receiving;
    private volatile PersonMedia media;
    private long clickNs;
    private volatile String problem;
    private volatile boolean in;
    private volatile boolean leaving;

    /**
     * @param number in the meeting, from 0; the first is its host
     * @param seed   for what is random in their media
     */
    Person(Site site, LoadOptions options, Connector connector, MediaLoop loop, int number, long seed) {
        this.site = site;
        this.options = options;
        this.connector = connector;
        this.loop = loop;
        this.number = number;
        this.seed = seed;
        this.visitor = new Visitor(site);
    }

    /** Signs in, after signing up where there is no account yet. */
    void enter(Accounts accounts) throws LoadException, InterruptedException {
        Account account = accounts.next();
        if (account == null) {
            account = accounts.make();
            visitor.signUp("Load test " + (number + 1), account);
            accounts.keep(account);
        }
        visitor.signIn(account);
    }

    String startMeeting() throws LoadException, InterruptedException {
        return visitor.startMeeting();
    }

    /** Joins, takes part until {@link #leave}, and never throws: a problem is kept to be told. */
    void live(String meeting) {
        try {
            clickNs = System.nanoTime();
            join(meeting);
            in = true;
            takePart();
        } catch (LoadException refused) {
            problem = refused.getMessage();
        } catch (IOException unreachable) {
            problem = "media: " + unreachable.getMessage();
        } catch (InterruptedException | RuntimeException failed) {
            problem = failed.toString();
        }
    }

    private void join(String meeting) throws LoadException, InterruptedException, IOException {
        String token = visitor.token(meeting);
        signaling = new Signaling(site, visitor);
        signaling.result("authenticate", Json.object("token", token));
        JsonObject room = admitted(signaling.result("join", new JsonObject()));
        capabilities = Capabilities.of(Json.read(room.get("routerRtpCapabilities"), RtpCapabilities.class));
        Connector.Connected down = connector.connect(signaling, "receive");
        Connector.Connected up = connector.connect(signaling, "send");
        receiving = down.id();
        media = loop.add(new PersonMedia(up.transport(), down.transport(), number, options.people(), options.video() ? options.kbps() : 0,
                seed)).join();
        consume(producersOf(room.getAsJsonArray("participants")));
        produce(up.id());
        admit(room.getAsJsonArray("waiting"));
    }

    /** Waits in the lobby, if that is where the server puts us. */
    private JsonObject admitted(JsonObject answer) throws LoadException, InterruptedException {
        if (answer.get("state").getAsString().equals("admitted")) {
            return answer.getAsJsonObject("room");
        }
        while (!leaving && !signaling.isClosed()) {
            JsonObject told = signaling.told(EVENT_MS);
            if (told != null && told.get("method").getAsString().equals("admitted")) {
                return told.getAsJsonObject("params").getAsJsonObject("room");
            }
        }
        throw new LoadException("The host did not admit them" + signaling.why());
    }

    private void produce(String transportId) throws LoadException, InterruptedException {
        signaling.result("produce", produce(transportId, "audio", "microphone", media.microphone().parameters()));
        if (media.camera() != null) {
            signaling.result("produce", produce(transportId, "video", "camera", media.camera().parameters()));
        }
        loop.call(() -> {
            media.startSending(System.nanoTime());
            return null;
        });
    }

    private static JsonObject produce(String transportId, String kind, String source, RtpParameters parameters) {
        JsonObject params = Json.object("transportId", transportId);
        params.addProperty("kind", kind);
        params.addProperty("source", source);
        params.addProperty("paused", false);
        params.add("rtpParameters", Json.write(parameters));
        return params;
    }

    private static List<String> producersOf(JsonArray participants) {
        List<String> producers = new ArrayList<>();
        for (JsonElement participant : participants) {
            participant.getAsJsonObject().getAsJsonArray("producers").forEach(each -> producers.add(each.getAsJsonObject().get("id").getAsString()));
        }
        return producers;
    }

    /** Asks for all at once, and lets each flow as soon as it is expected. */
    private void consume(List<String> producers) throws LoadException, InterruptedException {
        List<Signaling.Pending> pending = new ArrayList<>();
        for (String producer : producers) {
            JsonObject params = Json.object("transportId", receiving);
            params.addProperty("producerId", producer);
            params.add("rtpCapabilities", Json.write(capabilities));
            pending.add(signaling.ask("consume", params));
        }
        List<Signaling.Pending> resumed = new ArrayList<>();
        for (Signaling.Pending each : pending) {
            ConsumerOptions consumer = Json.read(signaling.result(each), ConsumerOptions.class);
            consumers.put(consumer.producerId(), consumer);
            loop.call(() -> {
                media.reception().add(consumer.rtpParameters());
                return null;
            }).join();
            if (options.layer() >= 0 && consumer.kind() == MediaKind.VIDEO) {
                resumed.add(signaling.ask("setPreferredLayers", preferredLayers(consumer)));
            }
            resumed.add(signaling.ask("resumeConsumer", Json.object("consumerId", consumer.id())));
        }
        for (Signaling.Pending each : resumed) {
            signaling.result(each);
        }
    }

    private JsonObject preferredLayers(ConsumerOptions consumer) {
        JsonObject params = Json.object("consumerId", consumer.id());
        params.addProperty("spatialLayer", options.layer());
        params.addProperty("temporalLayer", -1);
        return params;
    }

    /** A host lets everybody in. */
    private void admit(JsonArray waiting) throws LoadException, InterruptedException {
        if (!waiting.isEmpty()) {
            signaling.result("admitAll", new JsonObject());
        }
    }

    private void takePart() throws LoadException, InterruptedException {
        long sessionNs = System.nanoTime();
        while (!leaving) {
            JsonObject told = signaling.told(EVENT_MS);
            if (told != null) {
                react(told.get("method").getAsString(), told.getAsJsonObject("params"));
            } else if (signaling.isClosed() && !leaving) {
                throw new LoadException("Left in mid-call" + signaling.why());
            }
            if (System.nanoTime() - sessionNs > SESSION_NS) {
                sessionNs = System.nanoTime();
                visitor.keepSession();
            }
        }
    }

    private void react(String method, JsonObject params) throws LoadException, InterruptedException {
        switch (method) {
            case "newProducer" -> consume(List.of(params.getAsJsonObject("producer").get("id").getAsString()));
            case "producerClosed" -> forget(consumers.remove(params.get("producerId").getAsString()));
            case "waiting" -> admit(params.getAsJsonArray("waiting"));
            default -> {
                // of no consequence to somebody who only sends and looks
            }
        }
    }

    private void forget(ConsumerOptions consumer) {
        if (consumer != null) {
            loop.call(() -> {
                media.reception().remove(consumer.rtpParameters());
                return null;
            });
        }
    }

    /** True once everything is asked for. */
    boolean isIn() {
        return in;
    }

    /** Why they are not in, or not any more; null if all is well. */
    String problem() {
        return problem;
    }

    /** Milliseconds from the click on join to the first media of anybody else; -1 for hosts, who wait for somebody to come, and without any. */
    double joinMs() {
        long firstNs = media == null || number == 0 ? 0 : loop.call(() -> media.reception().firstNs()).join();
        return firstNs == 0 ? -1 : (firstNs - clickNs) / 1e6;
    }

    /** Null before they have joined. */
    PersonMedia media() {
        return media;
    }

    /** Packets that they have sent so far. */
    long sentPackets() {
        return media == null ? 0 : loop.call(media::sentPackets).join();
    }

    /** Says that the call is over; what happens to the socket now is no problem. */
    void leave() {
        leaving = true;
    }

    /** Ends the meeting for everybody. */
    void endMeeting() throws LoadException, InterruptedException {
        if (signaling != null && !signaling.isClosed()) {
            signaling.result("endMeeting", new JsonObject());
        }
    }

    /** Leaves by closing everything; the loop sees its channels closed. */
    @Override
    public void close() {
        leave();
        if (signaling != null) {
            signaling.close();
        }
        if (media != null) {
            media.close();
        }
    }
}
