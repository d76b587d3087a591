package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;

/** A screen shared in a test: what the presenter's browser captures, and what others see of it. */
final class SharedScreen {
    /**
     * Lets the browser capture as the page asks, which it must understand, and then shows a page of text in full HD with a
     * tone for its sound: the synthetic monitor of browsers is small and silent, and some have none.
     */
    private static String document(int toneHz) {
        return """
                (() => {
                  const devices = navigator.mediaDevices;
                  const original = devices?.getDisplayMedia?.bind(devices);
                  if (!original) return;
                  devices.getDisplayMedia = async options => {
                    const asked = original(options).then(stream => stream.getTracks().forEach(track => track.stop()),
                      failure => { if (failure instanceof TypeError) throw failure; });
                    await Promise.race([asked, new Promise(done => setTimeout(done, 3000))]);
                    const canvas = Object.assign(document.createElement('canvas'), {width: 1920, height: 1080});
                    const pen = canvas.getContext('2d');
                    let page = 0;
                    const draw = () => {
                      pen.fillStyle = '#ffffff';
                      pen.fillRect(0, 0, 1920, 1080);
                      pen.fillStyle = '#14181f';
                      pen.font = '28px sans-serif';
                      for (let line = 1; line < 36; line++) pen.fillText(`Line ${line} of page ${page}`, 40, line * 30);
                      page++;
                    };
                    draw();
                    const drawing = setInterval(draw, 100);
                    const stream = canvas.captureStream(15);
                    const context = new AudioContext();
                    const tone = new OscillatorNode(context, {frequency: %d});
                    const volume = new GainNode(context, {gain: 0.3});
                    const out = context.createMediaStreamDestination();
                    tone.connect(volume).connect(out);
                    tone.start();
                    stream.addTrack(out.stream.getAudioTracks()[0]);
                    const [picture] = stream.getVideoTracks();
                    const stop = picture.stop.bind(picture);
                    picture.stop = () => { stop(); clearInterval(drawing); void context.close(); };
                    window.__shared = picture;
                    return stream;
                  };
                })()
                """.formatted(toneHz);
    }

    /** Frames shown and width of somebody's shared screen; zeros without one. */
    private static final String SEEN = """
            async name => {
              const tile = [...document.querySelectorAll('[data-testid=screen-tile]')].find(t => t.dataset.participant === name);
              const video = tile?.querySelector('video');
              const track = video?.srcObject?.getVideoTracks()[0];
              let frames = video?.getVideoPlaybackQuality().totalVideoFrames ?? 0;
              for (const receiver of (window.__connections ?? []).flatMap(c => c.getReceivers())) {
                if (!track || receiver.track?.id !== track.id) continue;
                (await receiver.getStats()).forEach(report => { frames = Math.max(frames, report.framesDecoded ?? 0); });
              }
              return {frames, width: video?.videoWidth ?? 0};
            }
            """;

    private SharedScreen() {
    }

    /** From the next page on, this person shares a page of text that sounds like this. */
    static void prepare(Person presenter, int toneHz) {
        presenter.context.addInitScript(document(toneHz));
    }

    /** The browser's own button ends the share. */
    static void endByBrowser(Person presenter) {
        presenter.page.evaluate("() => { __shared.stop(); __shared.dispatchEvent(new Event('ended')); }");
    }

    static Locator tile(Person viewer, String presenter) {
        return viewer.page.locator("[data-testid=screen-tile][data-participant=\"" + presenter + "\"]");
    }

    /** Waits until a shared screen moves here, so large that its text can be read. */
    static void isSeenBy(Person viewer, Person presenter) {
        assertThat(tile(viewer, presenter.name)).isVisible();
        long[] first = {-1};
        Object[] last = {null};
        Patience.until(viewer.name + " sees " + presenter.name + "'s screen", () -> {
            Map<?, ?> seen = (Map<?, ?>) viewer.page.evaluate(SEEN, presenter.name);
            last[0] = seen;
            long frames = ((Number) seen.get("frames")).longValue();
            if (first[0] < 0 && frames > 0) {
                first[0] = frames;
            }
            return first[0] >= 0 && frames - first[0] >= 10 && ((Number) seen.get("width")).intValue() >= 1000;
        }, () -> last[0]);
    }
}
