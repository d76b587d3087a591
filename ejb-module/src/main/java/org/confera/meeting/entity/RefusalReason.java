package org.confera.meeting.entity;

import java.util.Locale;

/** Why a person may not do what they asked. Each has a translated sentence under {@code signaling.<key>}. */
public enum RefusalReason {
    FORBIDDEN("This needs another role in the meeting."),
    IN_LOBBY("You wait in the lobby until a host admits you."),
    REJECTED("A host did not let you in."),
    REMOVED("A host removed you from this meeting."),
    MEETING_ENDED("This meeting has ended."),
    MEETING_LOCKED("A host has locked this meeting: nobody new can join."),
    MEETING_FULL("This meeting has as many participants as it can hold."),
    NOT_JOINED("Join the meeting first."),
    NOT_FOUND("There is no such participant, transport, producer or consumer in this meeting."),
    HOST_STAYS("The host can't be removed, moved to the lobby or made anything else; hand the role on first."),
    NOT_YOUR_TURN("The host is there, or was until lately, or another person is asked to take over."),
    ROOMS_OPEN("The meeting is split into breakout rooms already; close them first."),
    ROOMS_CLOSED("There are no breakout rooms open."),
    OTHER_ROOM("You are in another room by now: this was for the one before."),
    TOO_MANY_MEETINGS("This server runs as many meetings as it can hold. Try again when one has ended."),
    TOO_MANY_QUESTIONS("This meeting has as many questions as it can hold. A host can delete some."),
    TOO_MANY_INVITATIONS("This meeting may have no more invitations today."),
    MAIL_OFF("No mail server is set up, so that nobody can be invited by mail."),
    ACCOUNT_DISABLED("This account is disabled or gone.");

    private final String sentence;

    RefusalReason(String sentence) {
        this.sentence = sentence;
    }

    /** The word in protocols and bundles, for example {@code meeting-full}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An English sentence for developers and logs. */
    public String sentence() {
        return sentence;
    }
}
