package org.confera.invitation.entity;

import jakarta.ejb.ApplicationException;

/** So much mail about one meeting within a day that it looks like a nuisance. Nothing was changed. */
@ApplicationException(rollback = true)
public class QuotaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int most;
    private final boolean ofChanges;

    private QuotaException(String sentence, int most, boolean ofChanges) {
        super(sentence, null, false, false);
        this.most = most;
        this.ofChanges = ofChanges;
    }

    /** @param most how many invitations a day there may be */
    public static QuotaException ofInvitations(int most) {
        return new QuotaException("This meeting may have " + most + " invitations a day (confera.meeting.invitations-per-day).", most, false);
    }

    /** @param most how many mails about changes a day there may be */
    public static QuotaException ofChanges(int most) {
        return new QuotaException("Invitees of this meeting may be told of changes by " + most + " mails a day.", most, true);
    }

    public int most() {
        return most;
    }

    public boolean isOfChanges() {
        return ofChanges;
    }
}
