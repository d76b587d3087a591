package org.confera.room.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.confera.media.api.ConnectionQuality;
import org.confera.media.api.MediaSource;
import org.confera.media.api.TransportDirection;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.Membership;
import org.confera.meeting.entity.Role;

/** One person's place in a room or its lobby, and all that is theirs in the SFU. Guarded by its room's lock. */
final class Seat {
    /** How long the place of a person whose socket is lost is kept. */
    static final Duration KEPT = Duration.ofSeconds(60);

    /** A way for media. */
    record Transport(String id, TransportDirection direction) {
    }

    private Caller person;
    private Instant since;
    private Place place;
    private final Map<String, Transport> transports = new HashMap<>();
    private final Map<String, Producer> producers = new LinkedHashMap<>();
    /** Consumer id → the producer it shows. */
    private final Map<String, String> consumers = new HashMap<>();
    private final Set<String> quietTransports = new HashSet<>();
    private RoomClient client;
    private Instant lostAt;
    private boolean waiting;
    private ConnectionQuality connectionQuality = ConnectionQuality.PERFECT;

    Seat(Caller person, RoomClient client, Place place, boolean waiting, Instant since) {
        this.person = person;
        this.client = client;
        this.place = place;
        this.waiting = waiting;
        this.since = since;
    }

    Caller person() {
        return person;
    }

    UUID id() {
        return person.participantId();
    }

    /** Where they are, or will be once they are let in. */
    Place place() {
        return place;
    }

    void place(Place other) {
        place = other;
    }

    void role(Role role) {
        person = person.as(role);
    }

    /** In the same room, not in the lobby. */
    boolean isTogetherWith(Place other) {
        return !waiting && place.equals(other);
    }

    boolean isWaiting() {
        return waiting;
    }

    void enter() {
        waiting = false;
    }

    /** Sent out to the lobby, where they wait from now on. */
    void waitSince(Instant now) {
        waiting = true;
        since = now;
    }

    Membership membership() {
        if (waiting) {
            return Membership.WAITING;
        }
        return place.isMain() ? Membership.PRESENT : Membership.IN_BREAKOUT;
    }

    Optional<RoomClient> client() {
        return Optional.ofNullable(client);
    }

    boolean isHeldBy(RoomClient candidate) {
        return candidate != null && candidate == client;
    }

    /** The newest socket of the person takes the place over from an older or a lost one. */
    void take(Caller newest, RoomClient socket) {
        person = newest;
        client = socket;
        lostAt = null;
    }

    void lose(Instant now) {
        client = null;
        lostAt = now;
    }

    /** Since when they have had no socket. */
    Optional<Instant> lostAt() {
        return Optional.ofNullable(lostAt);
    }

    boolean isGivenUp(Instant now) {
        return client == null && !now.isBefore(lostAt.plus(KEPT));
    }

    /** What others are shown: the socket is there and media is not lost. */
    boolean isConnected() {
        return client != null && quietTransports.isEmpty();
    }

    ConnectionQuality connectionQuality() {
        return connectionQuality;
    }

    void connectionQuality(ConnectionQuality noticed) {
        connectionQuality = noticed;
    }

    void tell(RoomEvent event) {
        if (client != null) {
            client.tell(event);
        }
    }

    // --- what is theirs in the SFU ---

    Optional<Transport> transport(String id) {
        return Optional.ofNullable(transports.get(id));
    }

    Optional<Transport> transport(TransportDirection direction) {
        return transports.values().stream().filter(t -> t.direction() == direction).findFirst();
    }

    void add(Transport transport) {
        transports.put(transport.id(), transport);
    }

    /** Forgets a transport; answers its producers, which end with it. */
    List<Producer> removeTransport(Transport transport) {
        transports.remove(transport.id());
        quietTransports.remove(transport.id());
        if (transport.direction() == TransportDirection.RECEIVE) {
            consumers.clear();
            return List.of();
        }
        List<Producer> ended = new ArrayList<>(producers.values());
        producers.clear();
        return ended;
    }

    /** Media of a transport is lost or back. */
    void quiet(String transportId, boolean quiet) {
        if (quiet) {
            quietTransports.add(transportId);
        } else {
            quietTransports.remove(transportId);
        }
    }

    Collection<Producer> producers() {
        return producers.values();
    }

    Optional<Producer> producer(String id) {
        return Optional.ofNullable(producers.get(id));
    }

    Optional<Producer> producer(MediaSource source) {
        return producers.values().stream().filter(p -> p.source() == source).findFirst();
    }

    void add(Producer producer) {
        producers.put(producer.id(), producer);
    }

    void remove(Producer producer) {
        producers.remove(producer.id());
    }

    boolean isConsumer(String id) {
        return consumers.containsKey(id);
    }

    Optional<String> consumerOf(String producerId) {
        return consumers.entrySet().stream().filter(e -> e.getValue().equals(producerId)).map(Map.Entry::getKey)
                .findFirst();
    }

    void addConsumer(String id, String producerId) {
        consumers.put(id, producerId);
    }

    void removeConsumer(String id) {
        consumers.remove(id);
    }

    void forgetConsumersOf(String producerId) {
        consumers.values().removeIf(producerId::equals);
    }

    // --- how others see them ---

    SelfView self() {
        return new SelfView(id(), person.displayName(), person.role());
    }

    ParticipantView view() {
        return new ParticipantView(id(), person.displayName(), person.role(), isConnected(), connectionQuality,
                producers.values().stream().map(Producer::view).toList());
    }

    WaitingView waitingView() {
        return new WaitingView(id(), person.displayName(), since);
    }
}
