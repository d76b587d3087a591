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
    /** Put somebody out of the meeting, for good until a host admits them. */
    REMOVE(moderators(), insideOrAway()),
    /** Send somebody who is in the room back to the lobby. */
    MOVE_TO_LOBBY(moderators(), insideOrAway()),
    /** Switch somebody's microphone off in the SFU, or those of all participants. */
    MUTE(moderators(), insideOrAway()),
    /** End somebody's camera picture or shared screen. */
    STOP_MEDIA(moderators(), insideOrAway()),
    /** Make co-hosts and unmake them, hand the host role on. */
    MANAGE_ROLES(EnumSet.of(HOST), insideOrAway()),
    /** Take the host role over when the host has been gone for long; whose turn it is only the live room knows. */
    CLAIM_HOST(anyRole(), inside()),
    /** Refuse newcomers, or let them in again. */
    LOCK(moderators(), insideOrAway()),
    /** Let newcomers wait for a host, or let them straight in. */
    ENABLE_LOBBY(moderators(), insideOrAway()),
    /** Say what participants may do of themselves. */
    RESTRICT(moderators(), insideOrAway()),
    /** Put somebody in front of everybody in the room. */
    SPOTLIGHT(moderators(), inside()),
    /** Split the meeting into breakout rooms and call people back, move people, speak to all rooms. */
    BREAKOUTS(moderators(), insideOrAway()),
    /** Go to another room of one's meeting, which the rooms allow or not. */
    CHANGE_ROOM(anyRole(), inside()),
    /** Read chat, with everybody in the room or with one person. */
    READ_CHAT(anyRole(), inside()),
    /** Write chat. */
    CHAT(anyRole(), inside(), Freedom.CHAT),
    /** See the questions, and take one's own back. */
    READ_QUESTIONS(anyRole(), inside()),
    /** Ask a question, and vote. */
    ASK(anyRole(), inside(), Freedom.QUESTIONS),
    /** Pin, answer and delete questions, and say whether they may be anonymous. */
    MODERATE_QUESTIONS(moderators(), insideOrAway()),
    /** Send a reaction to everybody in the room. */
    REACT(anyRole(), inside(), Freedom.REACTIONS),
    /** Raise one's own hand or take it down. */
    RAISE_HAND(anyRole(), inside(), Freedom.HANDS),
    /** Take down somebody's hand, or all. */
    LOWER_HANDS(moderators(), insideOrAway()),
    /** Plan the meeting: word, move and cancel it. */
    PLAN(EnumSet.of(HOST), insideOrAway()),
    /** Invite people by mail. */
    INVITE(moderators(), insideOrAway()),
    /** See who was in the meeting and when, while it goes on and afterwards. */
    ATTENDANCE(moderators(), EnumSet.of(ADMITTED, PRESENT, IN_BREAKOUT, Membership.ENDED)),
    /** Read what was said and asked in a meeting that is over. */
    LOOK_BACK(anyRole(), EnumSet.of(Membership.ENDED)),
    /** End the meeting for everyone. */
    END(moderators(), insideOrAway());

    private final Set<Role> roles;
    private final Set<Membership> memberships;
    /** What a host may turn off for participants; null for what can't be turned off. */
    private final Freedom freedom;

    Operation(Set<Role> roles, Set<Membership> memberships) {
        this(roles, memberships, null);
    }

    Operation(Set<Role> roles, Set<Membership> memberships, Freedom freedom) {
        this.roles = roles;
        this.memberships = memberships;
        this.freedom = freedom;
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

    /** The same in a meeting that is set like this: a host may have turned it off for participants. */
    public Optional<RefusalReason> refusal(Role role, Membership membership, SettingsView settings) {
        boolean off = freedom != null && !settings.allows(freedom, role);
        return refusal(role, membership).or(() -> off ? Optional.of(RefusalReason.FORBIDDEN) : Optional.empty());
    }

    /** What a host may turn off for participants; empty for what can't be turned off. */
    public Optional<Freedom> freedom() {
        return Optional.ofNullable(freedom);
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
