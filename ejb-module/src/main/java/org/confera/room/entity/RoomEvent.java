package org.confera.room.entity;

import java.util.List;
import java.util.UUID;
import org.confera.conversation.entity.ChatMessageView;
import org.confera.question.entity.QuestionView;
import org.confera.media.api.ConnectionCause;
import org.confera.media.api.MediaSource;
import org.confera.meeting.entity.KeptOutView;
import org.confera.meeting.entity.Role;
import org.confera.meeting.entity.SettingsView;

/** Something that happened in a room, for a client to be told. Names and components are those of the protocol page. */
public sealed interface RoomEvent {

    /** The whole list of those who wait; for hosts and co-hosts only. */
    record Waiting(List<WaitingView> waiting) implements RoomEvent {
    }

    /** The whole list of those whom hosts have put out or turned away; for hosts and co-hosts only. */
    record KeptOut(List<KeptOutView> keptOut) implements RoomEvent {
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

    /** The person told was muted by a host of this name, or by a setting (empty). */
    record Muted(String producerId, String by) implements RoomEvent {
    }

    /** The person told was put out of the meeting by a host of this name. */
    record Removed(String by) implements RoomEvent {
    }

    /** The person told was sent back to the lobby by a host of this name. */
    record MovedToLobby(String by) implements RoomEvent {
    }

    /** A track of the person told was ended by a host of this name, or because participants may not send such any more. */
    record ProducerStopped(String producerId, MediaSource source, String by) implements RoomEvent {
    }

    /** Somebody has another role. */
    record RoleChanged(UUID participantId, Role role) implements RoomEvent {
    }

    /** The meeting is set otherwise. */
    record SettingsChanged(SettingsView settings) implements RoomEvent {
    }

    /** A host has put somebody in front of everybody; null for nobody. */
    record Spotlight(UUID participantId) implements RoomEvent {
    }

    /** Whether the person told may take over from a host who is gone. */
    record HostGone(boolean mayClaim) implements RoomEvent {
    }

    /** The person told is in another room now; {@code by} is null unless a host took them there. */
    record Moved(RoomView room, MoveReason reason, String by) implements RoomEvent {
    }

    /** How the meeting is split; null when it is not any more. */
    record Breakouts(BreakoutsView breakouts) implements RoomEvent {
    }

    /** Where somebody is now. */
    record BreakoutPerson(BreakoutPersonView person) implements RoomEvent {
    }

    /** Somebody is in none of the rooms any more. */
    record BreakoutPersonLeft(UUID participantId) implements RoomEvent {
    }

    /** A host of this name says something to all rooms. */
    record Broadcast(String text, String by) implements RoomEvent {
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

    /** A question was asked or is another one than before, votes included. */
    record QuestionChanged(QuestionView question) implements RoomEvent {
    }

    /** A question is gone. */
    record QuestionDeleted(UUID questionId) implements RoomEvent {
    }

    /** Whether questions may be asked without one's name from now on. */
    record AnonymousQuestions(boolean allowed) implements RoomEvent {
    }

    /** Those who want to speak, in the order in which they raised their hands. */
    record Hands(List<UUID> participantIds) implements RoomEvent {
    }

    /** The person told had their hand taken down by a host of this name. */
    record HandLowered(String by) implements RoomEvent {
    }

    /** A person reacts to what is going on. */
    record Reaction(UUID participantId, Emoji emoji) implements RoomEvent {
    }

    /** The meeting is over for everyone. */
    record MeetingEnded() implements RoomEvent {
    }
}
