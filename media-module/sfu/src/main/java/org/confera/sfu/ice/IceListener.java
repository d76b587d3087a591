package org.confera.sfu.ice;

import org.confera.sfu.net.Tuple;

/** Told which addresses an agent has validated. Worker thread. */
public interface IceListener {
    /** Datagrams from this tuple belong to this agent's transport. */
    void onTupleValidated(Tuple tuple);

    /** They no longer do. */
    void onTupleForgotten(Tuple tuple);
}
