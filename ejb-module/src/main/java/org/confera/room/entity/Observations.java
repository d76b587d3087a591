package org.confera.room.entity;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.confera.media.api.ConnectionQuality;

/**
 * What the SFU has noticed of the people in one of a meeting's rooms and tells all of them: who speaks, who spoke last,
 * how well each is connected. Guarded by the room's lock.
 */
public final class Observations {
    private final Room room;
    private final Place place;
    private UUID speaker;
    private List<UUID> recentSpeakers = List.of();

    Observations(Room room, Place place) {
        this.room = room;
        this.place = place;
    }

    /** Another person speaks, or nobody (null). */
    public void onActiveSpeaker(UUID participantId) {
        synchronized (room) {
            UUID now = participantId != null && isHere(participantId) ? participantId : null;
            if (!Objects.equals(now, speaker)) {
                speaker = now;
                room.seats().tellIn(place, new RoomEvent.ActiveSpeaker(now));
            }
        }
    }

    /** Who has spoken, most recent first. */
    public void onRecentSpeakers(List<UUID> participantIds) {
        synchronized (room) {
            List<UUID> now = participantIds.stream().filter(this::isHere).toList();
            if (!now.equals(recentSpeakers)) {
                recentSpeakers = now;
                room.seats().tellIn(place, new RoomEvent.RecentSpeakers(now));
            }
        }
    }

    /** A person is connected better or worse than before. */
    public void onConnectionQuality(UUID participantId, ConnectionQuality quality) {
        synchronized (room) {
            room.seats().present(participantId).filter(seat -> isHere(participantId) && !seat.connectionQuality().equals(quality)).ifPresent(seat -> {
                seat.connectionQuality(quality);
                room.seats().tellIn(place, new RoomEvent.ConnectionQualityChanged(participantId, quality.score(), quality.cause()));
            });
        }
    }

    private boolean isHere(UUID participantId) {
        return room.seats().present(participantId).filter(seat -> seat.isTogetherWith(place)).isPresent();
    }

    /** Tells somebody who has just come in who speaks and has spoken; the rest is in their view of the room. */
    void tellSpeakers(Seat seat) {
        if (speaker != null) {
            seat.tell(new RoomEvent.ActiveSpeaker(speaker));
        }
        if (!recentSpeakers.isEmpty()) {
            seat.tell(new RoomEvent.RecentSpeakers(recentSpeakers));
        }
    }

    /** A person is gone from here, and so is their voice; they are in another place or in none by now. */
    void forget(UUID gone) {
        if (gone.equals(speaker)) {
            onActiveSpeaker(null);
        }
        onRecentSpeakers(recentSpeakers.stream().filter(id -> !id.equals(gone)).toList());
    }
}
