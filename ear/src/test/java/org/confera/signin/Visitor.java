package org.confera.signin;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser reduced to requests: it keeps cookies, fills in forms and follows nothing by itself. */
public final class Visitor {

    private static final Pattern VIEW_STATE = Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final Pattern SUM = Pattern.compile("(\\d+)\\s*([+−])\\s*(\\d+)");

    /** The cookie of the session. */
    public static final String SESSION = "confera-session";
    /** The cookie that outlives the session. */
    public static final String REMEMBERED = "confera-signed-in";

    private final URI base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();

    public Visitor(URI base) {
        this.base = base;
    }

    /** Asks for a page as a browser's address bar does. */
    public HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path)).header("Accept", "text/html,*/*"));
    }

    /** Asks as a script does. */
    public HttpResponse<String> fetch(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path)).header("Accept", "*/*"));
    }

    /** Presses a button of the form; the rest of the form is filled in, with the captcha's answer where there is one. */
    public HttpResponse<String> submit(String path, String form, String button, Map<String, String> typed) throws IOException, InterruptedException {
        String page = open(path).body();
        Map<String, String> fields = new LinkedHashMap<>(typed);
        fields.put(form, form);
        fields.put(button, button);
        fields.put("jakarta.faces.ViewState", found(VIEW_STATE, page).group(1));
        // PrimeFaces' script sends the page's nonce along with each form.
        fields.put("primefaces.nonce", found(NONCE, page).group(1));
        Matcher sum = SUM.matcher(page);
        if (sum.find()) {
            fields.put("answer", String.valueOf(answer(sum)));
        }
        String body = fields.entrySet().stream().map(e -> encode(e.getKey()) + "=" + encode(e.getValue())).collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(base.resolve(path)).header("Accept", "text/html,*/*").header("Origin", origin())
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Asks for something to be done, as our own page's script does. */
    public HttpResponse<String> order(String path) throws IOException, InterruptedException {
        return orderFrom(origin(), path);
    }

    /** Asks for something to be done, as a page of this origin does. */
    HttpResponse<String> orderFrom(String origin, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path)).header("Accept", "application/json").header("Origin", origin)
                .header("X-Confera", "1").POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** A WebSocket that opens with this visitor's cookies. */
    public WebSocket.Builder webSocket() {
        return http.newWebSocketBuilder();
    }

    /** The session cookie's value; empty before there is one. */
    String session() {
        return cookie(SESSION);
    }

    /** A cookie's value; empty where there is none. */
    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue).findFirst().orElse("");
    }

    /** Goes on with a cookie that came from elsewhere. */
    void adopt(String name, String value) throws IOException {
        cookies.put(base, Map.of("Set-Cookie", List.of(name + "=" + value + "; path=/meet")));
    }

    /** Loses a cookie. */
    public void forget(String name) {
        cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).toList()
                .forEach(cookie -> cookies.getCookieStore().remove(base, cookie));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Where this visitor's pages come from. */
    public String origin() {
        return base.getScheme() + "://" + base.getAuthority();
    }

    private static int answer(Matcher sum) {
        int left = Integer.parseInt(sum.group(1));
        int right = Integer.parseInt(sum.group(3));
        return sum.group(2).equals("+") ? left + right : left - right;
    }

    private static Matcher found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("The page lacks " + pattern + ":\n" + page);
        }
        return matcher;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
