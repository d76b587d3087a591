package org.confera.conversation.entity;

import java.time.Instant;
import java.util.UUID;
import org.confera.meeting.entity.Participant;

/**
 * A line of chat as its readers see it.
 *
 * @param recipientId null when everybody in the room reads it; so is {@code recipientName}
 * @param breakoutId  the breakout room that it was said in; null in the main room and in private lines
 */
public record ChatMessageView(UUID id, UUID senderId, String senderName, UUID recipientId, String recipientName, UUID breakoutId,
        String text, Instant sentAt) {

    public static ChatMessageView of(ChatMessage message) {
        Participant recipient = message.getRecipient().orElse(null);
        return new ChatMessageView(message.getId(), message.getSender().getId(), message.getSender().getDisplayName(),
                recipient == null ? null : recipient.getId(), recipient == null ? null : recipient.getDisplayName(),
                message.getBreakoutId().orElse(null), message.getText(), message.getSentAt());
    }
}
