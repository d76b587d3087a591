package org.confera.sfu.ice;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.confera.media.api.rtp.IceParameters;
import org.confera.sfu.net.Tuple;
import org.confera.wire.stun.StunMessage;
import org.ice4j.message.Request;

/**
 * The ICE-lite agent of one transport: always controlled, never sends a check, answers those that authenticate. The
 * first validated tuple is usable at once; nomination by the browser moves it, and so does media by {@link MovePolicy}.
 * One thread, told the time.
 */
public final class IceAgent {
    /** Browsers check every 2.5 s (Chromium) to 6 s (RFC 7675 section 5.1 with its longest interval). */
    static final long QUIET_AFTER_NS = 7_000_000_000L;
    /** RFC 7675 section 5.1. */
    static final long EXPIRED_AFTER_NS = 30_000_000_000L;
    /** A browser with this many interfaces at once is none. */
    static final int MAX_TUPLES = 16;
    /** No response, though the check authenticates. */
    public static final byte[] SILENCE = {};

    private final SecureRandom random;
    private final IceListener listener;
    private final List<ValidTuple> valid = new ArrayList<>();
    private final MovePolicy moves = new MovePolicy();
    private IceCredentials current;
    private IceCredentials previous;
    private ValidTuple selected;
    private boolean expired;
    private long changes;

    public IceAgent(SecureRandom random, IceListener listener) {
        this.random = random;
        this.listener = listener;
        this.current = IceCredentials.generate(random);
    }

    /** What the browser is told; the newest after a restart. */
    public IceParameters parameters() {
        return new IceParameters(current.ufrag(), current.password(), true);
    }

    /** Makes new credentials. The old ones work until the first check with the new. */
    public IceParameters restart() {
        if (previous == null) {
            previous = current; // a second restart before the browser used the first keeps what it uses
        }
        current = IceCredentials.generate(random);
        return parameters();
    }

    /** User name fragments whose checks are for this agent: the current one and, during a restart, the one before. */
    public List<String> ufrags() {
        return previous == null ? List.of(current.ufrag()) : List.of(current.ufrag(), previous.ufrag());
    }

    /**
     * Judges a binding request that is addressed to one of {@link #ufrags}.
     *
     * @param stun laid over {@code bytes}
     * @return the response to send back; {@link #SILENCE} if the check is right but gets none; null if it doesn't
     *         authenticate
     */
    public byte[] onCheck(byte[] bytes, int offset, int length, StunMessage stun, Tuple from, long nowNs) {
        IceCredentials used = used(bytes, offset, stun);
        if (used == null) {
            return null;
        }
        Request request = BindingResponse.decode(bytes, offset, length);
        if (request == null) {
            return SILENCE;
        }
        if (stun.attributeOffset(StunMessage.ICE_CONTROLLED) != StunMessage.NONE) {
            return BindingResponse.roleConflict(request, used.key());
        }
        if (used == current && previous != null) {
            completeRestart();
        } else if (expired) {
            return SILENCE; // RFC 7675 section 5.1: credentials whose consent has expired are not used again
        }
        validate(from, stun.attributeOffset(StunMessage.USE_CANDIDATE) != StunMessage.NONE, nowNs);
        return BindingResponse.success(request, from.remote(), used.key());
    }

    private IceCredentials used(byte[] bytes, int offset, StunMessage stun) {
        if (authenticates(current, bytes, offset, stun)) {
            return current;
        }
        return previous != null && authenticates(previous, bytes, offset, stun) ? previous : null;
    }

    private static boolean authenticates(IceCredentials credentials, byte[] bytes, int offset, StunMessage stun) {
        return stun.isFor(credentials.ufrag().getBytes(StandardCharsets.US_ASCII))
                && Integrity.isRight(bytes, offset, stun, credentials.key());
    }

    /** The first check with the new credentials: the browser has moved on, and may have moved to another network. */
    private void completeRestart() {
        previous = null;
        selected = null;
        expired = false;
    }

    private void validate(Tuple from, boolean nominated, long nowNs) {
        ValidTuple tuple = find(from);
        if (tuple == null) {
            makeRoom();
            tuple = new ValidTuple(from, nowNs);
            valid.add(tuple);
            listener.onTupleValidated(from);
        }
        tuple.lastCheckNs = nowNs;
        tuple.unverified = false;
        moves.onCheck();
        if (selected == null || nominated && selected != tuple) {
            select(tuple, nowNs);
            removeUnverified();
        }
    }

    private void select(ValidTuple tuple, long nowNs) {
        selected = tuple;
        changes++;
        moves.onSelected(nowNs);
    }

    /** Media from the selected tuple has authenticated. */
    public void onMedia(long nowNs) {
        moves.onHeard(nowNs);
    }

    /** True if media that authenticates may move the selected tuple to an address that no check came from. */
    public boolean mayMove(long nowNs) {
        return selected != null && !expired && moves.mayMove(selected, nowNs);
    }

