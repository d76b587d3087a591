package org.confera.captcha.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.confera.captcha.control.AnswerMac;
import org.confera.captcha.control.Sum;
import org.confera.token.boundary.Tokens;
import org.confera.token.entity.TokenAudience;
import org.confera.token.entity.TokenRefusedException;
import org.confera.token.entity.VerifiedToken;

/** Asks and checks captchas. Each is good for five minutes and one answer, right or wrong. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Captchas {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final String MAC = "mac";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Tokens tokens;

    /** A new question. */
    public Captcha issue() {
        Sum sum = Sum.random(RANDOM);
        String id = UUID.randomUUID().toString();
        String mac = new AnswerMac(tokens.captchaMacKey()).of(id, sum.answer());
        return new Captcha(tokens.issue(TokenAudience.CAPTCHA, id, Map.of(MAC, mac), LIFE), sum.question());
    }

    /**
     * Whether this is the answer to a question of ours that is still fresh and was not answered before. Uses the
     * captcha up either way: whoever was wrong gets another.
     */
    public boolean verify(String token, String answer) {
        try {
            VerifiedToken captcha = tokens.consume(TokenAudience.CAPTCHA, token);
            return new AnswerMac(tokens.captchaMacKey()).matches(captcha.claim(MAC), captcha.subject(), answer);
        } catch (TokenRefusedException _) {
            return false;
        }
    }
}
