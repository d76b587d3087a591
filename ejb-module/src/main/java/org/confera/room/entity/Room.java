package org.confera.room.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.Membership;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;
import org.confera.meeting.entity.Role;

/**
 * The people of one meeting who are connected now, in the room and in its lobby. Every change and the telling of it
 * happen under the room's own lock, so that all see the same order; nothing waits while it is held. Their media is kept
 * by {@link Tracks}, what the SFU noticed of it by {@link Observations}, under the same lock.
 */
public final class Room {
    private final UUID meetingId;
    private final Seats seats = new Seats();
    private final Tracks tracks = new Tracks(this);
    private final Hands hands = new Hands(this);
    private final Reactions reactions = new Reactions(this);
    private final Observations observations = new Observations(this);
    /** People who were let in and whose router is being opened: the room must not close under them. */
    private final List<UUID> entering = new ArrayList<>();
    private boolean closed;

    public Room(UUID meetingId) {
        this.meetingId = meetingId;
    }

    public UUID meetingId() {
        return meetingId;
    }

    /** The id of the room's router in the SFU: one room, one router. */
    public String routerId() {
        return meetingId.toString();
    }

    /** The media side of this room. */
    public Tracks tracks() {
        return tracks;
    }

    /** What the SFU has noticed of its people. */
    public Observations observations() {
        return observations;
    }

    /** Who wants to speak. */
    public Hands hands() {
        return hands;
    }

    /** What people show of their feelings. */
    public Reactions reactions() {
        return reactions;
    }

    // --- coming in ---

    /**
     * Keeps a place for somebody until {@link #enter} or {@link #release}.
     *
     * @return false if this room has closed meanwhile: look for the meeting's new one
     * @throws RefusedException if the room is full; the host is never left outside
     */
    public synchronized boolean reserve(Caller person, int maximum) {
        if (closed) {
            return false;
        }
        boolean inside = seats.present(person.participantId()).isPresent();
        if (!inside && person.role() != Role.HOST && seats.presentCount() + entering.size() >= maximum) {
            throw new RefusedException(RefusalReason.MEETING_FULL,
                    "This meeting has " + maximum + " participants, which is as many as it can hold.");
        }
        entering.add(person.participantId());
        return true;
    }

    /** Gives a reserved place back. */
    public synchronized void release(UUID participantId, MediaCommands media) {
        entering.remove(participantId);
        closeIfEmpty(media);
    }

    /**
     * Takes a reserved place, or takes over one's own from an older socket, which is closed together with its media: the
     * page behind the newest socket sends what its person switched on there, and nothing else. Others are told.
     */
    public synchronized RoomView enter(Caller person, RoomClient client, MediaOffer offer, Instant now,
            MediaCommands media) {
        entering.remove(person.participantId());
        checkOpen(media);
        seats.present(person.participantId()).filter(seat -> !seat.isHeldBy(client))
                .ifPresent(seat -> tracks.closeAll(seat, media));
        Seat seat = takeSeat(person, client, false, now);
        observations.tellSpeakers(seat);
        return view(seat, offer);
    }

    /** Waits in the lobby; hosts and co-hosts in the room are told. False if this room has closed meanwhile. */
    public synchronized boolean knock(Caller person, RoomClient client, Instant since) {
        if (closed) {
            return false;
        }
        takeSeat(person, client, true, since);
        seats.tellWaiting();
        return true;
    }

    /**
     * Moves somebody who waits into a reserved place and tells them and the others. Who has no socket at this moment
     * gives the place back; they come in by themselves when they return.
     */
    public synchronized void admit(UUID participantId, MediaOffer offer, MediaCommands media) {
        entering.remove(participantId);
        checkOpen(media);
        seats.waiting(participantId).ifPresent(seat -> {
            seat.client().ifPresentOrElse(client -> {
                seat.enter();
                client.tell(new RoomEvent.Admitted(view(seat, offer)));
                seats.tellOthers(seat, new RoomEvent.ParticipantJoined(seat.view()));
                observations.tellSpeakers(seat);
            }, () -> seats.remove(participantId));
            seats.tellWaiting();
        });
        closeIfEmpty(media);
    }

    /** Somebody was let in but can't enter: their socket closes, and their browser comes back through the front door. */
    public synchronized void sendBack(UUID participantId) {
        seats.waiting(participantId).ifPresent(seat -> {
            seat.client().ifPresent(client -> client.end(RoomClient.Ending.TRY_AGAIN));
            seats.remove(participantId);
            seats.tellWaiting();
        });
    }

