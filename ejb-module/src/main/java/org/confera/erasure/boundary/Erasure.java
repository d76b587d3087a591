package org.confera.erasure.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.confera.account.boundary.AccountSettings;
import org.confera.account.boundary.RememberedSignIns;
import org.confera.account.entity.AccountRefusedException;
import org.confera.erasure.control.Inheritance;
import org.confera.erasure.control.LastWill;
import org.confera.room.boundary.Following;
import org.confera.room.boundary.Rooms;

/** Erases accounts: committed first, then done to sockets, rooms and media. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class Erasure {

    private final AccountSettings settings;
    private final LastWill will;
    private final RememberedSignIns signIns;
    private final Rooms rooms;
    private final Following following;

    protected Erasure() {
        this(null, null, null, null, null);
    }

    @Inject
    public Erasure(AccountSettings settings, LastWill will, RememberedSignIns signIns, Rooms rooms, Following following) {
        this.settings = settings;
        this.will = will;
        this.signIns = signIns;
        this.rooms = rooms;
        this.following = following;
    }

    /**
     * Somebody who is signed in erases their own account.
     *
     * @throws AccountRefusedException if this is not its password, or it is too early after failures
     */
    public void erase(UUID account, String password, String clientAddress) throws AccountRefusedException {
        settings.requirePassword(account, password, clientAddress);
        erase(account);
    }

    /** An administrator erases somebody's account. */
    public void erase(UUID account) {
        List<Inheritance> inheritances = will.execute(account);
        signIns.endAllOf(account);
        for (Inheritance one : inheritances) {
            if (one.over()) {
                rooms.close(one.meetingId());
            } else {
                following.settle(one.meetingId());
            }
        }
    }
}
