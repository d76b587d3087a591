package org.confera.sfu;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.confera.media.api.TransportDirection;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.media.api.stats.ParticipantStats;
import org.confera.sfu.negotiation.RouterCapabilities;

/**
 * One room's media, on one worker: the transports of its people, and through them their producers and consumers. Nothing
 * crosses from one Router to another. Worker thread only.
 */
final class Router {
    /** Told when something is gone, whoever closed it, so that registries elsewhere stay right. */
    interface Listener {
        void onClosed(String id);
    }

    private final String id;
    private final WorkerMedia worker;
    private final Listener listener;
    private final List<TransportMedia> transports = new ArrayList<>();
    private final Map<String, String> cnames = new HashMap<>();
    private final SsrcRegistry ssrcs = new SsrcRegistry();
    private final RoomSpeakers speakers;
    private final RoomQuality quality;

    Router(String id, WorkerMedia worker, Listener listener) {
        this.id = id;
        this.worker = worker;
        this.listener = listener;
        this.speakers = new RoomSpeakers(id, worker);
        this.quality = new RoomQuality(id, worker);
    }

    static RtpCapabilities rtpCapabilities() {
        return RouterCapabilities.offered();
    }

    /** Puts the media of a participant on a transport. */
    TransportMedia attach(String participantId, TransportDirection direction, MediaTransport transport) {
        TransportMedia media = new TransportMedia(participantId, direction, this, transport);
        transports.add(media);
        quality.add(media);
        return media;
    }

    /** Called by each transport's tick: what concerns the room is done once for all. */
    void onTick(long nowNs) {
        speakers.onTick(nowNs);
        quality.onTick(nowNs);
    }

    void close(long nowNs) {
        List.copyOf(transports).forEach(transport -> transport.close(nowNs));
    }

    void forget(TransportMedia transport) {
        transports.remove(transport);
        quality.remove(transport);
        listener.onClosed(transport.id());
    }

    void forget(Producer producer) {
        listener.onClosed(producer.id());
    }

    void forget(Consumer consumer) {
        listener.onClosed(consumer.id());
    }

    /** The canonical name of a person in this room (RFC 3550 section 6.5.1). */
    String cname(String participantId) {
        return cnames.computeIfAbsent(participantId, unused -> UUID.randomUUID().toString());
    }

    int transportsOf(String participantId) {
        return (int) transports.stream().filter(one -> one.participantId().equals(participantId)).count();
    }

    int producersOf(String participantId) {
        return transports.stream().filter(one -> one.participantId().equals(participantId))
                .mapToInt(one -> one.producers().size()).sum();
    }

    /** All media of a person in this room, at this moment. */
    ParticipantStats stats(String participantId, long nowNs) {
        List<TransportMedia> own =
                transports.stream().filter(one -> one.participantId().equals(participantId)).toList();
        return new ParticipantStats(quality.of(participantId),
                own.stream().map(one -> one.statistics().snapshot()).toList(),
                own.stream().flatMap(one -> one.producers().stream()).map(one -> one.statistics().snapshot(nowNs)).toList(),
                own.stream().flatMap(one -> one.consumers().stream()).map(one -> one.statistics().snapshot()).toList());
    }

    List<TransportMedia> transports() {
        return transports;
    }

    String id() {
        return id;
    }

    WorkerMedia worker() {
        return worker;
    }

    SsrcRegistry ssrcs() {
        return ssrcs;
    }

    RoomSpeakers speakers() {
        return speakers;
    }

    RoomQuality quality() {
        return quality;
    }
}
