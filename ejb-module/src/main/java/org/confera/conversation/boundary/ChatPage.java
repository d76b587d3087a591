package org.confera.conversation.boundary;

import java.util.List;
import org.confera.conversation.entity.ChatMessageView;

/**
 * A part of the history.
 *
 * @param messages newest first
 * @param more     whether there are older ones
 */
public record ChatPage(List<ChatMessageView> messages, boolean more) {
}
