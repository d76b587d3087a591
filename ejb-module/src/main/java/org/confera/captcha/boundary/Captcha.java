package org.confera.captcha.boundary;

/**
 * A question to show and the token to send back with its answer.
 *
 * @param question for instance {@code 7 + 5} or {@code 12 − 3}
 */
public record Captcha(String token, String question) {
}
