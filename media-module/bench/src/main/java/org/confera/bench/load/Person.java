package org.confera.bench.load;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import com.google.gson.ToNumberPolicy;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.confera.client.ClientCertificate;
import org.confera.client.ClientTransport;
import org.confera.client.SrtpSuite;
import org.confera.media.api.ConsumerOptions;
import org.confera.media.api.TransportOptions;
import org.confera.media.api.rtp.IceCandidate;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.media.api.rtp.RtpParameters;

/**
 * Somebody who signs in, joins, sends, and looks at everybody else, as the room's page does it. One virtual thread lives
 * a person's life; media is its loop's.
 */
final class Person implements AutoCloseable {
    private static final Gson GSON = new GsonBuilder().setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .registerTypeAdapter(MediaKind.class, (JsonDeserializer<MediaKind>) (json, _, _) -> MediaKind.of(json.getAsString()))
            .registerTypeAdapter(MediaKind.class, (JsonSerializer<MediaKind>) (kind, _, _) -> new JsonPrimitive(kind.word())).create();
    private static final long SESSION_NS = TimeUnit.MINUTES.toNanos(5);
    private static final long EVENT_MS = 200;

    private final Site site;
    private final LoadOptions options;
    private final ClientCertificate certificate;
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
    Person(Site site, LoadOptions options, ClientCertificate certificate, MediaLoop loop, int number, long seed) {
        this.site = site;
        this.options = options;
        this.certificate = certificate;
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
        signaling.result("authenticate", object("token", token));
        JsonObject room = admitted(signaling.result("join", new JsonObject()));
        capabilities = Capabilities.of(GSON.fromJson(room.get("routerRtpCapabilities"), RtpCapabilities.class));
        ClientTransport down = transport();
        ClientTransport up = transport();
        receiving = connect("receive", down);
        String sending = connect("send", up);
        media = loop.add(new PersonMedia(up, down, number, options.people(), options.video() ? options.kbps() : 0,
                seed)).join();
        consume(producersOf(room.getAsJsonArray("participants")));
        produce(sending);
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

    private ClientTransport transport() throws IOException {
        List<SrtpSuite> suites = List.of(SrtpSuite.values());
        return options.tcp() ? ClientTransport.overTcp(certificate, suites) : ClientTransport.overUdp(certificate, suites);
    }

    private String connect(String direction, ClientTransport transport) throws LoadException, InterruptedException, IOException {
        TransportOptions offered = GSON.fromJson(signaling.result("createWebRtcTransport", object("direction", direction)), TransportOptions.class);
        JsonObject connect = object("transportId", offered.id());
        connect.add("dtlsParameters", GSON.toJsonTree(transport.dtlsParameters()));
        signaling.result("connectWebRtcTransport", connect);
        transport.connect(offered.iceParameters(), candidates(offered));
        if (!offered.dtlsParameters().fingerprints().contains(transport.serverFingerprint())) {
            throw new LoadException("The media server showed another certificate than signalling told of.");
        }
        return offered.id();
    }

    /** Those of the right protocol, the host of the pages first. */
    private List<InetSocketAddress> candidates(TransportOptions offered) throws LoadException {
        String protocol = options.tcp() ? "tcp" : "udp";
        String host = new InetSocketAddress(site.base().getHost(), 1).getAddress() == null ? ""
                : new InetSocketAddress(site.base().getHost(), 1).getAddress().getHostAddress();
        List<InetSocketAddress> candidates = offered.iceCandidates().stream().filter(each -> each.protocol().equals(protocol))
                .sorted(Comparator.comparing((IceCandidate each) -> !each.ip().equals(host)).thenComparing(each -> -each.priority()))
                .map(each -> new InetSocketAddress(each.ip(), each.port())).toList();
        if (candidates.isEmpty()) {
            throw new LoadException("The server offers no address for media over " + protocol + ".");
        }
        return candidates;
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
        JsonObject params = object("transportId", transportId);
        params.addProperty("kind", kind);
        params.addProperty("source", source);
        params.addProperty("paused", false);
        params.add("rtpParameters", GSON.toJsonTree(parameters));
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
            JsonObject params = object("transportId", receiving);
            params.addProperty("producerId", producer);
            params.add("rtpCapabilities", GSON.toJsonTree(capabilities));
            pending.add(signaling.ask("consume", params));
        }
        List<Signaling.Pending> resumed = new ArrayList<>();
        for (Signaling.Pending each : pending) {
            ConsumerOptions consumer = GSON.fromJson(signaling.result(each), ConsumerOptions.class);
            consumers.put(consumer.producerId(), consumer);
            loop.call(() -> {
                media.reception().add(consumer.rtpParameters());
                return null;
            }).join();
            if (options.layer() >= 0 && consumer.kind() == MediaKind.VIDEO) {
                resumed.add(signaling.ask("setPreferredLayers", preferredLayers(consumer)));
            }
            resumed.add(signaling.ask("resumeConsumer", object("consumerId", consumer.id())));
        }
        for (Signaling.Pending each : resumed) {
            signaling.result(each);
        }
    }

    private JsonObject preferredLayers(ConsumerOptions consumer) {
        JsonObject params = object("consumerId", consumer.id());
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

    private static JsonObject object(String name, String value) {
        JsonObject object = new JsonObject();
        object.addProperty(name, value);
        return object;
    }

    /** True once everything is asked for. */
    boolean isIn() {
        return in;
    }

    /** Why they are not in, or not any more; null if all is well. */
    String problem() {
        return problem;
    }

    /** Milliseconds from the click on join to the first media of anybody else; -1 without any. */
    double joinMs() {
        long firstNs = media == null ? 0 : loop.call(() -> media.reception().firstNs()).join();
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

    @Override
    public void close() {
        leave();
        if (signaling != null) {
            signaling.close();
        }
    }
}
