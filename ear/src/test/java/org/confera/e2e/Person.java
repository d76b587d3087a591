package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.confera.network.Detour;
import org.confera.network.ImpairmentProxy;

/** A person with a browser of their own, speaking the language of the tests: sign up, start, knock, admit, hear. */
final class Person implements AutoCloseable {
    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(Patience.LONG.toMillis());
    }

    private static final Pattern SUM = Pattern.compile("(\\d+)\\s*([+\\u2212-])\\s*(\\d+)");
    private static final Pattern CODE = Pattern.compile("[a-z]{3}-[a-z]{4}-[a-z]{3}");
    static final String PASSWORD = "correct horse 42";

    final String name;
    final String email;
    final BrowserContext context;
    final Page page;
    private final URI base;

    /**
     * @param toneHz what this person's microphone picks up instead of the browser's own synthetic sound; 0 leaves the
     *               browser's devices alone
     */
    Person(Browser browser, URI base, String name, int toneHz) {
        this(browser.newContext(new Browser.NewContextOptions().setLocale("en-GB").setIgnoreHTTPSErrors(true)
                .setViewportSize(640, 480)), base, name, toneHz);
    }

    Person(BrowserContext context, URI base, String name, int toneHz) {
        // At most 64 characters may stand before the @.
        this(context, base, name, toneHz, name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "").replaceAll("(?<=^.{20}).*", "") + "-"
                + UUID.randomUUID() + "@example.org");
    }

    /** @param email of an account that there may be already */
    Person(BrowserContext context, URI base, String name, int toneHz, String email) {
        this.context = context;
        this.base = base;
        this.name = name;
        this.email = email;
        context.addInitScript(Scripts.REMEMBER_CAMERAS);
        if (toneHz > 0) {
            context.addInitScript(Scripts.toneInsteadOfMicrophone(toneHz));
        }
        context.addInitScript(Scripts.REMEMBER_CONNECTIONS);
        context.setDefaultTimeout(Patience.LONG.toMillis());
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) || "warning".equals(message.type())) {
                System.out.println("[" + name + "] " + message.text());
            }
        });
        page.onPageError(error -> System.out.println("[" + name + "] page error: " + error));
    }

    /** From the next page on, this person's media takes this way to the server. */
    Person behind(ImpairmentProxy network, List<Integer> mediaPorts) {
        context.addInitScript(Detour.script(network, mediaPorts));
        return this;
    }

    /** From the next page on, the camera is one of 640×360, which this machine encodes twice with ease. */
    Person withSmallCamera() {
        context.addInitScript(Scripts.SMALL_CAMERA);
        return this;
    }

    /** The same person with the same session in a second tab. */
    Person inAnotherTab() {
        return new Person(context, base, name, 0);
    }

    Locator id(String testId) {
        return page.getByTestId(testId);
    }

    Response go(String path) {
        return page.navigate(base.resolve(path).toString());
    }

    /** Signs up and signs in, each with its captcha, until the dashboard is there. */
    Person arrive() {
        signUp();
        signIn();
        assertThat(id("new-meeting")).isVisible();
        return this;
    }

    void signUp() {
        go("sign-up.xhtml");
        id("sign-up-name").fill(name);
        id("sign-up-email").fill(email);
        id("sign-up-password").fill(PASSWORD);
        answerCaptcha();
        id("sign-up-submit").click();
        assertThat(id("sign-in-submit")).isVisible();
    }

    void signIn() {
        if (!page.url().contains("sign-in")) {
            go("sign-in.xhtml");
        }
        id("sign-in-email").fill(email);
        id("sign-in-password").fill(PASSWORD);
        answerCaptcha();
        id("sign-in-submit").click();
    }

    /** Starts a meeting, and lets the guest in, who comes by its code; answers that. */
    String meet(Person guest) {
        String code = startMeeting();
        enterRoom();
        guest.openMeeting(code);
        guest.joinNow();
        id("admit").first().click();
        return code;
    }

    void answerCaptcha() {
        id("captcha-answer").fill(String.valueOf(captchaSolution()));
    }

    int captchaSolution() {
        String question = id("captcha-question").textContent();
        Matcher sum = SUM.matcher(question);
        if (!sum.find()) {
            throw new AssertionError("No sum in the captcha's question: " + question);
        }
        int left = Integer.parseInt(sum.group(1));
        int right = Integer.parseInt(sum.group(3));
        return "+".equals(sum.group(2)) ? left + right : left - right;
    }

    /** Starts an instant meeting from the dashboard; answers its code. The green room is open then. */
    String startMeeting() {
        id("new-meeting").click();
        assertThat(id("green-room")).isVisible();
        Matcher code = CODE.matcher(page.url());
        if (!code.find()) {
            throw new AssertionError("No meeting code in " + page.url());
        }
        return code.group();
    }

    void openMeeting(String code) {
        go(code);
        assertThat(id("green-room")).isVisible();
    }

    void joinNow() {
        id("join-now").click();
    }

    void enterRoom() {
        joinNow();
        assertThat(id("room")).isVisible();
    }

    Locator tileOf(String displayName) {
        return page.locator("[data-testid=tile][data-participant=\"" + displayName + "\"]");
    }

    /** Waits until the picture of somebody moves here: at least 20 more frames than at first sight. */
    void seesMoving(Person other) {
        long[] first = {-1};
        long[] last = {0};
        Patience.until(name + " sees " + other.name + " move", () -> {
            last[0] = framesOf(other.name);
            if (first[0] < 0 && last[0] > 0) {
                first[0] = last[0];
            }
            return first[0] >= 0 && last[0] - first[0] >= 20;
        }, () -> "frames " + first[0] + " → " + last[0]);
    }

    long framesOf(String displayName) {
        return ((Number) page.evaluate(Scripts.FRAMES_OF_TILE, displayName)).longValue();
    }

    /** Waits until the loudest tone that arrives here is the other's. */
    void hears(int toneHz) {
        Object[] last = {null};
        Patience.until(name + " hears " + toneHz + " Hz", () -> {
            last[0] = page.evaluate(Scripts.LOUDEST_REMOTE_TONE);
            return last[0] instanceof Number hz && Math.abs(hz.doubleValue() - toneHz) < 20;
        }, () -> last[0] + " Hz");
    }

    /**
     * Waits until sound with energy is decoded here. For browsers whose audio graph stands still without a sound card, so
     * that a frequency can't be measured in them.
     */
    void hearsSomething() {
        double[] last = {0};
        Patience.until(name + " hears something", () -> {
            last[0] = ((Number) page.evaluate(Scripts.SOUND_ENERGY)).doubleValue();
            return last[0] > 0.001;
        }, () -> "energy " + last[0]);
    }

    /** Waits until nothing that arrives here can be heard. */
    void hearsNothing() {
        Object[] last = {null};
        Patience.until(name + " hears nothing", () -> {
            last[0] = page.evaluate(Scripts.LOUDEST_REMOTE_TONE);
            return last[0] instanceof Number hz && hz.doubleValue() == 0;
        }, () -> last[0] + " Hz");
    }

    /**
     * Waits until the media of this person goes a certain way, both what is sent and what is received.
     *
     * @param way a regular expression for what {@link Scripts#WAYS_OF_MEDIA} tells
     */
    void reachesMediaBy(String way) {
        Object[] last = {null};
        Patience.until(name + "'s media goes by " + way, () -> {
            last[0] = page.evaluate(Scripts.WAYS_OF_MEDIA);
            return last[0] instanceof List<?> ways && ways.size() == 2 && ways.stream().allMatch(each -> each.toString().matches(way));
        }, () -> last[0]);
    }

    /** How many camera tracks hold a device now. */
    long liveCameras() {
        return cameras().stream().filter("live"::equals).count();
    }

    /** Waits until no track holds a camera any more: its light is off. */
    void releasedEveryCamera() {
        Patience.until(name + "'s page has released every camera", () -> liveCameras() == 0, this::cameras);
    }

    private List<?> cameras() {
        return (List<?>) page.evaluate(Scripts.CAMERAS);
    }

    @Override
    public void close() {
        context.close();
    }
}
