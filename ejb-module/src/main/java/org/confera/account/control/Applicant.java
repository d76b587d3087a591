package org.confera.account.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.confera.account.entity.AccountField;
import org.confera.account.entity.AccountRefusal;
import org.confera.account.entity.AccountRefusedException;
import org.confera.account.entity.DisplayName;
import org.confera.account.entity.EmailAddress;
import org.confera.account.entity.Password;
import org.confera.text.Text;

/** A person who may get an account: name, address and password are each in order. */
public record Applicant(DisplayName name, EmailAddress email, Password password) {

    /** Checks every field, so that a person learns all that is wrong at once. */
    public static Applicant of(String name, String email, String password) throws AccountRefusedException {
        List<AccountRefusal> refusals = new ArrayList<>();
        checkName(Text.normalise(name), refusals);
        if (!isEmailAddress(email)) {
            refusals.add(AccountRefusal.of(AccountField.EMAIL, AccountRefusal.EMAIL_FORM));
        }
        checkPassword(password == null ? "" : password, refusals);
        return inOrder(refusals, () -> new Applicant(new DisplayName(name), new EmailAddress(email), new Password(password)));
    }

    /** A name alone. */
    public static DisplayName name(String given) throws AccountRefusedException {
        List<AccountRefusal> refusals = new ArrayList<>();
        checkName(Text.normalise(given), refusals);
        return inOrder(refusals, () -> new DisplayName(given));
    }

    /** A password alone. */
    public static Password password(String given) throws AccountRefusedException {
        List<AccountRefusal> refusals = new ArrayList<>();
        checkPassword(given == null ? "" : given, refusals);
        return inOrder(refusals, () -> new Password(given));
    }

    private static <T> T inOrder(List<AccountRefusal> refusals, Supplier<T> value) throws AccountRefusedException {
        if (!refusals.isEmpty()) {
            throw new AccountRefusedException(refusals);
        }
        return value.get();
    }

    private static void checkName(String name, List<AccountRefusal> refusals) {
        int length = Text.codePoints(name);
        if (length < 1 || length > DisplayName.MAX_CODE_POINTS) {
            refusals.add(AccountRefusal.of(AccountField.NAME, AccountRefusal.NAME_LENGTH, DisplayName.MAX_CODE_POINTS));
        } else if (Text.hasControls(name)) {
            refusals.add(AccountRefusal.of(AccountField.NAME, AccountRefusal.NAME_CHARACTERS));
        }
    }

    private static boolean isEmailAddress(String email) {
        return EmailAddress.parse(email).isPresent();
    }

    private static void checkPassword(String password, List<AccountRefusal> refusals) {
        if (!Password.hasAllowedLength(password)) {
            refusals.add(AccountRefusal.of(AccountField.PASSWORD, AccountRefusal.PASSWORD_LENGTH,
                    Password.MIN_CODE_POINTS, Password.MAX_CODE_POINTS));
        } else if (!Password.hasLetterAndDigit(password)) {
            refusals.add(AccountRefusal.of(AccountField.PASSWORD, AccountRefusal.PASSWORD_MIX));
        }
    }
}
