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
import org.confera.breakout.boundary.BreakoutBook;
import org.confera.conversation.control.ChatMessageRepository;
import org.confera.conversation.entity.ChatMessage;
import org.confera.conversation.entity.ChatMessageView;
import org.confera.conversation.entity.WrittenIn;
import org.confera.meeting.boundary.MeetingRepository;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.Meeting;
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
    private final BreakoutBook book;
    private final InstantSource clock;

    protected ChatLog() {
        this(null, null, null, null);
    }

    @Inject
    public ChatLog(ChatMessageRepository messages, MeetingRepository meetings, BreakoutBook book, InstantSource clock) {
        this.messages = messages;
        this.meetings = meetings;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Stores a line, or finds it stored by an earlier attempt.
     *
     * @param recipientId null for everybody in the room
     * @param writtenIn   where the person believed to be when they wrote it; null for wherever they are
     * @throws RefusedException if this person may not chat or is in another room by now, or the recipient is nobody who is let into this meeting
     * @throws org.confera.database.AlreadyThereException if another attempt stores it at this moment
     */
    public StoredMessage store(Caller caller, UUID messageId, String text, UUID recipientId, WrittenIn writtenIn) {
        Participant sender = person(caller, Operation.CHAT);
        Optional<ChatMessage> earlier = messages.sent(sender.getId(), messageId);
        if (earlier.isPresent()) {
            return new StoredMessage(ChatMessageView.of(earlier.get()), true);
        }
        if (writtenIn != null) {
            writtenIn.check(sender);
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
     * @param before     an older page begins after this line; null for the newest page
     * @param breakoutId a breakout room whose lines a host reads from elsewhere; null for where the person is
     * @throws RefusedException if this person may not read chat, or that line, or that room's
     */
    public ChatPage page(Caller caller, UUID before, UUID breakoutId) {
        Participant reader = person(caller, Operation.READ_CHAT);
        if (breakoutId != null) {
            person(caller, Operation.BREAKOUTS);
            book.checkRoom(caller.meetingId(), breakoutId);
        }
        UUID room = breakoutId == null ? reader.getBreakoutId().orElse(null) : breakoutId;
        List<ChatMessage> found = before == null ? messages.newest(reader, room, PAGE + 1)
                : messages.before(reader, room, messages.readable(reader, room, before).orElseThrow(ChatLog::notFound), PAGE + 1);
        return new ChatPage(found.stream().limit(PAGE).map(ChatMessageView::of).toList(), found.size() > PAGE);
    }

    private Participant person(Caller caller, Operation operation) {
        Participant person = meetings.participant(caller.participantId()).orElseThrow(ChatLog::notFound);
        person.getMeeting().refusalInside(operation, person).ifPresent(why -> {
            throw new RefusedException(why);
        });
        return person;
    }

    /** People speak in private with those around them, and with hosts wherever those are. */
    private Participant recipient(Participant sender, UUID recipientId) {
        Meeting meeting = sender.getMeeting();
        return meetings.participant(recipientId).filter(person -> !person.getId().equals(sender.getId())
                && meeting.membershipOf(person) == Membership.ADMITTED
                && (person.getBreakoutId().equals(sender.getBreakoutId()) || meeting.roleOf(person).moderates()
                    || meeting.roleOf(sender).moderates())).orElseThrow(ChatLog::notFound);
    }

    private static RefusedException notFound() {
        return new RefusedException(RefusalReason.NOT_FOUND, "There is no such person or line in this meeting.");
    }
}
