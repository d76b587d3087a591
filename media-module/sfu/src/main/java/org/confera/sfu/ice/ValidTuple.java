package org.confera.sfu.ice;

import org.confera.sfu.net.Tuple;

/** An address that has proved to know the password, and when it did so last; or that media moved to, and must yet. */
final class ValidTuple {
    final Tuple tuple;
    /** While {@link #unverified}, that of the tuple that media moved away from: media alone is no consent. */
    long lastCheckNs;
    boolean unverified;

    ValidTuple(Tuple tuple, long nowNs) {
        this.tuple = tuple;
        this.lastCheckNs = nowNs;
    }
}
