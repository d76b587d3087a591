package org.confera.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/** Listens to one tone among all that a page plays, for as long as a test does something else. */
final class Hearing {
    /** So much of silence can come of a machine that is busy with other things; a track that was replaced takes longer. */
    private static final double LONGEST_GAP_S = 1.0;

    /** Looks twenty times a second whether the tone is there, and counts how often in a row it is not. */
    private static final String START = """
            async hz => {
              const context = window.__ears ??= new AudioContext();
              await context.resume();
              const heard = new Map();
              const listener = window.__hearing = {ticks: 0, gap: 0, longest: 0, with: 0};
              const level = element => {
                if (!heard.has(element)) {
                  const analyser = new AnalyserNode(context, {fftSize: 4096, smoothingTimeConstant: 0});
                  context.createMediaStreamSource(new MediaStream(element.srcObject.getAudioTracks())).connect(analyser);
                  heard.set(element, analyser);
                }
                const bins = new Float32Array(2048);
                heard.get(element).getFloatFrequencyData(bins);
                const bin = Math.round(hz * 4096 / context.sampleRate);
                return Math.max(...bins.slice(bin - 1, bin + 2));
              };
              listener.timer = setInterval(() => {
                const playing = [...document.querySelectorAll('audio')].filter(e => !e.paused && e.srcObject?.getAudioTracks().length);
                const there = playing.some(element => level(element) > -60);
                listener.ticks++;
                listener.with += there ? 1 : 0;
                listener.gap = there ? 0 : listener.gap + 1;
                if (listener.with > 0) listener.longest = Math.max(listener.longest, listener.gap);
              }, 50);
            }
            """;

    private static final String STOP = """
            () => {
              const {timer, longest, with: present, ticks} = window.__hearing;
              clearInterval(timer);
              return [longest * 0.05, present, ticks];
            }
            """;

    private Hearing() {
    }

    /** The tone is heard all the time while this is done. */
    static void uninterrupted(Person listener, int hz, Runnable meanwhile) {
        listener.page.evaluate(START, hz);
        Patience.until(listener.name + " listens to " + hz + " Hz",
                () -> ((Number) listener.page.evaluate("() => __hearing.with")).intValue() > 5, () -> "nothing");
        meanwhile.run();
        List<?> result = (List<?>) listener.page.evaluate(STOP);
        double longestS = ((Number) result.getFirst()).doubleValue();
        System.out.printf("[e2e] %s heard %d Hz in %s of %s looks, longest gap %.2f s%n", listener.name, hz, result.get(1), result.get(2),
                longestS);
        assertTrue(longestS < LONGEST_GAP_S, listener.name + " did not hear " + hz + " Hz for " + longestS + " s");
    }

    /** Waits until this tone has not been among what is heard for as long as no gap of a call would last. */
    static void not(Person listener, int hz) {
        listener.page.evaluate(START, hz);
        Patience.until(listener.name + " does not hear " + hz + " Hz",
                () -> ((Number) listener.page.evaluate("() => __hearing.gap")).intValue() > 20,
                () -> listener.page.evaluate("() => JSON.stringify(__hearing)"));
        listener.page.evaluate(STOP);
    }

    /** Waits until this tone is among all that is heard. */
    static void of(Person listener, int hz) {
        listener.page.evaluate(START, hz);
        Patience.until(listener.name + " hears " + hz + " Hz among others",
                () -> ((Number) listener.page.evaluate("() => __hearing.with")).intValue() > 5,
                () -> listener.page.evaluate("() => JSON.stringify(__hearing)"));
        listener.page.evaluate(STOP);
    }
}
