package org.confera.token.entity;

/** What a key of ours is for. */
public enum KeyPurpose {
    /** Signs tokens: an EC key pair on P-256 (ES256). */
    TOKEN_SIGNATURE,
    /** Binds a captcha's id to its answer (HMAC-SHA256); there is no public half. */
    CAPTCHA_MAC
}
