package org.confera.web.faces;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A sentence that a page shows on arrival. Named in the address by a word from this list, never by its own text. */
enum Notice {
    EXPIRED, SIGNED_OUT, SIGNED_UP, PLANNED, INVITED, CHANGED, CANCELLED, UNMAILED, NAME_SAVED, PASSWORD_SAVED, RESET_SENT, PASSWORD_CHOSEN, ERASED;

    String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of the sentence in the message bundle. */
    String key() {
        return "notice." + parameter();
    }

    static Optional<Notice> of(String parameter) {
        return Arrays.stream(values()).filter(notice -> notice.parameter().equals(parameter)).findFirst();
    }
}