    private Seat takeSeat(Caller person, RoomClient client, boolean waiting, Instant since) {
        Seat seat = seats.find(person.participantId()).orElse(null);
        if (seat == null) {
            seat = new Seat(person, client, waiting, since);
            seats.add(seat);
            if (!waiting) {
                seats.tellOthers(seat, new RoomEvent.ParticipantJoined(seat.view()));
            }
            return seat;
        }
        seat.client().filter(old -> old != client).ifPresent(old -> old.end(RoomClient.Ending.REPLACED));
        boolean wasConnected = seat.isConnected();
        seat.take(person, client);
        if (seat.isWaiting() && !waiting) {
            seat.enter();
            seats.tellOthers(seat, new RoomEvent.ParticipantJoined(seat.view()));
            seats.tellWaiting();
        } else {
            seats.tellConnection(seat, wasConnected);
        }
        return seat;
    }

    private void checkOpen(MediaCommands media) {
        if (closed) {
            media.closeRouter(routerId());
            throw new RefusedException(RefusalReason.MEETING_ENDED);
        }
    }

    // --- going ---

    /** A person leaves through this socket; empty if the socket does not hold their place (any more). */
    public synchronized Optional<Departure> leave(UUID participantId, RoomClient client, MediaCommands media) {
        return seats.held(participantId, client).map(seat -> depart(seat, media));
    }

    /** A socket is lost: the person is shown as gone, and their place is kept for a minute. */
    public synchronized void lose(UUID participantId, RoomClient client, Instant now) {
        seats.held(participantId, client).ifPresent(seat -> {
            boolean wasConnected = seat.isConnected();
            seat.lose(now);
            seats.tellConnection(seat, wasConnected);
        });
    }

    /** True if somebody's minute to come back is over. */
    public synchronized boolean hasGivenUp(Instant now) {
        return !seats.givenUp(now).isEmpty();
    }

    /** Those whose socket was lost a minute ago leave. */
    public synchronized List<Departure> giveUp(Instant now, MediaCommands media) {
        return seats.givenUp(now).stream().map(seat -> depart(seat, media)).toList();
    }

    /** A host turned somebody away who waits: they are told, and their socket is closed. */
    public synchronized void reject(UUID participantId, MediaCommands media) {
        seats.waiting(participantId).ifPresent(seat -> {
            seat.tell(new RoomEvent.Rejected());
            seat.client().ifPresent(client -> client.end(RoomClient.Ending.REFUSED));
            depart(seat, media);
        });
    }

    /** The meeting is over: everyone in room and lobby is told, every socket and all media is closed. */
    public synchronized List<Departure> end(MediaCommands media) {
        closed = true;
        media.closeRouter(routerId());
        List<Departure> departures = seats.all().stream().map(Departure::of).toList();
        for (Seat seat : seats.all()) {
            seat.tell(new RoomEvent.MeetingEnded());
            seat.client().ifPresent(client -> client.end(RoomClient.Ending.MEETING_ENDED));
        }
        seats.clear();
        return departures;
    }

    private Departure depart(Seat seat, MediaCommands media) {
        Departure departure = Departure.of(seat);
        seats.remove(seat.id());
        if (seat.isWaiting()) {
            seats.tellWaiting();
        } else {
            media.closeParticipant(seat.id().toString());
            tracks.forget(seat);
            observations.forget(seat);
            seats.tellOthers(seat, new RoomEvent.ParticipantLeft(seat.id()));
            hands.forget(seat.id());
        }
        closeIfEmpty(media);
        return departure;
    }

    private void closeIfEmpty(MediaCommands media) {
        if (!entering.isEmpty() || seats.presentCount() > 0 || closed) {
            return;
        }
        media.closeRouter(routerId());
        closed = seats.isEmpty();
    }

    // --- who is here ---

    /** True once nobody is left and nobody can come in any more. */
    public synchronized boolean isClosed() {
        return closed;
    }

    /** True if somebody is in the room, be it by a place kept for them. */
    public synchronized boolean isOccupied() {
        return !entering.isEmpty() || seats.presentCount() > 0;
    }

    /** What a person is to this room through this socket. */
    public synchronized Membership membership(UUID participantId, RoomClient client) {
        return seats.held(participantId, client).map(Seat::membership).orElse(Membership.OUTSIDE);
    }

    /** Where a person is, on whatever socket; who is coming in counts as present. */
    public synchronized Membership standing(UUID participantId) {
        return entering.contains(participantId) ? Membership.PRESENT
                : seats.find(participantId).map(Seat::membership).orElse(Membership.OUTSIDE);
    }

    /** Those in the lobby, longest waiting first. */
    public synchronized List<Caller> waiting() {
        return seats.waiting();
    }

    /** The places in room and lobby; to be used with the room's lock held. */
    Seats seats() {
        return seats;
    }

    private RoomView view(Seat seat, MediaOffer offer) {
        return new RoomView(seat.self(), offer.capabilities(), offer.iceServers(), offer.videoCodec(),
                seats.viewsOfOthers(seat), seats.waitingViewsFor(seat), hands.raised());
    }

    /** Those in the room, not in its lobby, of whom this is true are told. */
    public synchronized void tell(Predicate<UUID> whom, RoomEvent event) {
        seats.tell(whom, event);
    }
}
