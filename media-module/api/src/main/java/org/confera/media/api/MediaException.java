package org.confera.media.api;

/**
 * The SFU could not do what was asked. The message says what was given and what to do; {@link #reason()} says whose
 * mistake it was.
 */
public class MediaException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why a command failed. */
    public enum Reason {
        /** The named router, transport, producer or consumer does not exist (any more). */
        NOT_FOUND,
        /** The parameters are well-formed but can't be used: unknown codec, taken SSRC, wrong state. */
        REFUSED,
        /** A limit of the SFU is reached; the message names it. */
        LIMIT,
        /** The worker did not answer in time or is stopping. */
        UNAVAILABLE
    }

    private final Reason reason;

    public MediaException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public MediaException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
