package org.confera.conversation.boundary;

import org.confera.conversation.entity.ChatMessageView;

/**
 * A line that is in the database.
 *
 * @param repeated true if it was there already: its sender had not heard of it, the others have
 */
public record StoredMessage(ChatMessageView message, boolean repeated) {
}
