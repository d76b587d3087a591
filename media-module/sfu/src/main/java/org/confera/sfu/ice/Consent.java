package org.confera.sfu.ice;

/** Whether the browser still agrees to be sent to (RFC 7675). */
public enum Consent {
    /** No valid check has come yet. */
    NONE,
    /** A check has come within the last seconds. */
    FRESH,
    /** Checks are overdue: the network is interrupted, or the browser is gone. Sending goes on. */
    QUIET,
    /** No check for 30 seconds: nothing may be sent until an ICE restart. */
    EXPIRED
}
