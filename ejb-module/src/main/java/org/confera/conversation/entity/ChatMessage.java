package org.confera.conversation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.Participant;
import org.confera.text.Text;

/**
 * A line of chat. The id that the sender's page gave it is unique to the sender, so that a line sent again after an
 * outage is stored once.
 */
@Entity
@Table(name = "chat_message", uniqueConstraints = @UniqueConstraint(columnNames = {"sender_id", "client_message_id"}))
public class ChatMessage {

    public static final int MAX_CODE_POINTS = 2000;

    @Id
    private UUID id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "meeting_id", nullable = false)
    private Meeting meeting;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "sender_id", nullable = false)
    private Participant sender;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "recipient_id")
    private Participant recipient;
    @Column(name = "breakout_id")
    private UUID breakoutId;
    @Column(name = "client_message_id", nullable = false)
    private UUID clientMessageId;
    @Column(name = "body", nullable = false, length = 4000)
    private String text;
    @Column(name = "sent_at", nullable = false)
    private Instant sentAt;

    protected ChatMessage() {
    }

    /** A line to everybody in the room where its sender is. */
    public ChatMessage(Participant sender, UUID clientMessageId, String text, Instant now) {
        this.id = UUID.randomUUID();
        this.meeting = sender.getMeeting();
        this.sender = sender;
        this.breakoutId = sender.getBreakoutId().orElse(null);
        this.clientMessageId = clientMessageId;
        this.text = writing(text);
        this.sentAt = now;
    }

    /**
     * What is stored of what a person wrote: one Unicode form, without blanks around it.
     *
     * @throws IllegalArgumentException if it is empty, too long or disguises something
     */
    public static String writing(String given) {
        String text = Text.normalise(given);
        int length = Text.codePoints(text);
        if (length < 1 || length > MAX_CODE_POINTS) {
            throw new IllegalArgumentException("a chat message has 1-%d characters, this one has %d".formatted(MAX_CODE_POINTS, length));
        }
        if (Text.hasControlsBesidesLines(text)) {
            throw new IllegalArgumentException("a chat message has no control characters but line breaks and tabs");
        }
        return text;
    }

    /** A line that only its sender and one other person read. */
    public static ChatMessage between(Participant sender, Participant recipient, UUID clientMessageId, String text, Instant now) {
        if (!sender.getMeeting().getId().equals(recipient.getMeeting().getId())) {
            throw new IllegalArgumentException("a private message stays within its meeting");
        }
        ChatMessage message = new ChatMessage(sender, clientMessageId, text, now);
        message.recipient = recipient;
        message.breakoutId = null;
        return message;
    }

    public UUID getId() {
        return id;
    }

    public Meeting getMeeting() {
        return meeting;
    }

    public Participant getSender() {
        return sender;
    }

    /** Empty when everybody in the room may read it. */
    public Optional<Participant> getRecipient() {
        return Optional.ofNullable(recipient);
    }

    /** The breakout room it belongs to; empty in the main room. */
    public Optional<UUID> getBreakoutId() {
        return Optional.ofNullable(breakoutId);
    }

    public UUID getClientMessageId() {
        return clientMessageId;
    }

    public String getText() {
        return text;
    }

    public Instant getSentAt() {
        return sentAt;
    }
}
