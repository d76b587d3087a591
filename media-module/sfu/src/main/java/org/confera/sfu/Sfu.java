package org.confera.sfu;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.confera.media.api.ConsumerOptions;
import org.confera.media.api.MediaEvent;
import org.confera.media.api.MediaException;
import org.confera.media.api.MediaException.Reason;
import org.confera.media.api.MediaSource;
import org.confera.media.api.QualityLimitation;
import org.confera.media.api.TransportDirection;
import org.confera.media.api.TransportOptions;
import org.confera.media.api.rtp.DtlsParameters;
import org.confera.media.api.rtp.IceParameters;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.media.api.rtp.RtpParameters;
import org.confera.media.api.stats.ParticipantStats;
import org.confera.sfu.Registry.Connection;
import org.confera.sfu.Registry.Entry;
import org.confera.sfu.negotiation.NegotiatedProducer;
import org.confera.sfu.negotiation.ProducerNegotiation;
import org.confera.sfu.stats.SfuSnapshot;

/**
 * The SFU as the rest of the process sees it. Thread-safe: each command is carried to the worker that it concerns.
 *
 * <p>Methods that throw {@link MediaException} wait for the worker's answer, at most five seconds; the others take effect
 * soon, in the order in which one thread gives them, and ignore what is gone already. What each does:
 * {@link org.confera.media.api.MediaConnection}.
 */
public final class Sfu implements AutoCloseable {
    private final SfuSettings settings;
    private final EventDispatch events;
    private final List<MediaWorker> workers = new ArrayList<>();
    private final Registry registry = new Registry();
    private final CounterSum counterSum = new CounterSum(registry, workers);
    private final LiveView liveView = new LiveView(registry, workers);
    private final WarmUp warmUp = WarmUp.start();

    private Sfu(SfuSettings settings, Consumer<MediaEvent> events) {
        this.settings = settings;
        this.events = new EventDispatch(events);
    }

    /**
     * Binds the ports and starts the workers.
     *
     * @param events gets what the SFU notices, in order for each router, on a thread of the SFU's that may wait
     * @throws MediaException UNAVAILABLE if a port can't be bound; the message names it
     */
    public static Sfu start(SfuSettings settings, Consumer<MediaEvent> events) throws MediaException {
        Sfu sfu = new Sfu(settings, events);
        WorkerSettings shared = WorkerSettings.of(settings.basePort(), settings.bindAddress(),
                settings.announcedAddresses());
        try {
            for (int number = 0; number < settings.workers(); number++) {
                sfu.workers.add(new MediaWorker(Worker.start(number, shared), new WorkerMedia(sfu.events::raise)));
            }
            return sfu;
        } catch (MediaException | RuntimeException failure) {
            sfu.close();
            throw failure;
        }
    }

    public RtpCapabilities openRouter(String routerId) throws MediaException {
        if (registry.find(registry.rooms, routerId) == null) {
            if (registry.rooms.size() >= settings.maxRouters()) {
                throw limit(settings.maxRouters() + " rooms have media already, the most that this server is set to."
                        + " Wait until one ends, or raise the limit.");
            }
            registry.rooms.putIfAbsent(routerId, new Room(routerId, leastLoaded(), registry::forget));
        }
        return Router.rtpCapabilities();
    }

    private MediaWorker leastLoaded() {
        return workers.stream().min(Comparator.comparingInt((MediaWorker worker) -> worker.transports().get())
                .thenComparingLong(this::rooms)).orElseThrow();
    }

    private long rooms(MediaWorker worker) {
        return registry.rooms.values().stream().filter(room -> room.worker() == worker).count();
    }

    public TransportOptions createWebRtcTransport(String routerId, String participantId, TransportDirection direction)
            throws MediaException {
        Room room = registry.room(routerId);
        return room.worker().ask(() -> {
            checkOpen(room);
            if (room.router().transportsOf(participantId) >= settings.maxTransportsPerParticipant()) {
                throw limit("This participant has " + settings.maxTransportsPerParticipant()
                        + " transports in this room, the most allowed. Close those that are not needed.");
            }
            String id = UUID.randomUUID().toString();
            WebRtcTransport transport = room.worker().worker().createTransport(id, (changed, state) -> events.raise(
                    new MediaEvent.TransportStateChanged(routerId, participantId, id, direction, state)));
            TransportMedia media = room.router().attach(participantId, direction, transport);
            transport.handler(media);
            registry.transports.put(id, new Entry<>(room, new Connection(transport, media)));
            room.worker().transports().incrementAndGet();
            return new TransportOptions(id, transport.iceParameters(), transport.iceCandidates(),
                    transport.dtlsParameters());
        });
    }

    public void connectWebRtcTransport(String transportId, DtlsParameters dtlsParameters) throws MediaException {
        Entry<Connection> entry = registry.transport(transportId);
        entry.room().worker().ask(() -> {
            entry.it().transport().connect(dtlsParameters);
            return null;
        });
    }

    public IceParameters restartIce(String transportId) throws MediaException {
        Entry<Connection> entry = registry.transport(transportId);
        return entry.room().worker().ask(() -> entry.it().transport().restartIce());
    }

