package org.confera.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Remembers what a filter or a view answered. */
public final class StubResponse {

    private final Map<String, String> headers = new HashMap<>();
    private final List<Cookie> cookies = new ArrayList<>();
    private int status = HttpServletResponse.SC_OK;
    private String redirect;
    private String contentType;
    private final StringWriter body = new StringWriter();

    public HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {HttpServletResponse.class}, (proxy, method, arguments) -> record(method, arguments));
    }

    private Object record(Method method, Object[] arguments) {
        switch (method.getName()) {
            case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
            case "addHeader" -> headers.merge((String) arguments[0], (String) arguments[1], (old, more) -> old + ", " + more);
            case "addCookie" -> cookies.add((Cookie) arguments[0]);
            case "sendError" -> status = (Integer) arguments[0];
            case "sendRedirect" -> redirect = (String) arguments[0];
            case "setContentType" -> contentType = (String) arguments[0];
            case "setCharacterEncoding" -> contentType += ";charset=" + arguments[0];
            case "getWriter" -> {
                return new PrintWriter(body);
            }
            default -> throw new UnsupportedOperationException(method.getName());
        }
        return null;
    }

    public String header(String name) {
        return headers.get(name);
    }

    public List<Cookie> cookies() {
        return cookies;
    }

    public int status() {
        return status;
    }

    public String contentType() {
        return contentType;
    }

    public String body() {
        return body.toString();
    }

    public String redirect() {
        return redirect;
    }
}
