package org.confera.meeting.entity;

import static org.confera.meeting.entity.Membership.ADMITTED;
import static org.confera.meeting.entity.Membership.IN_BREAKOUT;
import static org.confera.meeting.entity.Membership.OUTSIDE;
import static org.confera.meeting.entity.Membership.PRESENT;
import static org.confera.meeting.entity.Membership.WAITING;
import static org.confera.meeting.entity.Role.CO_HOST;
import static org.confera.meeting.entity.Role.HOST;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The one declaration of permissions: who may do what, by role and by what they are to the meeting. Signalling, REST
 * and pages all ask here; what is not listed is refused.
 */
public enum Operation {
    /** Prove who one is, keep the connection open, learn the meeting's title: anyone with a token for this meeting. */
    CONNECT(anyRole(), EnumSet.complementOf(EnumSet.of(Membership.ELSEWHERE))),
    /** Ask to come in; whether that means entering, waiting or a refusal is the meeting's decision. */
    JOIN(anyRole(), EnumSet.of(OUTSIDE, WAITING, ADMITTED, PRESENT, IN_BREAKOUT)),
    /** Leave the room or stop waiting. */
    LEAVE(anyRole(), EnumSet.of(WAITING, PRESENT, IN_BREAKOUT)),
    /** Send and receive audio and video: transports, producers and consumers of one's own. */
    MEDIA(anyRole(), inside()),
    /** Read the statistics of one's own transports, producers and consumers, and report what bounds one's own picture. */
    OWN_STATISTICS(anyRole(), inside()),
    /** Let one or all of those who wait come in, or undo a rejection or removal. */
    ADMIT(moderators(), insideOrAway()),
    /** Turn somebody in the lobby away. */
    REJECT(moderators(), insideOrAway()),
    /** See who waits. */
    SEE_LOBBY(moderators(), insideOrAway()),
    /** Switch somebody's microphone off in the SFU. */
    MUTE(moderators(), insideOrAway()),
    /** Read and write chat, with everybody in the room or with one person. */
    CHAT(anyRole(), inside()),
    /** See the questions, ask one, vote, and take one's own back. */
    ASK(anyRole(), inside()),
    /** Pin, answer and delete questions, and say whether they may be anonymous. */
    MODERATE_QUESTIONS(moderators(), insideOrAway()),
    /** Send a reaction to everybody in the room. */
    REACT(anyRole(), inside()),
    /** Raise one's own hand or take it down. */
    RAISE_HAND(anyRole(), inside()),
    /** Take down somebody's hand, or all. */
    LOWER_HANDS(moderators(), insideOrAway()),
    /** End the meeting for everyone. */
    END(moderators(), insideOrAway());

    private final Set<Role> roles;
    private final Set<Membership> memberships;

    Operation(Set<Role> roles, Set<Membership> memberships) {
        this.roles = roles;
        this.memberships = memberships;
    }

    /** True if somebody of this role, being this to the meeting, may do it. */
    public boolean allows(Role role, Membership membership) {
        return roles.contains(role) && memberships.contains(membership);
    }

    /** Why not; empty if it is allowed. What a person is to the meeting is told before what role they lack. */
    public Optional<RefusalReason> refusal(Role role, Membership membership) {
        if (!memberships.contains(membership)) {
            return Optional.of(membership.refusal());
        }
        return roles.contains(role) ? Optional.empty() : Optional.of(RefusalReason.FORBIDDEN);
    }

    private static Set<Role> anyRole() {
        return EnumSet.allOf(Role.class);
    }

    private static Set<Role> moderators() {
        return EnumSet.of(HOST, CO_HOST);
    }

    private static Set<Membership> inside() {
        return EnumSet.of(PRESENT, IN_BREAKOUT);
    }

    private static Set<Membership> insideOrAway() {
        return EnumSet.of(ADMITTED, PRESENT, IN_BREAKOUT);
    }
}