    /** Media from an address that no check came from has authenticated, and {@link #mayMove}: media goes there now. */
    public void move(Tuple to, long nowNs) {
        removeUnverified();
        makeRoom();
        ValidTuple tuple = new ValidTuple(to, selected.lastCheckNs);
        valid.add(tuple);
        listener.onTupleValidated(to);
        moveUnverified(tuple, nowNs);
    }

    /** Media has authenticated that came from a validated tuple, but not the selected one. */
    public void onMediaElsewhere(Tuple from, long nowNs) {
        ValidTuple tuple = find(from);
        if (tuple == null || selected == null || expired || !moves.mayMoveBack(selected, nowNs)) {
            return;
        }
        if (selected.unverified) {
            moves.onRefuted();
            select(tuple, nowNs);
            removeUnverified();
        } else if (nowNs - tuple.lastCheckNs < QUIET_AFTER_NS) {
            select(tuple, nowNs);
        } else {
            tuple.lastCheckNs = selected.lastCheckNs;
            moveUnverified(tuple, nowNs);
        }
    }

    private void moveUnverified(ValidTuple tuple, long nowNs) {
        tuple.unverified = true;
        select(tuple, nowNs);
    }

    /** There is one at most, and it is the selected one or was just left. */
    private void removeUnverified() {
        for (int i = valid.size() - 1; i >= 0; i--) {
            ValidTuple tuple = valid.get(i);
            if (tuple.unverified && valid.size() > 1) {
                valid.remove(i);
                listener.onTupleForgotten(tuple.tuple);
            }
        }
    }

    private void makeRoom() {
        if (valid.size() >= MAX_TUPLES) {
            ValidTuple oldest = valid.get(valid.getFirst() == selected ? 1 : 0);
            valid.remove(oldest);
            listener.onTupleForgotten(oldest.tuple);
        }
    }

    private ValidTuple find(Tuple tuple) {
        for (ValidTuple candidate : valid) {
            if (candidate.tuple.equals(tuple)) {
                return candidate;
            }
        }
        return null;
    }

    /** Where to send; null before the first valid check. */
    public Tuple selected() {
        return selected == null ? null : selected.tuple;
    }

    /** How often another tuple was selected, the first included. */
    public long changes() {
        return changes;
    }

    /** True if a check from this tuple was valid lately, so that it must not be taken over by another transport. */
    public boolean isFresh(Tuple tuple, long nowNs) {
        ValidTuple known = find(tuple);
        return known != null && !known.unverified && nowNs - known.lastCheckNs < QUIET_AFTER_NS;
    }

    /** Another transport owns the tuple now. */
    public void forget(Tuple tuple) {
        valid.removeIf(candidate -> candidate.tuple.equals(tuple));
        if (selected != null && selected.tuple.equals(tuple)) {
            selected = freshest();
        }
    }

    /** Forgets all tuples. */
    public void close() {
        valid.forEach(known -> listener.onTupleForgotten(known.tuple));
        valid.clear();
        selected = null;
    }

    /**
     * Where consent stands. Forgets tuples without consent, and sends to another one that is alive if the selected has
     * gone quiet: a browser that nominates aggressively checks only the one it chose in the end.
     */
    public Consent consent(long nowNs) {
        if (valid.size() > 1) {
            preferVerified(nowNs);
            preferLiving(nowNs);
            dropExpired(nowNs);
        }
        if (selected == null) {
            return expired ? Consent.EXPIRED : Consent.NONE;
        }
        long silenceNs = nowNs - selected.lastCheckNs;
        if (silenceNs >= EXPIRED_AFTER_NS) {
            expired = true;
        }
        return expired ? Consent.EXPIRED : silenceNs >= QUIET_AFTER_NS ? Consent.QUIET : Consent.FRESH;
    }

    /** The check that must follow a move did not come: back to where the last one came from. */
    private void preferVerified(long nowNs) {
        if (selected != null && selected.unverified && moves.isOverdue(nowNs)) {
            moves.onRefuted();
            removeUnverified();
            select(freshest(), nowNs);
        }
    }

    private void preferLiving(long nowNs) {
        if (selected == null || !selected.unverified && nowNs - selected.lastCheckNs >= QUIET_AFTER_NS) {
            ValidTuple living = freshest();
            if (living != selected) {
                select(living, nowNs);
            }
        }
    }

    private void dropExpired(long nowNs) {
        valid.removeIf(candidate -> {
            boolean gone = candidate != selected && nowNs - candidate.lastCheckNs >= EXPIRED_AFTER_NS;
            if (gone) {
                listener.onTupleForgotten(candidate.tuple);
            }
            return gone;
        });
    }

    private ValidTuple freshest() {
        ValidTuple best = null;
        for (ValidTuple candidate : valid) {
            if (best == null || candidate.lastCheckNs - best.lastCheckNs > 0) {
                best = candidate;
            }
        }
        return best;
    }
}
