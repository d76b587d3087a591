package org.confera.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonParser;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser reduced to requests: keeps cookies, fills in forms and reads the captcha's question, as a person would. One thread. */
final class Visitor {
    private static final Pattern VIEW_STATE = Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final Pattern QUESTION = Pattern.compile("data-testid=\"captcha-question\"[^>]*>([^<]*)<");
    private static final Pattern SUM = Pattern.compile("(\\d+)\\s*([+\u2212\u00D7-])\\s*(\\d+)");
    private static final Pattern PROBLEM = Pattern.compile("<(?:p class=\"notice error\"|div id=\"[a-z]+-message\"[^>]*)>(.*?)</(?:p|div)>", Pattern.DOTALL);

    private final Site site;
    private final Map<String, String> cookies = new TreeMap<>();

    Visitor(Site site) {
        this.site = site;
    }

    /** Fails with a sentence unless a Confera answers at the address. */
    static void requireConfera(Site site) throws LoadException, InterruptedException {
        HttpResponse<String> page = new Visitor(site).open("sign-in.xhtml");
        if (page.statusCode() != 200 || !page.body().contains("data-testid=\"sign-in-submit\"")) {
            throw new LoadException(site.base() + "sign-in.xhtml answers " + page.statusCode() + ", and not with Confera's sign-in. "
                    + "--url must name the pages, for example http://localhost:8080/meet/.");
        }
    }

    void signUp(String name, Account account) throws LoadException, InterruptedException {
        expectRedirect("Sign-up", submit("sign-up.xhtml", "sign-up", "submit",
                Map.of("name", name, "email", account.email(), "password", account.password())));
    }

    void signIn(Account account) throws LoadException, InterruptedException {
        expectRedirect("Sign-in", submit("sign-in.xhtml", "sign-in", "submit",
                Map.of("email", account.email(), "password", account.password())));
    }

    /** Starts a meeting and answers its code. */
    String startMeeting() throws LoadException, InterruptedException {
        String address = expectRedirect("Starting a meeting", submit("", "start", "new-meeting", Map.of()));
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** Fetches a fresh signalling token for a meeting. */
    String token(String meeting) throws LoadException, InterruptedException {
        HttpResponse<String> answer = send("signaling-token?meeting=" + meeting, request("application/json").header("X-Confera", "1")
                .POST(HttpRequest.BodyPublishers.noBody()));
        if (answer.statusCode() != 200) {
            throw new LoadException("No token for meeting " + meeting + ": " + answer.statusCode() + " " + words(answer.body()));
        }
        return JsonParser.parseString(answer.body()).getAsJsonObject().get("token").getAsString();
    }

    /** Keeps the session alive, as the page of a call does. */
    void keepSession() throws LoadException, InterruptedException {
        send("session", request("*/*").GET());
    }

    /** A WebSocket that opens with this visitor's cookies. */
    WebSocket.Builder webSocket() {
        return site.webSocket().header("Origin", site.origin()).header("Cookie", cookieHeader());
    }

    private HttpResponse<String> open(String path) throws LoadException, InterruptedException {
        return send(path, request("text/html,*/*").GET());
    }

    private HttpResponse<String> submit(String path, String form, String button, Map<String, String> typed)
            throws LoadException, InterruptedException {
        String page = open(path).body();
        Map<String, String> fields = new LinkedHashMap<>(typed);
        fields.put(form, form);
        fields.put(button, button);
        fields.put("jakarta.faces.ViewState", found(VIEW_STATE, page, path));
        // PrimeFaces' script sends the page's nonce along with each form.
        fields.put("primefaces.nonce", found(NONCE, page, path));
        Matcher question = QUESTION.matcher(page);
        if (question.find()) {
            fields.put("answer", String.valueOf(answer(question.group(1))));
        }
        String body = fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(path, request("text/html,*/*").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** What a captcha's question comes to. */
    static int answer(String question) throws LoadException {
        Matcher sum = SUM.matcher(question);
        if (!sum.find()) {
            throw new LoadException("The captcha asks '" + question + "', which this tool can't answer.");
        }
        int left = Integer.parseInt(sum.group(1));
        int right = Integer.parseInt(sum.group(3));
        return switch (sum.group(2)) {
            case "+" -> left + right;
            case "\u00D7" -> left * right;
            default -> left - right;
        };
    }

    private static String expectRedirect(String what, HttpResponse<String> answer) throws LoadException {
        if (answer.statusCode() / 100 != 3) {
            String problems = PROBLEM.matcher(answer.body()).results().map(problem -> words(problem.group(1)))
                    .filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
            throw new LoadException(what + " was refused (" + answer.statusCode() + "): " + (problems.isEmpty() ? "the page does not say why." : problems));
        }
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpRequest.Builder request(String accept) {
        HttpRequest.Builder request = HttpRequest.newBuilder().header("Accept", accept).header("Accept-Language", "en")
                .header("Origin", site.origin());
        return cookies.isEmpty() ? request : request.header("Cookie", cookieHeader());
    }

    private HttpResponse<String> send(String path, HttpRequest.Builder request) throws LoadException, InterruptedException {
        HttpResponse<String> answer = site.send(path, request);
        for (String line : answer.headers().allValues("Set-Cookie")) {
            for (HttpCookie cookie : HttpCookie.parse(line)) {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
        return answer;
    }

    private String cookieHeader() {
        return cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
    }

    private static String found(Pattern pattern, String page, String path) throws LoadException {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new LoadException("The page '" + path + "' is not one of this Confera's version: it lacks " + pattern + ".");
        }
        return matcher.group(1);
    }

    private static String words(String html) {
        return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
