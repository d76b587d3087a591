package org.confera.conversation.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.confera.conversation.entity.ChatMessageView;
import org.confera.conversation.entity.WrittenIn;
import org.confera.database.AlreadyThereException;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.RefusedException;
import org.confera.room.boundary.Announcements;
import org.confera.room.entity.RoomEvent;

/** Says something to a room or to one person in it: stored first, told after, each exactly once. */
@ApplicationScoped
@Transactional(TxType.NEVER)
public class Chat {
    private final ChatLog log;
    private final Announcements announcements;

    protected Chat() {
        this(null, null);
    }

    @Inject
    public Chat(ChatLog log, Announcements announcements) {
        this.log = log;
        this.announcements = announcements;
    }

    /**
     * Stores a line and tells its readers. Sent again under the same id it is answered as it was stored, and nobody is
     * told twice.
     *
     * @param recipientId null for everybody in the room
     * @param writtenIn   where the person believed to be when they wrote it; null for wherever they are
     * @throws RefusedException if this person may not chat or is in another room by now, or the recipient is not in this
     *         meeting or in another room of it
     */
    public ChatMessageView send(Caller caller, UUID messageId, String text, UUID recipientId, WrittenIn writtenIn) {
        StoredMessage stored = store(caller, messageId, text, recipientId, writtenIn);
        ChatMessageView message = stored.message();
        if (!stored.repeated()) {
            RoomEvent event = new RoomEvent.ChatMessage(message);
            if (message.recipientId() == null) {
                announcements.toOthersIn(message.breakoutId(), caller, event);
            } else {
                announcements.to(caller.meetingId(), message.recipientId(), event);
            }
        }
        return message;
    }

    private StoredMessage store(Caller caller, UUID messageId, String text, UUID recipientId, WrittenIn writtenIn) {
        try {
            return log.store(caller, messageId, text, recipientId, writtenIn);
        } catch (AlreadyThereException e) {
            // The same line through two sockets of one person: by now the other one has stored it.
            return log.store(caller, messageId, text, recipientId, writtenIn);
        }
    }

    /**
     * What this person may read, newest first.
     *
     * @param before     an older page begins after this line; null for the newest page
     * @param breakoutId a breakout room whose lines a host reads from elsewhere; null for where the person is
     * @throws RefusedException if this person may not read chat, or that line, or that room's
     */
    public ChatPage page(Caller caller, UUID before, UUID breakoutId) {
        return log.page(caller, before, breakoutId);
    }
}
