package org.confera.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.confera.account.control.AccountLog;
import org.confera.account.control.Applicant;
import org.confera.account.control.PasswordResetRows;
import org.confera.account.control.ResetPost;
import org.confera.account.control.Throttle;
import org.confera.account.control.ThrottleSubject;
import org.confera.account.entity.AccountField;
import org.confera.account.entity.AccountRefusal;
import org.confera.account.entity.AccountRefusedException;
import org.confera.account.entity.EmailAddress;
import org.confera.account.entity.Password;
import org.confera.account.entity.PasswordHash;
import org.confera.account.entity.RandomToken;
import org.confera.captcha.boundary.Captchas;
import org.confera.mail.boundary.Outbox;

/**
 * The way back in for whoever forgot their password: a link by mail, good once and for half an hour. What is answered, and
 * how soon, is the same whether there is an account or not.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ForgottenPasswords {

    private final Captchas captchas;
    private final Throttle throttle;
    private final ResetPost post;
    private final PasswordResetRows resets;
    private final RememberedSignIns signIns;
    private final Outbox outbox;

    protected ForgottenPasswords() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public ForgottenPasswords(Captchas captchas, Throttle throttle, ResetPost post, PasswordResetRows resets, RememberedSignIns signIns,
            Outbox outbox) {
        this.captchas = captchas;
        this.throttle = throttle;
        this.post = post;
        this.resets = resets;
        this.signIns = signIns;
        this.outbox = outbox;
    }

    /** False if this server sends no mail: then only its administrator can help. */
    public boolean isPossible() {
        return outbox.isOn();
    }

    /**
     * Mails a link, if the address has an account.
     *
     * @throws AccountRefusedException if it is no address, the captcha is wrong, or too many were asked for
     */
    public void request(ResetRequest request) throws AccountRefusedException {
        EmailAddress email = EmailAddress.parse(request.email()).orElseThrow(() -> refused(AccountField.EMAIL, AccountRefusal.EMAIL_FORM));
        if (!captchas.verify(request.captchaToken(), request.captchaAnswer())) {
            throw refused(AccountField.CAPTCHA, AccountRefusal.CAPTCHA_WRONG);
        }
        throttle.require(ThrottleSubject.ofResets(email, request.clientAddress()), request.clientAddress());
        if (isPossible()) {
            post.send(email, request.pages());
        }
    }

    /** Whether what a link shows can still be used. */
    public boolean isOpen(String token) {
        return RandomToken.parse(token).filter(resets::isOpen).isPresent();
    }

    /**
     * Uses the link up: its account has another password, and everybody who is signed in with it is signed out.
     *
     * @throws AccountRefusedException if the password is not in order, or the link was used or is too old
     */
    public void choose(String token, String password, String clientAddress) throws AccountRefusedException {
        Password wanted = Applicant.password(password);
        RandomToken shown = RandomToken.parse(token).filter(resets::isOpen).orElseThrow(ForgottenPasswords::dead);
        UUID account = resets.use(shown, PasswordHash.of(wanted)).orElseThrow(ForgottenPasswords::dead);
        signIns.endAllOf(account);
        AccountLog.LOG.passwordReset(account, clientAddress);
    }

    private static AccountRefusedException dead() {
        return refused(AccountField.FORM, AccountRefusal.RESET_DEAD);
    }

    private static AccountRefusedException refused(AccountField field, String key) {
        return new AccountRefusedException(AccountRefusal.of(field, key));
    }
}
