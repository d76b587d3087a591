package org.confera.token.entity;

/** Why a token doesn't open this door. For logs and tests; whoever showed it only learns that it was refused. */
public enum TokenRefusal {
    /** Not a token of ours at all: its form, its algorithm, or claims that are missing. */
    MALFORMED,
    /** No key of ours has signed it. */
    UNKNOWN_KEY,
    /** Ours by name, but the signature, issuer or audience is wrong. */
    NOT_FOR_THIS_DOOR,
    EXPIRED,
    /** From a time that hasn't come yet. */
    FROM_THE_FUTURE,
    /** Single use, and used. */
    USED
}
