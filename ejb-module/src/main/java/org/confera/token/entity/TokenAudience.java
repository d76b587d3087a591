package org.confera.token.entity;

import java.util.Locale;

/** The doors that tokens open: one each. */
public enum TokenAudience {
    /** The sum asked at sign-up and sign-in. */
    CAPTCHA,
    /** One signalling connection to one meeting. */
    SIGNALING,
    /** The portal's REST calls. */
    API,
    /** An invited person's way into one meeting. */
    INVITE,
    /** A page of the portal that shows a meeting inside of itself. */
    EMBED;

    /** The {@code aud} claim. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }
}
