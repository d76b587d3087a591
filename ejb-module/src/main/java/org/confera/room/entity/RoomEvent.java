package org.confera.room.entity;

import java.util.List;
import java.util.UUID;
import org.confera.conversation.entity.ChatMessageView;
import org.confera.media.api.ConnectionCause;

/** Something that happened in a room, for a client to be told. Names and components are those of the protocol page. */
public sealed interface RoomEvent {

    /** The whole list of those who wait; for hosts and co-hosts only. */
    record Waiting(List<WaitingView> waiting) implements RoomEvent {
    }

    /** The person told has been let in from the lobby. */
    record Admitted(RoomView room) implements RoomEvent {
    }

    /** The person told has been turned away. */
    record Rejected() implements RoomEvent {
    }

    /** Another person is in the room from now on. */
    record ParticipantJoined(ParticipantView participant) implements RoomEvent {
    }

    /** A person is not in the room any more, nor is their media. */
    record ParticipantLeft(UUID participantId) implements RoomEvent {
    }

    /** A person's network was lost, or is back. */
    record ParticipantConnection(UUID participantId, boolean connected) implements RoomEvent {
    }

    /** A person sends another track. */
    record NewProducer(UUID participantId, ProducerView producer) implements RoomEvent {
    }

    /** A track ended. */
    record ProducerClosed(UUID participantId, String producerId) implements RoomEvent {
    }

    /** Nothing of this track passes the SFU any more. */
    record ProducerPaused(UUID participantId, String producerId) implements RoomEvent {
    }

    /** The track passes the SFU again. */
    record ProducerResumed(UUID participantId, String producerId) implements RoomEvent {
    }

    /** The person told was muted by a host of this name. */
    record Muted(String producerId, String by) implements RoomEvent {
    }

    /** Another person speaks; null if nobody does. */
    record ActiveSpeaker(UUID participantId) implements RoomEvent {
    }

    /** Who has spoken, most recent first. */
    record RecentSpeakers(List<UUID> participantIds) implements RoomEvent {
    }

    /** A person is connected better or worse than before. */
    record ConnectionQualityChanged(UUID participantId, int score, ConnectionCause cause) implements RoomEvent {
    }

    /** Somebody said something to the room, or to the person told alone. */
    record ChatMessage(ChatMessageView message) implements RoomEvent {
    }

    /** The meeting is over for everyone. */
    record MeetingEnded() implements RoomEvent {
    }
}
