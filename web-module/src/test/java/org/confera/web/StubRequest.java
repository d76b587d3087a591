package org.confera.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A request of a browser to {@code http://localhost:8080/meet}, as far as our filters and views look at one. */
public final class StubRequest {

    private static final String CONTEXT = "/meet";

    private final Map<String, Object> answers = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, String> parameters = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final List<Cookie> cookies = new ArrayList<>();
    private final List<Locale> locales = new ArrayList<>();
    private final List<String> forwards = new ArrayList<>();

    public StubRequest(String method, String path) {
        answers.putAll(Map.of("getMethod", method, "getRequestURI", CONTEXT + path, "getContextPath", CONTEXT,
                "getServletPath", path, "getScheme", "http", "isSecure", false, "getServerName", "localhost", "getServerPort", 8080,
                "getLocalPort", 8080));
    }

    public static StubRequest get(String path) {
        return new StubRequest("GET", path);
    }

    public static StubRequest post(String path) {
        return new StubRequest("POST", path);
    }

    public StubRequest to(String scheme, String host, int port) {
        answers.putAll(Map.of("getScheme", scheme, "isSecure", scheme.equals("https"), "getServerName", host, "getServerPort", port));
        return this;
    }

    public StubRequest header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public StubRequest parameter(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    public StubRequest signedIn(String who) {
        answers.put("getUserPrincipal", (Principal) () -> who);
        return this;
    }

    public StubRequest query(String query) {
        answers.put("getQueryString", query);
        return this;
    }

    public StubRequest cookie(String name, String value) {
        cookies.add(new Cookie(name, value));
        return this;
    }

    public StubRequest speaking(Locale... asked) {
        locales.addAll(List.of(asked));
        return this;
    }

    public Object attribute(String name) {
        return attributes.get(name);
    }

    public List<String> forwards() {
        return forwards;
    }

    public HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class}, (proxy, method, arguments) -> answer(method, arguments));
    }

    private Object answer(Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "getHeader" -> headers.get((String) arguments[0]);
            case "getParameter" -> parameters.get((String) arguments[0]);
            case "getAttribute" -> attributes.get((String) arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "getCookies" -> cookies.isEmpty() ? null : cookies.toArray(Cookie[]::new);
            case "getLocales" -> Collections.enumeration(locales.isEmpty() ? List.of(Locale.ENGLISH) : locales);
            case "getRequestDispatcher" -> dispatcher((String) arguments[0]);
            default -> answers.get(method.getName());
        };
    }

    private RequestDispatcher dispatcher(String target) {
        return (RequestDispatcher) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {RequestDispatcher.class}, (proxy, method, arguments) -> forwards.add(target) ? null : null);
    }
}
