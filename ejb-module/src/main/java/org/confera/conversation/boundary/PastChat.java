package org.confera.conversation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.confera.conversation.control.PastChatRepository;
import org.confera.conversation.entity.ChatMessage;
import org.confera.conversation.entity.ChatMessageView;
import org.confera.meeting.boundary.Memberships;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.Operation;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;

/** Shows people what was said in a meeting that is over, as far as they might have read it there. */
@Stateless
@PermitAll
public class PastChat {
    static final int PAGE = 50;

    /**
     * A line with the room that it was said in.
     *
     * @param room null for the main room and for private lines
     */
    public record Line(ChatMessageView message, String room) {
    }

    /**
     * A part of what was said in a meeting.
     *
     * @param lines newest first
     * @param more  whether there are older ones
     */
    public record Page(String code, String title, Instant endedAt, List<Line> lines, boolean more) {
    }

    private final PastChatRepository messages;
    private final Memberships memberships;

    protected PastChat() {
        this(null, null);
    }

    @Inject
    public PastChat(PastChatRepository messages, Memberships memberships) {
        this.messages = messages;
        this.memberships = memberships;
    }

    /**
     * What this person may read of the meeting with this code.
     *
     * @param before an older page begins after this line; null for the newest page
     * @throws RefusedException if there is no such meeting or line, it is not over, or this person was not in it
     */
    public Page page(String code, UUID accountId, UUID before) {
        Participant reader = memberships.require(Operation.LOOK_BACK, code, accountId);
        List<ChatMessage> found = before == null ? messages.newest(reader, PAGE + 1)
                : messages.before(reader, messages.readable(reader, before).orElseThrow(PastChat::notFound), PAGE + 1);
        Meeting meeting = reader.getMeeting();
        return new Page(meeting.getCode(), meeting.getTitle(), meeting.getEndedAt().orElseThrow(), lines(meeting, found), found.size() > PAGE);
    }

    private List<Line> lines(Meeting meeting, List<ChatMessage> found) {
        Map<UUID, String> rooms = messages.roomNames(meeting.getId());
        return found.stream().limit(PAGE)
                .map(line -> new Line(ChatMessageView.of(line), line.getBreakoutId().map(rooms::get).orElse(null))).toList();
    }

    private static RefusedException notFound() {
        return new RefusedException(RefusalReason.NOT_FOUND, "There is no such line in this meeting.");
    }
}
