package org.confera.web.faces;

import org.confera.account.entity.AccountField;
import org.confera.account.entity.AccountRefusal;

/** Puts each refusal of a form by the field that it is about. The ids are the same in all forms. */
final class Refusals {

    private Refusals() {
    }

    static void show(Iterable<AccountRefusal> refusals, Texts texts) {
        for (AccountRefusal refusal : refusals) {
            texts.error(clientId(refusal.field()), refusal.key(), refusal.arguments().toArray());
        }
    }

    static String clientId(AccountField field) {
        return switch (field) {
            case NAME -> "name";
            case EMAIL -> "email";
            case PASSWORD -> "password";
            case CAPTCHA -> "answer";
            case CURRENT_PASSWORD -> "current";
            case FORM -> null;
        };
    }
}
