package org.confera.account.entity;

import java.util.List;
import java.util.Objects;

/**
 * A person's mistake, for the screen.
 *
 * @param key       of the sentence in the bundles
 * @param arguments what goes into the sentence's {0}, {1}, …
 */
public record AccountRefusal(AccountField field, String key, List<Object> arguments) {

    /** {0}: most characters. */
    public static final String NAME_LENGTH = "refusal.name.length";
    public static final String NAME_CHARACTERS = "refusal.name.characters";
    public static final String EMAIL_FORM = "refusal.email.form";
    /** {0}: least, {1}: most characters. */
    public static final String PASSWORD_LENGTH = "refusal.password.length";
    public static final String PASSWORD_MIX = "refusal.password.mix";
    public static final String CAPTCHA_WRONG = "refusal.captcha.wrong";
    /** Unknown address and wrong password alike. */
    public static final String SIGN_IN_WRONG = "refusal.sign-in.wrong";
    /** To somebody who is signed in. */
    public static final String CURRENT_PASSWORD_WRONG = "refusal.current-password.wrong";
    /** Used, too old, or never there. */
    public static final String RESET_DEAD = "refusal.reset.dead";
    /** {0}: seconds to wait. */
    public static final String TRY_AGAIN_LATER = "refusal.try-again-later";
    /** Said only to whoever knew the password. */
    public static final String ACCOUNT_DISABLED = "refusal.sign-in.disabled";

    public AccountRefusal {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(key, "key");
        arguments = List.copyOf(arguments);
    }

    public static AccountRefusal of(AccountField field, String key, Object... arguments) {
        return new AccountRefusal(field, key, List.of(arguments));
    }
}