    public String produce(String transportId, MediaKind kind, MediaSource source, RtpParameters rtpParameters,
            boolean paused) throws MediaException {
        Entry<Connection> entry = registry.transport(transportId);
        NegotiatedProducer negotiated = ProducerNegotiation.negotiate(kind, rtpParameters);
        return entry.room().worker().ask(() -> {
            checkPresent(registry.transports.containsKey(transportId), "transport", transportId);
            TransportMedia media = entry.it().media();
            if (media.router().producersOf(media.participantId()) >= settings.maxProducersPerParticipant()) {
                throw limit("This participant sends " + settings.maxProducersPerParticipant()
                        + " tracks in this room, the most allowed. Close those that are not needed.");
            }
            String id = UUID.randomUUID().toString();
            Producer producer = media.produce(id, source, negotiated, paused);
            registry.producers.put(id, new Entry<>(entry.room(), producer));
            return id;
        });
    }

    public ConsumerOptions consume(String transportId, String producerId, RtpCapabilities rtpCapabilities)
            throws MediaException {
        Entry<Connection> entry = registry.transport(transportId);
        Entry<Producer> producer = registry.producer(producerId);
        if (producer.room() != entry.room()) {
            // Rooms are closed to each other: what another one holds doesn't exist here.
            throw Registry.notFound("producer", producerId);
        }
        return entry.room().worker().ask(() -> {
            checkPresent(registry.transports.containsKey(transportId), "transport", transportId);
            checkPresent(registry.producers.containsKey(producerId), "producer", producerId);
            String id = UUID.randomUUID().toString();
            org.confera.sfu.Consumer consumer = entry.it().media().consume(id, producer.it(), rtpCapabilities);
            registry.consumers.put(id, new Entry<>(entry.room(), consumer));
            return new ConsumerOptions(id, producerId, producer.it().kind(), consumer.negotiated().parameters(),
                    producer.it().negotiated().type(), producer.it().isPaused());
        });
    }

    public ParticipantStats stats(String routerId, String participantId) throws MediaException {
        Room room = registry.room(routerId);
        return room.worker().ask(() -> room.router().stats(participantId, room.worker().worker().nowNs()));
    }

    public void resumeConsumer(String consumerId) {
        tell(registry.find(registry.consumers, consumerId), (consumer, nowNs) -> consumer.resume(nowNs));
    }

    public void pauseConsumer(String consumerId) {
        tell(registry.find(registry.consumers, consumerId), (consumer, _) -> consumer.pause());
    }

    public void setPreferredLayers(String consumerId, int spatialLayer, int temporalLayer) {
        tell(registry.find(registry.consumers, consumerId), (consumer, nowNs) -> consumer.preferLayers(spatialLayer, temporalLayer,
                nowNs));
    }

    public void reportLimitation(String routerId, String participantId, QualityLimitation limitation) {
        Room room = registry.find(registry.rooms, routerId);
        if (room != null) {
            room.worker().tell(() -> room.router().quality().onLimitation(participantId, limitation));
        }
    }

    public void closeConsumer(String consumerId) {
        tell(registry.find(registry.consumers, consumerId), (consumer, nowNs) -> consumer.close(nowNs));
    }

    public void pauseProducer(String producerId) {
        tell(registry.find(registry.producers, producerId), (producer, nowNs) -> producer.pause(nowNs));
    }

    public void resumeProducer(String producerId) {
        tell(registry.find(registry.producers, producerId), (producer, nowNs) -> producer.resume(nowNs));
    }

    public void closeProducer(String producerId) {
        tell(registry.find(registry.producers, producerId), (producer, nowNs) -> producer.close(nowNs));
    }

    public void closeTransport(String transportId) {
        tell(registry.find(registry.transports, transportId), (connection, nowNs) -> connection.media().close(nowNs));
    }

    public void closeParticipant(String participantId) {
        for (Entry<Connection> entry : registry.allTransports()) {
            if (entry.it().media().participantId().equals(participantId)) {
                tell(entry, (connection, nowNs) -> connection.media().close(nowNs));
            }
        }
    }

    public void closeRouter(String routerId) {
        Room room = routerId == null ? null : registry.rooms.remove(routerId);
        if (room != null) {
            room.worker().tell(() -> room.close(room.worker().worker().nowNs()));
        }
    }

    private static <T> void tell(Entry<T> entry, BiConsumer<T, Long> command) {
        if (entry != null) {
            MediaWorker worker = entry.room().worker();
            worker.tell(() -> command.accept(entry.it(), worker.worker().nowNs()));
        }
    }

    /** What was done and what is open now. Values may be a moment old. */
    public SfuCounters counters() {
        return counterSum.snapshot();
    }

    /**
     * All rooms and workers now, as an administrator reads them. Waits for each room's worker.
     *
     * @throws MediaException UNAVAILABLE if a worker doesn't answer
     */
    public SfuSnapshot snapshot() throws MediaException {
        return liveView.snapshot();
    }

    /** Ends all media, frees the ports and joins the workers' threads. Closing twice does nothing. */
    @Override
    public void close() {
        warmUp.close();
        workers.forEach(worker -> worker.worker().close());
        events.close();
    }

    private static void checkOpen(Room room) throws MediaException {
        checkPresent(!room.isClosed(), "router", room.id());
    }

    private static void checkPresent(boolean present, String what, String id) throws MediaException {
        if (!present) {
            throw Registry.notFound(what, id);
        }
    }

    private static MediaException limit(String sentence) {
        return new MediaException(Reason.LIMIT, sentence);
    }
}
