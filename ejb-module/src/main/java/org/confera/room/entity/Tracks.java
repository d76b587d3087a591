package org.confera.room.entity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confera.media.api.MediaEvent.TransportState;
import org.confera.media.api.MediaSource;
import org.confera.media.api.TransportDirection;
import org.confera.meeting.entity.Freedom;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;
import org.confera.room.entity.Seat.Transport;

/**
 * Whose every transport, producer and consumer of a room is. A foreign or unknown id is not found, and nothing happens.
 * Guarded by the room's lock; commands to the SFU are given with it held, so that what is shown and what passes change
 * in one order: no hot microphone.
 */
public final class Tracks {
    private final Room room;
    private long started;

    Tracks(Room room) {
        this.room = room;
    }

    /** @throws RefusedException if this socket does not hold a place in the room */
    public void checkInside(UUID owner, RoomClient client) {
        synchronized (room) {
            seat(owner, client);
        }
    }

    // --- transports ---

    /**
     * The router of the room that this person is in.
     *
     * @throws RefusedException if this socket does not hold a place in the room
     */
    public String routerOf(UUID owner, RoomClient client) {
        synchronized (room) {
            return seat(owner, client).place().routerId();
        }
    }

    /**
     * A transport was made for this person; it replaces their older one of the same direction. One on the router of a room
     * that they have left meanwhile is closed again.
     */
    public void addTransport(UUID owner, RoomClient client, String routerId, String id, TransportDirection direction,
            MediaCommands media) {
        synchronized (room) {
            Optional<Seat> seat = inside(owner, client).filter(place -> place.place().routerId().equals(routerId));
            if (seat.isEmpty()) {
                media.closeTransport(id);
                throw new RefusedException(RefusalReason.NOT_JOINED);
            }
            seat.get().transport(direction).ifPresent(old -> closeTransport(seat.get(), old, media));
            seat.get().add(new Transport(id, direction));
        }
    }

    /** @throws RefusedException if this is no transport of theirs */
    public void checkTransport(UUID owner, RoomClient client, String id) {
        synchronized (room) {
            seat(owner, client).transport(id).orElseThrow(Tracks::notFound);
        }
    }

    /** @throws RefusedException if this is no transport of theirs in this direction */
    public void checkTransport(UUID owner, RoomClient client, String id, TransportDirection direction) {
        synchronized (room) {
            ownTransport(seat(owner, client), id, direction);
        }
    }

    /** The SFU reports a transport up, quiet or lost. */
    public void onTransportState(UUID owner, String id, TransportState state) {
        synchronized (room) {
            room.seats().present(owner).filter(seat -> seat.transport(id).isPresent()).ifPresent(seat -> {
                boolean wasConnected = seat.isConnected();
                seat.quiet(id, state != TransportState.CONNECTED);
                room.seats().tellConnection(seat, wasConnected);
            });
        }
    }

    /** Ends all media of a person. */
    void closeAll(Seat seat, MediaCommands media) {
        for (TransportDirection direction : TransportDirection.values()) {
            seat.transport(direction).ifPresent(transport -> closeTransport(seat, transport, media));
        }
    }

    private void closeTransport(Seat seat, Transport transport, MediaCommands media) {
        boolean wasConnected = seat.isConnected();
        List<Producer> ended = seat.removeTransport(transport);
        media.closeTransport(transport.id());
        ended.forEach(producer -> tellClosed(seat, producer));
        room.seats().tellConnection(seat, wasConnected);
    }

    // --- producers ---

    /** @throws RefusedException if they send such a track already */
    public void checkFree(UUID owner, RoomClient client, MediaSource source) {
        synchronized (room) {
            Seat seat = seat(owner, client);
            Freedom freedom = Chair.freedomOf(source);
            // A microphone that may not be switched on is taken muted: whoever is unmuted later need not start it anew.
            if (freedom != Freedom.MICROPHONE && !room.chair().isAllowed(freedom, seat)) {
                throw new RefusedException(RefusalReason.FORBIDDEN, "A host has turned '" + freedom.word() + "' off for participants.");
            }
            if (seat.producer(source).isPresent()) {
                throw new RefusedException(RefusalReason.FORBIDDEN, "You send a track of source '" + source.word()
                        + "' already; close its producer before you produce another.");
            }
        }
    }

    /** The SFU receives a track of this person from now on; others are told, and they themselves if it is taken muted. */
    public void addProducer(UUID owner, RoomClient client, Producer producer, MediaCommands media) {
        synchronized (room) {
            Optional<Seat> seat = inside(owner, client)
                    .filter(place -> place.transport(producer.transportId()).isPresent());
            if (seat.isEmpty()) {
                media.closeProducer(producer.id());
                throw notFound();
            }
            try {
                checkFree(owner, client, producer.source());
            } catch (RefusedException meanwhile) {
                media.closeProducer(producer.id());
                throw meanwhile;
            }
            if (room.restraint().isHeld(owner, producer.kind())) {
                takeMuted(seat.get(), producer, media);
            }
            producer.number(++started);
            seat.get().add(producer);
            room.seats().tellOthers(seat.get(), new RoomEvent.NewProducer(owner, producer.view()));
        }
    }

