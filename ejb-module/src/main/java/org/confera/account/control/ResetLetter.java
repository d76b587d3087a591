package org.confera.account.control;

import org.confera.account.entity.Account;
import org.confera.account.entity.EmailAddress;
import org.confera.account.entity.PasswordReset;
import org.confera.account.entity.RandomToken;
import org.confera.mail.boundary.Draft;
import org.confera.mail.boundary.MailTexts;
import org.confera.mail.entity.Letter;
import org.confera.mail.entity.MailKind;

/** Writes to somebody who forgot their password. The letter is of no use once its link is dead. */
final class ResetLetter {

    private ResetLetter() {
    }

    /** @param pages where our pages are, such as {@code https://meet.example.org/meet} */
    static Letter of(PasswordReset reset, RandomToken token, Account account, String pages) {
        MailTexts texts = new MailTexts(account.getLocale());
        String subject = texts.of("mail.password.subject");
        Draft draft = Draft.of(texts.language(), subject)
                .say(texts.of("mail.password.lead", account.getEmail()))
                .button(texts.of("mail.password.choose"), pages + "/new-password.xhtml?token=" + token.value())
                .say(texts.of("mail.password.life", PasswordReset.LIFE.toMinutes()))
                .note(texts.of("mail.password.note"));
        return new Letter(MailKind.PASSWORD, "password:" + reset.getId(), account.getId(), new EmailAddress(account.getEmail()), null,
                subject, draft.text(), draft.html(), null, reset.getExpiresAt());
    }
}
