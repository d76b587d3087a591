package org.confera.room.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.confera.breakout.entity.Whereabouts;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.Membership;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;
import org.confera.meeting.entity.Role;

/**
 * The people of one meeting who are connected now: in the main room, in its breakout rooms and in the lobby. Every change
 * and the telling of it happen under the room's own lock, so that all see the same order; nothing waits while it is held.
 * Their media is kept by {@link Tracks} and bounded by {@link Restraint}, what the SFU noticed of it by {@link Observations}, roles and settings by
 * {@link Chair}, who is in which room by {@link Division}, all under the same lock.
 */
public final class Room {
    private final UUID meetingId;
    private final Seats seats = new Seats();
    private final Tracks tracks = new Tracks(this);
    private final Restraint restraint = new Restraint(this);
    private final Hands hands = new Hands(this);
    private final Reactions reactions = new Reactions(this);
    private final Chair chair = new Chair(this);
    private final Division division = new Division(this);
    private final KeptOut keptOut = new KeptOut(seats);
    private final Map<Place, Observations> observations = new HashMap<>();
    /** Those whose routers may be open in the SFU. */
    private final Set<Place> places = new LinkedHashSet<>();
    /** Held while the database is read and the room follows, so that nothing older is followed after it. */
    private final Object following = new Object();
    /** People who were let in and whose router is being opened: the room must not close under them. */
    private final List<UUID> entering = new ArrayList<>();
    private boolean closed;

    public Room(UUID meetingId) {
        this.meetingId = meetingId;
    }

    public UUID meetingId() {
        return meetingId;
    }

    /** To be held while the database is read and this room follows it; never with the room's lock held. */
    public Object following() {
        return following;
    }

    /** The media side of this room. */
    public Tracks tracks() {
        return tracks;
    }

    /** What the SFU has noticed of the people in one of the rooms. */
    public synchronized Observations observations(Place place) {
        return observations.computeIfAbsent(place, here -> new Observations(this, here));
    }

    /** Roles, settings, who is in front. */
    public Chair chair() {
        return chair;
    }

    /** Who is in which of the rooms. */
    public Division division() {
        return division;
    }

    /** What hosts keep people from sending. */
    public Restraint restraint() {
        return restraint;
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
        closeIfEmpty(Place.main(meetingId), media);
    }

    /**
     * Takes a reserved place, or takes over one's own from an older socket, which is closed together with its media: the
     * page behind the newest socket sends what its person switched on there, and nothing else. Others are told.
     */
    public synchronized RoomView enter(Caller person, RoomClient client, Whereabouts facts, MediaOffer offer, Instant now,
            MediaCommands media) {
        entering.remove(person.participantId());
        Place place = division.placeIn(facts, person.participantId());
        checkOpen(place, media);
        follow(facts, media);
        Caller asNow = facts.of(person.participantId()).map(where -> person.as(where.role())).orElse(person);
        Optional<Seat> present = seats.present(person.participantId());
        present.filter(seat -> !seat.isHeldBy(client)).ifPresent(seat -> tracks.closeAll(seat, media));
        present.filter(seat -> !seat.place().equals(place)).ifPresent(seat -> division.relocate(seat, place, media));
        Seat seat = takeSeat(asNow, client, place, false, now);
        observations(place).tellSpeakers(seat);
        return view(seat, offer, now);
    }

    /** How the meeting is set, split and led, as the database has it. Whoever has to move is moved one by one. */
    public synchronized void follow(Whereabouts facts, MediaCommands media) {
        division.follow(facts);
        chair.follow(facts.settings(), media);
        seats.all().forEach(seat -> facts.of(seat.id()).ifPresent(where -> chair.follow(seat, where.role(), media)));
        keptOut.follow(facts.keptOut());
    }

    /** Waits in the lobby; hosts and co-hosts in the room are told. False if this room has closed meanwhile. */
    public synchronized boolean knock(Caller person, RoomClient client, Instant since) {
        if (closed) {
            return false;
        }
        takeSeat(person, client, Place.main(meetingId), true, since);
        seats.tellWaiting();
        return true;
    }

