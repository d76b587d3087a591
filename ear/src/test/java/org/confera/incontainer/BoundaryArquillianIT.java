package org.confera.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.confera.account.boundary.Accounts;
import org.confera.account.boundary.SignIn;
import org.confera.account.boundary.SignUp;
import org.confera.captcha.boundary.Captcha;
import org.confera.captcha.boundary.Captchas;
import org.confera.meeting.boundary.Meetings;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Boundaries as the container runs them: each call a transaction, refusals arriving as what they are. */
@ExtendWith(ArquillianExtension.class)
class BoundaryArquillianIT {
    private static final String PASSWORD = "ten letters and 1 digit";

    private final String email = UUID.randomUUID() + "@example.org";

    @Deployment
    static WebArchive archive() {
        return Probe.with(BoundaryArquillianIT.class);
    }

    @Test
    void whoSignedUpCanSignInAndStartAMeetingThatIsFoundByItsCode() throws Exception {
        Meetings meetings = Probe.bean(Meetings.class);
        String code = meetings.startInstant(signedIn(), "Planning");
        assertEquals("Planning", meetings.find(code.replace("-", " ").toUpperCase(Locale.ROOT)).orElseThrow().title());
    }

    @Test
    void aMeetingThatIsNotThereIsARefusalAndNoFailure() throws Exception {
        UUID ada = signedIn();
        RefusedException refused = assertThrows(RefusedException.class, () -> Probe.bean(Meetings.class).enrol("aaa-bbbb-ccc", ada));
        assertEquals(RefusalReason.NOT_FOUND, refused.reason());
    }

    @Test
    void aCaptchaIsGoodForOneAnswer() throws Exception {
        Captchas captchas = Probe.bean(Captchas.class);
        Captcha captcha = captchas.issue();
        assertTrue(captchas.verify(captcha.token(), answer(captcha)));
        assertFalse(captchas.verify(captcha.token(), answer(captcha)));
    }

    private UUID signedIn() throws Exception {
        Accounts accounts = Probe.bean(Accounts.class);
        Captcha first = Probe.bean(Captchas.class).issue();
        accounts.signUp(new SignUp("Ada", email, PASSWORD, first.token(), answer(first), Locale.ENGLISH, "192.0.2.1"));
        Captcha second = Probe.bean(Captchas.class).issue();
        return accounts.authenticate(new SignIn(email, PASSWORD, second.token(), answer(second), "192.0.2.1")).orElseThrow().getId();
    }

    private static String answer(Captcha captcha) {
        Matcher sum = Pattern.compile("(\\d+)\\s*(\\S)\\s*(\\d+)").matcher(captcha.question());
        assertTrue(sum.find(), captcha::question);
        int left = Integer.parseInt(sum.group(1));
        int right = Integer.parseInt(sum.group(3));
        return String.valueOf(sum.group(2).equals("+") ? left + right : left - right);
    }
}
