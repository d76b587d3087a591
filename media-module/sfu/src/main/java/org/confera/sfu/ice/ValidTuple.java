package org.confera.sfu.ice;

import org.confera.sfu.net.Tuple;

/** An address that has proved to know the password, and when it did so last. */
final class ValidTuple {
    final Tuple tuple;
    long lastCheckNs;

    ValidTuple(Tuple tuple, long nowNs) {
        this.tuple = tuple;
        this.lastCheckNs = nowNs;
    }
}
