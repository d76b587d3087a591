package org.confera.e2e;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a page got over a while, of all tracks that it receives together, by the counters of webrtc-stats.
 *
 * @param frames      decoded
 * @param freezes     how often the picture stood for longer than it should (freezeCount)
 * @param frozenS     and how long in all, in seconds
 * @param concealed   share of sound that was made up because it was missing, silence not counted
 * @param soundDelayMs how long sound waited in the buffer
 * @param all         every counter's growth, for a test's output
 */
record Quality(long frames, long freezes, double frozenS, double concealed, double soundDelayMs,
        Map<String, Double> all) {
    private static final String COUNTERS = """
            async () => {
              const sums = {};
              const names = ['packetsReceived', 'packetsLost', 'nackCount', 'pliCount', 'retransmittedPacketsReceived',
                'framesReceived', 'framesDecoded', 'keyFramesDecoded', 'framesDropped', 'freezeCount', 'totalFreezesDuration',
                'totalSamplesReceived', 'concealedSamples', 'silentConcealedSamples', 'jitterBufferDelay',
                'jitterBufferEmittedCount', 'bytesReceived'];
              for (const connection of window.__connections ?? []) {
                (await connection.getStats()).forEach(report => {
                  if (report.type !== 'inbound-rtp') return;
                  for (const name of names) {
                    if (name in report) sums[`${report.kind}.${name}`] = (sums[`${report.kind}.${name}`] ?? 0) + report[name];
                  }
                });
              }
              return sums;
            }
            """;

    /** What has been counted so far. */
    static Map<String, Number> counters(Page page) {
        @SuppressWarnings("unchecked")
        Map<String, Number> counters = (Map<String, Number>) page.evaluate(COUNTERS);
        return counters;
    }

    /** What has come since. */
    static Quality since(Map<String, Number> before, Page page) {
        Map<String, Double> grown = new TreeMap<>();
        counters(page).forEach((name, now) -> grown.put(name,
                now.doubleValue() - before.getOrDefault(name, 0).doubleValue()));
        double concealed = of(grown, "audio.concealedSamples") - of(grown, "audio.silentConcealedSamples");
        double emitted = Math.max(1, of(grown, "audio.jitterBufferEmittedCount"));
        return new Quality((long) of(grown, "video.framesDecoded"), (long) of(grown, "video.freezeCount"),
                of(grown, "video.totalFreezesDuration"), concealed / Math.max(1, of(grown, "audio.totalSamplesReceived")),
                1000 * of(grown, "audio.jitterBufferDelay") / emitted, grown);
    }

    private static double of(Map<String, Double> counters, String name) {
        return counters.getOrDefault(name, 0.0);
    }

    double counted(String name) {
        return of(all, name);
    }

    @Override
    public String toString() {
        return "%d frames, %d freezes of %.2f s together, %.2f %% of sound concealed, sound waits %.0f ms; %s".formatted(frames,
                freezes, frozenS, 100 * concealed, soundDelayMs, all);
    }
}
