package org.confera.room.entity;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.confera.meeting.entity.Caller;

/** The seats in the rooms of one meeting and in its lobby in the order of coming, and the telling of those who have them. Guarded by the room's lock. */
final class Seats {
    private final Map<UUID, Seat> seats = new LinkedHashMap<>();

    Collection<Seat> all() {
        return seats.values();
    }

    boolean isEmpty() {
        return seats.isEmpty();
    }

    void add(Seat seat) {
        seats.put(seat.id(), seat);
    }

    void remove(UUID participantId) {
        seats.remove(participantId);
    }

    void clear() {
        seats.clear();
    }

    /** In room or lobby. */
    Optional<Seat> find(UUID participantId) {
        return Optional.ofNullable(seats.get(participantId));
    }

    /** In the room. */
    Optional<Seat> present(UUID participantId) {
        return find(participantId).filter(Predicate.not(Seat::isWaiting));
    }

    /** In the lobby. */
    Optional<Seat> waiting(UUID participantId) {
        return find(participantId).filter(Seat::isWaiting);
    }

    /** In room or lobby, if this socket holds the place. */
    Optional<Seat> held(UUID participantId, RoomClient client) {
        return find(participantId).filter(seat -> seat.isHeldBy(client));
    }

    long presentCount() {
        return seats.values().stream().filter(Predicate.not(Seat::isWaiting)).count();
    }

    /** Those in the lobby, longest waiting first. */
    List<Caller> waiting() {
        return seats.values().stream().filter(Seat::isWaiting).map(Seat::person).toList();
    }

    /** Those whose minute to come back is over. */
    List<Seat> givenUp(Instant now) {
        return seats.values().stream().filter(seat -> seat.isGivenUp(now)).toList();
    }

    /** In whatever room, in the order of coming in. */
    List<Seat> present() {
        return seats.values().stream().filter(Predicate.not(Seat::isWaiting)).toList();
    }

    /** In this one of the meeting's rooms. */
    List<Seat> in(Place place) {
        return seats.values().stream().filter(seat -> seat.isTogetherWith(place)).toList();
    }

    /** Behind all who are there: whoever comes in from the lobby has not been in the room for as long as they waited. */
    void moveToEnd(Seat seat) {
        seats.remove(seat.id());
        seats.put(seat.id(), seat);
    }

    /** What the others in the room are shown as. */
    List<ParticipantView> viewsOfOthers(Seat seat) {
        return in(seat.place()).stream().filter(other -> other != seat).map(Seat::view).toList();
    }

    /** Who waits, as this person may know. */
    List<WaitingView> waitingViewsFor(Seat seat) {
        return seat.person().role().moderates() ? waitingViews() : List.of();
    }

    private List<WaitingView> waitingViews() {
        return seats.values().stream().filter(Seat::isWaiting).map(Seat::waitingView).toList();
    }

    /** Hosts and co-hosts in the room are told who waits. */
    void tellWaiting() {
        tellHosts(new RoomEvent.Waiting(waitingViews()));
    }

    /** Hosts and co-hosts are told, in whatever room they are. */
    void tellHosts(RoomEvent event) {
        seats.values().stream().filter(seat -> !seat.isWaiting() && seat.person().role().moderates())
                .forEach(seat -> seat.tell(event));
    }

    /** The others are told if somebody's connection is another than it was. */
    void tellConnection(Seat seat, boolean wasConnected) {
        if (!seat.isWaiting() && seat.isConnected() != wasConnected) {
            tellOthers(seat, new RoomEvent.ParticipantConnection(seat.id(), seat.isConnected()));
        }
    }

    /** Those who are in, not in the lobby, and of whom this is true are told, in whatever room they are. */
    void tell(Predicate<UUID> whom, RoomEvent event) {
        seats.values().stream().filter(seat -> !seat.isWaiting() && whom.test(seat.id())).forEach(seat -> seat.tell(event));
    }

    /** Everybody in one of the rooms is told. */
    void tellIn(Place place, RoomEvent event) {
        in(place).forEach(seat -> seat.tell(event));
    }

    /** Everybody else in the same room is told. */
    void tellOthers(Seat seat, RoomEvent event) {
        in(seat.place()).stream().filter(other -> other != seat).forEach(other -> other.tell(event));
    }
}
