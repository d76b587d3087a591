package org.confera.account.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions that anybody can make end soon, those of people who signed in when the server says so. */
class SessionLifeTest {

    private int seconds;
    private final Map<String, Object> attributes = new HashMap<>();
    private final HttpSession session = stub(HttpSession.class, (_, method, arguments) -> switch (method.getName()) {
        case "getMaxInactiveInterval" -> seconds;
        case "setMaxInactiveInterval" -> seconds = (int) arguments[0];
        case "getAttribute" -> attributes.get(arguments[0]);
        case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
        default -> throw new UnsupportedOperationException(method.getName());
    });

    @ParameterizedTest
    @CsvSource({"1800, 300", "60, 60", "300, 300", "0, 300", "-1, 300"})
    void aStrangersSessionLivesFiveMinutesAndNeverLongerThanTheServerSays(int configured, int expected) {
        create(configured);
        assertEquals(expected, seconds);
    }

    @ParameterizedTest
    @CsvSource({"1800", "60", "300", "0", "-1"})
    void whoSignsInHasTheSessionForAsLongAsTheServerSays(int configured) {
        create(configured);
        signIn();
        assertEquals(configured, seconds);
    }

    @Test
    void signingInAgainChangesNothing() {
        create(1800);
        signIn();
        signIn();
        assertEquals(1800, seconds);
    }

    private void create(int configured) {
        seconds = configured;
        new SessionLife().sessionCreated(new HttpSessionEvent(session));
    }

    private void signIn() {
        new SignedIn(UUID.randomUUID(), UUID.randomUUID(), Set.of("user")).remember(stub(HttpServletRequest.class,
                (_, method, _) -> method.getName().equals("getSession") ? session : null));
    }

    private static <T> T stub(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