    /**
     * Moves somebody who waits into a reserved place and tells them and the others. Who has no socket at this moment
     * gives the place back; they come in by themselves when they return.
     */
    public synchronized void admit(UUID participantId, Whereabouts facts, MediaOffer offer, Instant now, MediaCommands media) {
        entering.remove(participantId);
        Place place = division.placeIn(facts, participantId);
        checkOpen(place, media);
        follow(facts, media);
        seats.waiting(participantId).ifPresent(seat -> {
            seat.client().ifPresentOrElse(client -> {
                bringIn(seat, place);
                client.tell(new RoomEvent.Admitted(view(seat, offer, now)));
                seats.tellOthers(seat, new RoomEvent.ParticipantJoined(seat.view()));
                observations(place).tellSpeakers(seat);
            }, () -> seats.remove(participantId));
            seats.tellWaiting();
        });
        closeIfEmpty(place, media);
    }

    /** Somebody was let in but can't enter: their socket closes, and their browser comes back through the front door. */
    public synchronized void sendBack(UUID participantId) {
        seats.waiting(participantId).ifPresent(seat -> {
            seat.client().ifPresent(client -> client.end(RoomClient.Ending.TRY_AGAIN));
            seats.remove(participantId);
            seats.tellWaiting();
        });
    }

    /** The media of the room that somebody belongs into can't be opened: their browser comes back through the front door. */
    public synchronized void sendAround(UUID participantId) {
        seats.present(participantId).flatMap(Seat::client).ifPresent(client -> client.end(RoomClient.Ending.TRY_AGAIN));
    }

    private Seat takeSeat(Caller person, RoomClient client, Place place, boolean waiting, Instant since) {
        Seat seat = seats.find(person.participantId()).orElse(null);
        if (seat == null) {
            seat = new Seat(person, client, place, waiting, since);
            seats.add(seat);
            if (!waiting) {
                restraint.welcome(seat);
                seats.tellOthers(seat, new RoomEvent.ParticipantJoined(seat.view()));
                division.tellOf(seat);
            }
            return seat;
        }
        seat.client().filter(old -> old != client).ifPresent(old -> old.end(RoomClient.Ending.REPLACED));
        boolean wasConnected = seat.isConnected();
        seat.take(person, client);
        if (seat.isWaiting() && !waiting) {
            bringIn(seat, place);
            seats.tellOthers(seat, new RoomEvent.ParticipantJoined(seat.view()));
            seats.tellWaiting();
        } else {
            seats.tellConnection(seat, wasConnected);
        }
        return seat;
    }

    private void bringIn(Seat seat, Place place) {
        seat.enter();
        seat.place(place);
        seats.moveToEnd(seat);
        restraint.welcome(seat);
        division.tellOf(seat);
    }

