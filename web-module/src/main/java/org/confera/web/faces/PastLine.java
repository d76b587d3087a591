package org.confera.web.faces;

import java.util.List;
import java.util.Locale;
import org.confera.conversation.boundary.PastChat;

/** A line of chat, in the words of Faces' expression language. */
public final class PastLine {

    private final PastChat.Line line;
    private final Locale locale;

    private PastLine(PastChat.Line line, Locale locale) {
        this.line = line;
        this.locale = locale;
    }

    static PastLine of(PastChat.Line line, Locale locale) {
        return new PastLine(line, locale);
    }

    public String getSender() {
        return line.message().senderName();
    }

    public String getInitials() {
        return Initials.of(getSender());
    }

    /** Null unless only one other person was to read it. */
    public String getRecipient() {
        return line.message().recipientName();
    }

    /** Null in the main room. */
    public String getRoom() {
        return line.room();
    }

    public List<WrittenPart> getParts() {
        return WrittenPart.of(line.message().text());
    }

    public Moment getSent() {
        return Moment.of(line.message().sentAt(), locale);
    }
}
