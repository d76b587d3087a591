package org.confera.conversation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confera.conversation.control.ChatMessageRepository;
import org.confera.conversation.entity.ChatMessage;
import org.confera.conversation.entity.ChatMessageView;
import org.confera.meeting.boundary.MeetingRepository;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.Membership;
import org.confera.meeting.entity.Operation;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;

/** The chat of a meeting as the database keeps it; each call is one transaction. Nobody is told of anything here. */
@Stateless
@PermitAll
public class ChatLog {
    static final int PAGE = 50;

    private final ChatMessageRepository messages;
    private final MeetingRepository meetings;
    private final InstantSource clock;

    protected ChatLog() {
        this(null, null, null);
    }

    @Inject
    public ChatLog(ChatMessageRepository messages, MeetingRepository meetings, InstantSource clock) {
        this.messages = messages;
        this.meetings = meetings;
        this.clock = clock;
    }

    /**
     * Stores a line, or finds it stored by an earlier attempt.
     *
     * @param recipientId null for everybody in the room
     * @throws RefusedException if this person may not chat, or the recipient is nobody who is let into this meeting
     * @throws org.confera.database.AlreadyThereException if another attempt stores it at this moment
     */
    public StoredMessage store(Caller caller, UUID messageId, String text, UUID recipientId) {
        Participant sender = chatting(caller);
        Optional<ChatMessage> earlier = messages.sent(sender.getId(), messageId);
        if (earlier.isPresent()) {
            return new StoredMessage(ChatMessageView.of(earlier.get()), true);
        }
        // As precise as the database, so that what is told now and what is read later are the same.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ChatMessage message = recipientId == null ? new ChatMessage(sender, messageId, text, now)
                : ChatMessage.between(sender, recipient(sender, recipientId), messageId, text, now);
        messages.add(message);
        return new StoredMessage(ChatMessageView.of(message), false);
    }

    /**
     * What this person may read, newest first.
     *
     * @param before an older page begins after this line; null for the newest page
     * @throws RefusedException if this person may not chat, or may not read that line
     */
    public ChatPage page(Caller caller, UUID before) {
        Participant reader = chatting(caller);
        List<ChatMessage> found = before == null ? messages.newest(reader, PAGE + 1)
                : messages.before(reader, messages.readable(reader, before).orElseThrow(ChatLog::notFound), PAGE + 1);
        return new ChatPage(found.stream().limit(PAGE).map(ChatMessageView::of).toList(), found.size() > PAGE);
    }

    private Participant chatting(Caller caller) {
        Participant person = meetings.participant(caller.participantId()).orElseThrow(ChatLog::notFound);
        person.getMeeting().refusalInside(Operation.CHAT, person).ifPresent(why -> {
            throw new RefusedException(why);
        });
        return person;
    }

    private Participant recipient(Participant sender, UUID recipientId) {
        return meetings.participant(recipientId).filter(person -> !person.getId().equals(sender.getId())
                && sender.getMeeting().membershipOf(person) == Membership.ADMITTED).orElseThrow(ChatLog::notFound);
    }

    private static RefusedException notFound() {
        return new RefusedException(RefusalReason.NOT_FOUND, "There is no such person or line in this meeting.");
    }
}