    private void checkOpen(Place place, MediaCommands media) {
        if (closed) {
            media.closeRouter(place.routerId());
            throw new RefusedException(RefusalReason.MEETING_ENDED);
        }
        places.add(place);
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

    /** A host put somebody out: they are told, their socket is closed and their media ends, in whatever room they are. */
    public synchronized Optional<Departure> remove(UUID participantId, String by, MediaCommands media) {
        return seats.find(participantId).map(seat -> {
            seat.tell(new RoomEvent.Removed(by));
            seat.client().ifPresent(client -> client.end(RoomClient.Ending.REFUSED));
            return depart(seat, media);
        });
    }

    /** A host sent somebody to the lobby: their media ends, and they wait as if they had just knocked. */
    public synchronized Optional<Departure> sendToLobby(UUID participantId, String by, Instant now, MediaCommands media) {
        return seats.present(participantId).map(seat -> {
            Departure departure = Departure.of(seat);
            tracks.closeAll(seat, media);
            goFrom(seat, media, () -> {
                seat.waitSince(now);
                seat.place(Place.main(meetingId));
            });
            seat.tell(new RoomEvent.MovedToLobby(by));
            seats.moveToEnd(seat);
            seats.tellWaiting();
            return departure;
        });
    }

    /** The meeting is over: everyone in room and lobby is told, every socket and all media is closed. */
    public synchronized List<Departure> end(MediaCommands media) {
        closed = true;
        places.add(Place.main(meetingId));
        places.forEach(place -> media.closeRouter(place.routerId()));
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
        if (seat.isWaiting()) {
            seats.remove(seat.id());
            seats.tellWaiting();
            closeIfEmpty(seat.place(), media);
        } else {
            goFrom(seat, media, () -> seats.remove(seat.id()));
        }
        return departure;
    }

    /** Somebody is in none of the rooms any more: their media ends, and those around them are told. */
    private void goFrom(Seat seat, MediaCommands media, Runnable going) {
        Place from = seat.place();
        media.closeParticipant(seat.id().toString());
        tracks.forget(seat);
        going.run();
        seats.tellIn(from, new RoomEvent.ParticipantLeft(seat.id()));
        forget(seat.id(), from);
        division.tellGone(seat.id());
        closeIfEmpty(from, media);
    }

    /** What was remembered of somebody in a place that they are not in any more. */
    void forget(UUID participantId, Place from) {
        observations(from).forget(participantId);
        chair.forget(participantId, from);
        hands.forget(participantId, from);
    }

    /** Closes the routers of places that nobody is in, this one among them, and the whole once nobody is left. */
    void closeIfEmpty(Place place, MediaCommands media) {
        places.add(place);
        if (!entering.isEmpty() || closed) {
            return;
        }
        List<Place> empty = places.stream().filter(each -> seats.in(each).isEmpty()).toList();
        empty.forEach(each -> {
            media.closeRouter(each.routerId());
            observations.remove(each);
            places.remove(each);
        });
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

    /** The role of somebody who is in; empty for others. */
    public synchronized Optional<Role> role(UUID participantId) {
        return seats.present(participantId).map(seat -> seat.person().role());
    }

    /** The role of whoever holds a place through this socket; empty for others. */
    public synchronized Optional<Role> role(UUID participantId, RoomClient client) {
        return seats.held(participantId, client).map(seat -> seat.person().role());
    }

    /** Where a person is, on whatever socket and in whatever room; who is coming in counts as present. */
    public synchronized Membership standing(UUID participantId) {
        boolean inside = entering.contains(participantId) || seats.present(participantId).isPresent();
        return inside ? Membership.PRESENT : seats.find(participantId).map(Seat::membership).orElse(Membership.OUTSIDE);
    }

    /** Those who are in, in whatever room. */
    public synchronized Set<UUID> present() {
        return seats.present().stream().map(Seat::id).collect(Collectors.toSet());
    }

    /** Those in the lobby, longest waiting first. */
    public synchronized List<Caller> waiting() {
        return seats.waiting();
    }

    /** The places in room and lobby; to be used with the room's lock held. */
    Seats seats() {
        return seats;
    }

    /** Those whom hosts have put out or turned away; to be used with the room's lock held. */
    KeptOut keptOut() {
        return keptOut;
    }

    RoomView view(Seat seat, MediaOffer offer, Instant now) {
        return new RoomView(seat.self(), offer.capabilities(), offer.iceServers(), offer.videoCodec(),
                seats.viewsOfOthers(seat), seats.waitingViewsFor(seat), keptOut.viewFor(seat), hands.raised(seat.place()), chair.settings(),
                division.placeView(seat.place()), division.view(now), chair.spotlight(seat.place()).orElse(null), chair.mayClaim(seat));
    }

    /** Those who are in, not in the lobby, and of whom this is true are told, in whatever room they are. */
    public synchronized void tell(Predicate<UUID> whom, RoomEvent event) {
        seats.tell(whom, event);
    }

    /** Those in one of the rooms of whom this is true are told. */
    public synchronized void tellIn(UUID breakoutId, Predicate<UUID> whom, RoomEvent event) {
        seats.in(new Place(meetingId, breakoutId)).stream().filter(seat -> whom.test(seat.id())).forEach(seat -> seat.tell(event));
    }
}
