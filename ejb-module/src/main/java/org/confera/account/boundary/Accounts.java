package org.confera.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.confera.account.control.AccountLog;
import org.confera.account.control.AccountRows;
import org.confera.account.control.Applicant;
import org.confera.account.control.PasswordCheck;
import org.confera.account.control.Throttle;
import org.confera.account.control.ThrottleSubject;
import org.confera.account.entity.Account;
import org.confera.account.entity.AccountField;
import org.confera.account.entity.AccountRefusal;
import org.confera.account.entity.AccountRefusedException;
import org.confera.account.entity.EmailAddress;
import org.confera.account.entity.Password;
import org.confera.account.entity.PasswordHash;
import org.confera.account.entity.Theme;
import org.confera.captcha.boundary.Captchas;
import org.confera.database.AlreadyThereException;

/** Accounts: getting one, getting in, and finding one. Hashing takes a good part of a second, outside of transactions. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Accounts {

    @Inject
    private AccountRows rows;
    @Inject
    private Throttle throttle;
    @Inject
    private Captchas captchas;
    @Inject
    private InstantSource clock;

    /**
     * Makes an account, unless its address has one: then nothing happens, and nothing tells. The caller can't know which
     * it was, so the person signs in afterwards either way.
     *
     * @throws AccountRefusedException with a refusal for each wrong field; the captcha is used up only if all others are right
     */
    public void signUp(SignUp request) throws AccountRefusedException {
        Applicant applicant = Applicant.of(request.name(), request.email(), request.password());
        checkCaptcha(request.captchaToken(), request.captchaAnswer());
        throttle.require(List.of(ThrottleSubject.ofSignUpsFrom(request.clientAddress())), request.clientAddress());
        // Hashed before the address is looked up: both answers take the same time.
        PasswordHash hash = PasswordHash.of(applicant.password());
        insertUnlessTaken(new Account(applicant.email(), applicant.name(), hash, request.locale(), clock.instant()), request.clientAddress());
    }

    private void insertUnlessTaken(Account account, String clientAddress) {
        if (rows.byEmail(new EmailAddress(account.getEmail())).isPresent()) {
            AccountLog.LOG.existedAlready(clientAddress);
            return;
        }
        try {
            rows.insert(account);
            AccountLog.LOG.created(account.getId(), clientAddress);
        } catch (AlreadyThereException _) {
            // Two sign-ups with one address at once: the first has it.
            AccountLog.LOG.existedAlready(clientAddress);
        }
    }

    /**
     * The account that this address and password open; empty if there is none, with no difference between the two.
     *
     * @throws AccountRefusedException if the captcha is wrong, the account disabled, or it is too early after failures
     */
    public Optional<Account> authenticate(SignIn request) throws AccountRefusedException {
        checkCaptcha(request.captchaToken(), request.captchaAnswer());
        List<ThrottleSubject> subjects = ThrottleSubject.ofSignIn(request.email(), request.clientAddress());
        throttle.require(subjects, request.clientAddress());
        Optional<Account> known = EmailAddress.parse(request.email()).flatMap(rows::byEmail);
        if (!PasswordCheck.passes(known, request.password())) {
            AccountLog.LOG.refused(request.clientAddress());
            return Optional.empty();
        }
        throttle.forgive(subjects);
        Account account = known.orElseThrow();
        if (account.isDisabled()) {
            throw new AccountRefusedException(AccountRefusal.of(AccountField.FORM, AccountRefusal.ACCOUNT_DISABLED));
        }
        renewOutdatedHash(account, request.password());
        AccountLog.LOG.signedIn(account.getId(), request.clientAddress());
        return known;
    }

    private void renewOutdatedHash(Account account, String password) {
        if (account.getPasswordHash().isOutdated()) {
            rows.changePassword(account.getId(), PasswordHash.of(new Password(password)));
        }
    }

    private void checkCaptcha(String token, String answer) throws AccountRefusedException {
        if (!captchas.verify(token, answer)) {
            throw new AccountRefusedException(AccountRefusal.of(AccountField.CAPTCHA, AccountRefusal.CAPTCHA_WRONG));
        }
    }

    /** The account of this id, also a disabled one; managed if the caller has a transaction. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Account> find(UUID id) {
        return rows.find(id);
    }

    /** What pages show of the account that is signed in under this name. */
    public Optional<AccountView> find(String callerName) {
        return rows.find(UUID.fromString(callerName)).map(AccountView::of);
    }

    /** How pages look and speak to this person from now on. */
    public void prefer(UUID id, Locale locale, Theme theme) {
        rows.prefer(id, locale, theme);
    }
}
