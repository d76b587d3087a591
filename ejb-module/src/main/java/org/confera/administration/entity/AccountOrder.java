package org.confera.administration.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an administrator can have done to an account. */
public enum AccountOrder {
    DISABLE, ENABLE, ERASE, MAKE_ADMINISTRATOR, MAKE_USER;

    /** As it is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AccountOrder> of(String word) {
        return Arrays.stream(values()).filter(order -> order.word().equals(word)).findFirst();
    }

    /** All that can be typed. */
    public static String words() {
        return Arrays.stream(values()).map(AccountOrder::word).collect(Collectors.joining(", "));
    }
}
