package org.confera.meeting.entity;

import jakarta.ejb.ApplicationException;
import java.util.Objects;

/** A person may not do what they asked; nothing was changed. The caller tells them {@link #reason()}. */
@ApplicationException(rollback = true)
public class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RefusalReason reason;

    public RefusedException(RefusalReason reason) {
        this(reason, reason.sentence());
    }

    /** @param sentence what was given and what is allowed, where the reason alone does not say it */
    public RefusedException(RefusalReason reason, String sentence) {
        super(sentence, null, false, false);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    public RefusalReason reason() {
        return reason;
    }
}