    /** The page must know that nothing passes, or it would show a microphone as on that is off. */
    private static void takeMuted(Seat seat, Producer producer, MediaCommands media) {
        if (!producer.isPaused()) {
            producer.pause();
            media.pauseProducer(producer.id());
        }
        seat.tell(new RoomEvent.Muted(producer.id(), ""));
    }

    /** A person stops sending a track. */
    public void closeProducer(UUID owner, RoomClient client, String id, MediaCommands media) {
        synchronized (room) {
            Seat seat = seat(owner, client);
            Producer producer = seat.producer(id).orElseThrow(Tracks::notFound);
            seat.remove(producer);
            media.closeProducer(id);
            tellClosed(seat, producer);
        }
    }

    /** A person mutes or hides their own track; where participants may not unmute, it stays so. */
    public void pauseProducer(UUID owner, RoomClient client, String id, MediaCommands media) {
        synchronized (room) {
            Seat seat = seat(owner, client);
            Producer producer = seat.producer(id).orElseThrow(Tracks::notFound);
            pause(seat, producer, media);
            if (producer.source() == MediaSource.MICROPHONE) {
                room.restraint().holdIfForbidden(seat);
            }
        }
    }

    /** A person lets their own track pass again, unless a host holds it. */
    public void resumeProducer(UUID owner, RoomClient client, String id, MediaCommands media) {
        synchronized (room) {
            Seat seat = seat(owner, client);
            Producer producer = seat.producer(id).orElseThrow(Tracks::notFound);
            if (room.restraint().isHeld(owner, producer.kind())) {
                throw new RefusedException(RefusalReason.FORBIDDEN,
                        "A host muted you, and participants of this meeting may not unmute themselves.");
            }
            producer.resume();
            media.resumeProducer(id);
            room.seats().tellOthers(seat, new RoomEvent.ProducerResumed(owner, id));
        }
    }

    void pause(Seat seat, Producer producer, MediaCommands media) {
        producer.pause();
        media.pauseProducer(producer.id());
        room.seats().tellOthers(seat, new RoomEvent.ProducerPaused(seat.id(), producer.id()));
    }

    void tellClosed(Seat seat, Producer producer) {
        room.seats().all().forEach(other -> other.forgetConsumersOf(producer.id()));
        room.seats().tellOthers(seat, new RoomEvent.ProducerClosed(seat.id(), producer.id()));
    }

    // --- consumers ---

    /** @throws RefusedException if nobody else in this room sends such a track, or the transport is not theirs */
    public void checkConsumable(UUID viewer, RoomClient client, String transportId, String producerId) {
        synchronized (room) {
            Seat seat = seat(viewer, client);
            ownTransport(seat, transportId, TransportDirection.RECEIVE);
            checkSent(seat, producerId);
        }
    }

    /** The SFU forwards a track to this person from now on; an older consumer of the same track ends. */
    public void addConsumer(UUID viewer, RoomClient client, String transportId, String id, String producerId,
            MediaCommands media) {
        synchronized (room) {
            try {
                checkConsumable(viewer, client, transportId, producerId);
            } catch (RefusedException gone) {
                media.closeConsumer(id);
                throw gone;
            }
            Seat seat = seat(viewer, client);
            seat.consumerOf(producerId).ifPresent(old -> {
                seat.removeConsumer(old);
                media.closeConsumer(old);
            });
            seat.addConsumer(id, producerId);
        }
    }

    /** @throws RefusedException if this is no consumer of theirs */
    public void checkConsumer(UUID viewer, RoomClient client, String id) {
        synchronized (room) {
            if (!seat(viewer, client).isConsumer(id)) {
                throw notFound();
            }
        }
    }

    /** A person stops receiving a track. */
    public void closeConsumer(UUID viewer, RoomClient client, String id, MediaCommands media) {
        synchronized (room) {
            checkConsumer(viewer, client, id);
            seat(viewer, client).removeConsumer(id);
            media.closeConsumer(id);
        }
    }

    private void checkSent(Seat viewer, String producerId) {
        if (room.seats().in(viewer.place()).stream().noneMatch(seat -> seat != viewer && seat.producer(producerId).isPresent())) {
            throw notFound();
        }
    }

    // --- inside ---

    /** A person is gone: nobody consumes them any more. */
    void forget(Seat gone) {
        for (Producer producer : gone.producers()) {
            room.seats().all().forEach(other -> other.forgetConsumersOf(producer.id()));
        }
    }

    private Optional<Seat> inside(UUID owner, RoomClient client) {
        return room.seats().held(owner, client).filter(seat -> !seat.isWaiting());
    }

    private Seat seat(UUID owner, RoomClient client) {
        return inside(owner, client).orElseThrow(() -> new RefusedException(RefusalReason.NOT_JOINED));
    }

    private static void ownTransport(Seat seat, String id, TransportDirection direction) {
        seat.transport(id).filter(transport -> transport.direction() == direction).orElseThrow(Tracks::notFound);
    }

    private static RefusedException notFound() {
        return new RefusedException(RefusalReason.NOT_FOUND);
    }
}
