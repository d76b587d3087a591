package org.confera.web.faces;

import org.confera.invitation.boundary.Invitee;
import org.confera.mail.entity.MailFailure;

/**
 * An invited address and what became of its mail, in the words of Faces' expression language.
 *
 * @param look    of the chip: {@code good}, {@code bad} or empty
 * @param state   in a word
 * @param because in a sentence; empty if there is nothing to say
 * @param when    it is tried again, ISO 8601; null if it is not
 */
public record InviteeRow(String address, boolean coHost, String look, String state, String because, String when) {

    static InviteeRow of(Invitee invitee, Texts texts) {
        if (invitee.state() == null) {
            return row(invitee, "", texts.of("invitee.unmailed"), "");
        }
        return switch (invitee.state()) {
            case SENT -> row(invitee, "good", texts.of("invitee.sent"), "");
            case WAITING -> row(invitee, "", texts.of("invitee.waiting"), because(invitee.failure(), texts));
            case FAILED -> row(invitee, "bad", texts.of("invitee.failed"), because(invitee.failure(), texts));
        };
    }

    private static InviteeRow row(Invitee invitee, String look, String state, String because) {
        boolean again = invitee.failure() != null && look.isEmpty();
        return new InviteeRow(invitee.address(), invitee.coHost(), look, state, because, again ? invitee.nextAttemptAt().toString() : null);
    }

    private static String because(MailFailure failure, Texts texts) {
        return failure == null ? "" : switch (failure) {
            case UNREACHABLE -> texts.of("invitee.unreachable");
            case DEFERRED -> texts.of("invitee.deferred");
            case REFUSED -> texts.of("invitee.refused");
            case TOO_LATE -> texts.of("invitee.too-late");
        };
    }

    public String getAddress() {
        return address;
    }

    public boolean isCoHost() {
        return coHost;
    }

    public String getLook() {
        return look;
    }

    public String getState() {
        return state;
    }

    public String getBecause() {
        return because;
    }

    public String getWhen() {
        return when;
    }
}
