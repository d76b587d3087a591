package org.confera.token.entity;

/** A token was shown that doesn't open this door. Checked, so that every door decides what its visitor is told. */
public class TokenRefusedException extends Exception {

    private final TokenRefusal reason;

    public TokenRefusedException(TokenRefusal reason) {
        this(reason, null);
    }

    public TokenRefusedException(TokenRefusal reason, Throwable cause) {
        super("token refused: " + reason, cause);
        this.reason = reason;
    }

    public TokenRefusal reason() {
        return reason;
    }
}
