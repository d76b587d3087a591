package org.confera.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.confera.network.Detour;
import org.confera.network.ImpairmentProxy;

/**
 * Two pages of one browser that talk to each other without any server: what a bad network does to a call that nobody
 * forwards. The first is reached through a proxy and learns of the second only by what comes from there, so that all
 * packets take one way.
 */
final class DirectPair implements AutoCloseable {
    private static final Pattern CANDIDATE = Pattern.compile("a=candidate:\\S+ \\d+ udp \\d+ (\\S+) (\\d+) typ host");

    final Page first;
    final Page second;
    private final ImpairmentProxy proxy;
    private final List<BrowserContext> contexts;

    /** @param anyPage of a secure origin */
    DirectPair(Browser browser, URI anyPage, InetAddress host, long seed) throws IOException {
        BrowserContext ada = context(browser, 440);
        BrowserContext bob = context(browser, 880);
        contexts = List.of(ada, bob);
        first = open(ada, anyPage);
        second = open(bob, anyPage);
        String offer = (String) first.evaluate(OFFER);
        int port = candidatePort(offer, host);
        proxy = new ImpairmentProxy(host, List.of(port), seed);
        second.evaluate(Detour.script(proxy, List.of(port)));
        String answer = (String) second.evaluate(ANSWER, offer);
        first.evaluate("async sdp => { await window.__pc.setRemoteDescription({type: 'answer', sdp}); }",
                answer.replaceAll("a=candidate:[^\\r]*\\r\\n", ""));
    }

    private static BrowserContext context(Browser browser, int toneHz) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setIgnoreHTTPSErrors(true));
        context.addInitScript(Scripts.toneInsteadOfMicrophone(toneHz));
        context.addInitScript(Scripts.REMEMBER_CONNECTIONS);
        return context;
    }

    private static Page open(BrowserContext context, URI anyPage) {
        Page page = context.newPage();
        page.navigate(anyPage.toString());
        return page;
    }

    private static int candidatePort(String sdp, InetAddress host) {
        Matcher candidates = CANDIDATE.matcher(sdp);
        while (candidates.find()) {
            if (candidates.group(1).equals(host.getHostAddress())) {
                return Integer.parseInt(candidates.group(2));
            }
        }
        throw new AssertionError("The browser has no candidate of " + host.getHostAddress() + ":\n" + sdp);
    }

    ImpairmentProxy network() {
        return proxy;
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
        proxy.close();
    }

    private static final String PREPARE = """
            const capture = async () => {
              const stream = await navigator.mediaDevices.getUserMedia({audio: true, video: {width: 640, height: 360, frameRate: 30}});
              const pc = window.__pc = new RTCPeerConnection();
              for (const track of stream.getTracks()) pc.addTrack(track, stream);
              pc.ontrack = event => {
                const element = document.createElement(event.track.kind);
                element.autoplay = true;
                element.srcObject = new MediaStream([event.track]);
                document.body.append(element);
              };
              return pc;
            };
            const vp8 = pc => {
              for (const transceiver of pc.getTransceivers()) {
                if (transceiver.sender.track?.kind !== 'video') continue;
                const codecs = RTCRtpReceiver.getCapabilities('video').codecs;
                transceiver.setCodecPreferences(codecs.filter(c => /VP8|rtx/.test(c.mimeType)));
                const parameters = transceiver.sender.getParameters();
                if (!parameters.encodings.length) continue;
                parameters.encodings[0].maxBitrate = 900_000;
                transceiver.sender.setParameters(parameters);
              }
            };
            const gathered = pc => new Promise(done => {
              if (pc.iceGatheringState === 'complete') done();
              pc.onicegatheringstatechange = () => pc.iceGatheringState === 'complete' && done();
            });
            """;

    private static final String OFFER = "async () => {" + PREPARE + """
              const pc = await capture();
              vp8(pc);
              const offer = await pc.createOffer();
              await pc.setLocalDescription(offer);
              await gathered(pc);
              return pc.localDescription.sdp;
            }
            """;

    private static final String ANSWER = "async offer => {" + PREPARE + """
              const pc = await capture();
              await pc.setRemoteDescription({type: 'offer', sdp: offer});
              vp8(pc);
              const answer = await pc.createAnswer();
              await pc.setLocalDescription(answer);
              await gathered(pc);
              return pc.localDescription.sdp;
            }
            """;
}
