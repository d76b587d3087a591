package org.confera.account.entity;

import java.util.List;

/** A form was not accepted: one refusal or several, each for its field. */
public class AccountRefusedException extends Exception {

    private final transient List<AccountRefusal> refusals;

    public AccountRefusedException(List<AccountRefusal> refusals) {
        super(refusals.toString());
        if (refusals.isEmpty()) {
            throw new IllegalArgumentException("a refused form has at least one refusal");
        }
        this.refusals = List.copyOf(refusals);
    }

    public AccountRefusedException(AccountRefusal refusal) {
        this(List.of(refusal));
    }

    public List<AccountRefusal> refusals() {
        return refusals;
    }
}
