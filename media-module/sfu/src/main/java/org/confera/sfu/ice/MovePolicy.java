package org.confera.sfu.ice;

/**
 * When media alone may move the selected tuple. A NAT that forgets its mapping gives a browser another address in
 * mid-call, and the browser notices only at its next connectivity check, seconds later; but whoever sends packets that
 * authenticate, and that were never received before, is the browser. Until a check confirms the new address it is
 * unverified: it gives no consent, protects nobody from being taken over, and ends by itself.
 *
 * <p>What remains possible for somebody who can copy packets on the way and get them here first, from an address of
 * their choice: that media goes there until the browser's own packets are seen again, or for
 * {@link #VERIFY_WITHIN_NS}; and only once until the browser's next check.
 */
final class MovePolicy {
    /** Packets from the address before may still be on their way this long. */
    static final long REORDERING_NS = 200_000_000L;
    /** The longest interval between a browser's checks. */
    static final long VERIFY_WITHIN_NS = IceAgent.QUIET_AFTER_NS;

    private long heardNs;
    private long movedNs;
    private boolean distrusted;

    /** Media from the selected tuple has authenticated. */
    void onHeard(long nowNs) {
        heardNs = nowNs;
    }

    /** Another tuple was selected. */
    void onSelected(long nowNs) {
        heardNs = nowNs;
        movedNs = nowNs;
    }

    /** A check was right. */
    void onCheck() {
        distrusted = false;
    }

    /** The selected tuple was not confirmed. */
    void onRefuted() {
        distrusted = true;
    }

    /** True if media from an address without any check moves the tuple. */
    boolean mayMove(ValidTuple selected, long nowNs) {
        return !distrusted && (!selected.unverified || nowNs - movedNs >= REORDERING_NS);
    }

    /** True if media from another tuple that a check has validated once moves back to it. */
    boolean mayMoveBack(ValidTuple selected, long nowNs) {
        return nowNs - (selected.unverified ? movedNs : heardNs) >= REORDERING_NS;
    }

    /** True if the check that must follow a move is overdue. */
    boolean isOverdue(long nowNs) {
        return nowNs - movedNs >= VERIFY_WITHIN_NS;
    }
}
