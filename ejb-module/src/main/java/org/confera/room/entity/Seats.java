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

/** The places of one room and its lobby in the order of coming, and the telling of those who have them. Guarded by the room's lock. */
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

    /** What the others in the room are shown as. */
    List<ParticipantView> viewsOfOthers(Seat seat) {
        return seats.values().stream().filter(other -> other != seat && !other.isWaiting()).map(Seat::view).toList();
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
        RoomEvent event = new RoomEvent.Waiting(waitingViews());
        seats.values().stream().filter(seat -> !seat.isWaiting() && seat.person().role().moderates())
                .forEach(seat -> seat.tell(event));
    }

    /** The others are told if somebody's connection is another than it was. */
    void tellConnection(Seat seat, boolean wasConnected) {
        if (!seat.isWaiting() && seat.isConnected() != wasConnected) {
            tellOthers(seat, new RoomEvent.ParticipantConnection(seat.id(), seat.isConnected()));
        }
    }

    /** Those in the room, not in its lobby, of whom this is true are told. */
    void tell(Predicate<UUID> whom, RoomEvent event) {
        seats.values().stream().filter(seat -> !seat.isWaiting() && whom.test(seat.id())).forEach(seat -> seat.tell(event));
    }

    /** Everybody else in the room is told; everybody without exception if the seat is null. */
    void tellOthers(Seat seat, RoomEvent event) {
        seats.values().stream().filter(other -> other != seat && !other.isWaiting())
                .forEach(other -> other.tell(event));
    }
}
