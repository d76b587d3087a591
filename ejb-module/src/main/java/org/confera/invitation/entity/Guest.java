package org.confera.invitation.entity;

import java.util.Objects;
import org.confera.account.entity.EmailAddress;

/**
 * Somebody to invite.
 *
 * @param coHost whether they are to help host
 */
public record Guest(EmailAddress address, boolean coHost) {
    public Guest {
        Objects.requireNonNull(address, "address");
    }
}
