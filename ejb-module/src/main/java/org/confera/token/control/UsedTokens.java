package org.confera.token.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.confera.database.AlreadyThereException;

/** Remembers which single-use tokens were used. The insert decides: of two at once, one wins, on whichever node. */
@ApplicationScoped
public class UsedTokens {

    @Inject
    private UsedTokenRows rows;

    /** True the first time an id is shown, false ever after. */
    public boolean useOnce(String id, Instant expiresAt) {
        if (rows.exists(id)) {
            return false;
        }
        try {
            rows.insert(id, expiresAt);
            return true;
        } catch (AlreadyThereException _) {
            return false;
        }
    }
}
