package org.confera.incontainer;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.naming.NamingException;
import org.confera.account.boundary.Accounts;
import org.confera.account.boundary.SignIn;
import org.confera.account.boundary.SignUp;
import org.confera.account.entity.Account;
import org.confera.account.entity.AccountRefusedException;
import org.confera.captcha.boundary.Captcha;
import org.confera.captcha.boundary.Captchas;

/** Somebody whom Confera doesn't know yet, with an address of their own, who answers every captcha. */
record Newcomer(String email, String clientAddress) {

    static final String PASSWORD = "ten letters and 1 digit";

    private static final Pattern SUM = Pattern.compile("(\\d+)\\s*(\\S)\\s*(\\d+)");

    static Newcomer from(String clientAddress) {
        return new Newcomer(UUID.randomUUID() + "@example.org", clientAddress);
    }

    void signUp(String password) throws NamingException, AccountRefusedException {
        Captcha captcha = Probe.bean(Captchas.class).issue();
        Probe.bean(Accounts.class).signUp(new SignUp("Ada", email, password, captcha.token(), answer(captcha), Locale.ENGLISH, clientAddress));
    }

    Optional<Account> signIn(String password) throws NamingException, AccountRefusedException {
        Captcha captcha = Probe.bean(Captchas.class).issue();
        return Probe.bean(Accounts.class).authenticate(new SignIn(email, password, captcha.token(), answer(captcha), clientAddress));
    }

    static String answer(Captcha captcha) {
        Matcher sum = SUM.matcher(captcha.question());
        if (!sum.find()) {
            throw new AssertionError("No sum in the captcha's question: " + captcha.question());
        }
        int left = Integer.parseInt(sum.group(1));
        int right = Integer.parseInt(sum.group(3));
        return String.valueOf(sum.group(2).equals("+") ? left + right : left - right);
    }
}
