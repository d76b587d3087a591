package org.confera.account.entity;

/** Which field of the form a refusal is about. */
public enum AccountField {
    NAME, EMAIL, PASSWORD, CAPTCHA,
    /** The password that counts until now, of somebody who is signed in. */
    CURRENT_PASSWORD,
    /** All of the form, or none in particular. */
    FORM
}
