package org.confera.administration.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.confera.account.boundary.AccountOffice;
import org.confera.account.boundary.RememberedSignIns;
import org.confera.account.entity.Role;
import org.confera.administration.entity.AccountOrder;
import org.confera.erasure.boundary.Erasure;

/** Carries out what an administrator orders. */
@ApplicationScoped
public class Administration {

    private final AccountOffice office;
    private final RememberedSignIns signIns;
    private final Erasure erasure;

    protected Administration() {
        this(null, null, null);
    }

    @Inject
    public Administration(AccountOffice office, RememberedSignIns signIns, Erasure erasure) {
        this.office = office;
        this.signIns = signIns;
        this.erasure = erasure;
    }

    /** @throws IllegalArgumentException saying what was given and what is allowed */
    public void carryOut(String word, String email) {
        AccountOrder order = AccountOrder.of(word).orElseThrow(() -> new IllegalArgumentException(
                "order is " + given(word) + ", but must be one of: " + AccountOrder.words() + "."));
        UUID account = office.find(email).orElseThrow(() -> new IllegalArgumentException(
                "email is " + given(email) + ", but must be the address that an account was signed up with."));
        carryOut(order, account);
    }

    private static String given(String parameter) {
        return parameter == null || parameter.isBlank() ? "missing" : "'" + parameter + "'";
    }

    private void carryOut(AccountOrder order, UUID account) {
        switch (order) {
            case DISABLE -> {
                office.disable(account);
                signIns.endAllOf(account);
            }
            case ENABLE -> office.enable(account);
            case ERASE -> erasure.erase(account);
            case MAKE_ADMINISTRATOR -> office.changeRole(account, Role.ADMINISTRATOR);
            case MAKE_USER -> office.changeRole(account, Role.USER);
        }
    }
}
