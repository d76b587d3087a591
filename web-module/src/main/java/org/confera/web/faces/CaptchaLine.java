package org.confera.web.faces;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.confera.account.entity.AccountField;
import org.confera.account.entity.AccountRefusal;
import org.confera.captcha.boundary.Captcha;
import org.confera.captcha.boundary.Captchas;

/** The sum that a form asks for. Each is good for one attempt: after that, or on demand, comes a new one. */
@Named
@ViewScoped
public class CaptchaLine implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Set<AccountField> AFTER_CAPTCHA = EnumSet.of(AccountField.CAPTCHA, AccountField.FORM);

    @Inject
    private Captchas captchas;
    private String question;
    private String token;
    private String answer;

    /** Asks something new and forgets the answer. */
    @PostConstruct
    public void renew() {
        Captcha captcha = captchas.issue();
        question = captcha.question();
        token = captcha.token();
        answer = null;
    }

    /** A question is used up by a right answer, too; it is still good if only other fields were wrong. */
    void renewIfUsed(List<AccountRefusal> refusals) {
        if (refusals.stream().map(AccountRefusal::field).anyMatch(AFTER_CAPTCHA::contains)) {
            renew();
        }
    }

    public String getQuestion() {
        return question;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    String token() {
        return token;
    }
}
