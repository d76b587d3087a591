package org.confera.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.confera.conversation.control.ChatMessageRepository;
import org.confera.conversation.entity.ChatMessage;
import org.confera.meeting.entity.Participant;

/** Lines of chat in memory; may be told to fail as a database does. */
final class MemoryChat extends ChatMessageRepository {
    final List<ChatMessage> lines = new ArrayList<>();
    RuntimeException failure;

    @Override
    public void add(ChatMessage message) {
        if (failure != null) {
            throw failure;
        }
        lines.add(message);
    }

    @Override
    public Optional<ChatMessage> sent(UUID senderId, UUID clientMessageId) {
        return lines.stream().filter(line -> line.getSender().getId().equals(senderId)
                && line.getClientMessageId().equals(clientMessageId)).findFirst();
    }

    @Override
    public Optional<ChatMessage> readable(Participant reader, UUID breakoutId, UUID id) {
        return newest(reader, breakoutId, Integer.MAX_VALUE).stream().filter(line -> line.getId().equals(id)).findFirst();
    }

    @Override
    public List<ChatMessage> newest(Participant reader, UUID breakoutId, int most) {
        return lines.reversed().stream().filter(line -> line.getMeeting() == reader.getMeeting() && isReadable(line, reader, breakoutId))
                .limit(most).toList();
    }

    private static boolean isReadable(ChatMessage line, Participant reader, UUID breakoutId) {
        return line.getRecipient().map(recipient -> line.getSender() == reader || recipient == reader)
                .orElseGet(() -> Objects.equals(line.getBreakoutId().orElse(null), breakoutId));
    }

    @Override
    public List<ChatMessage> before(Participant reader, UUID breakoutId, ChatMessage line, int most) {
        List<ChatMessage> all = newest(reader, breakoutId, Integer.MAX_VALUE);
        return all.stream().skip(all.indexOf(line) + 1L).limit(most).toList();
    }
}
