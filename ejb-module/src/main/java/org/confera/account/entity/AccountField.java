package org.confera.account.entity;

/** Which field of the form a refusal is about. */
public enum AccountField {
    NAME, EMAIL, PASSWORD, CAPTCHA,
    /** All of the form, or none in particular. */
    FORM
}
