package org.confera.meeting.entity;

/** What a person is to one meeting at this moment; with the {@link Role} it decides which {@link Operation} they may do. */
public enum Membership {
    /** Has not asked to join, or not on this socket. */
    OUTSIDE(RefusalReason.NOT_JOINED),
    /** Waits in the lobby. */
    WAITING(RefusalReason.IN_LOBBY),
    /** May enter without knocking, but is not in the room now. */
    ADMITTED(RefusalReason.NOT_JOINED),
    /** Is in the main room. */
    PRESENT(RefusalReason.FORBIDDEN),
    /** Is in a breakout room. */
    IN_BREAKOUT(RefusalReason.FORBIDDEN),
    /** Was rejected from the lobby and not admitted since. */
    REJECTED(RefusalReason.REJECTED),
    /** Was removed from the room and not admitted since. */
    REMOVED(RefusalReason.REMOVED),
    /** Belongs to another meeting only; learns nothing, not even that this one exists. */
    ELSEWHERE(RefusalReason.NOT_FOUND),
    /** The meeting is over, whatever the person was in it. */
    ENDED(RefusalReason.MEETING_ENDED);

    private final RefusalReason refusal;

    Membership(RefusalReason refusal) {
        this.refusal = refusal;
    }

    /** True in the main room and in a breakout room. */
    public boolean isInside() {
        return this == PRESENT || this == IN_BREAKOUT;
    }

    /** Why somebody in this state is refused an operation that the state does not allow. */
    public RefusalReason refusal() {
        return refusal;
    }
}
