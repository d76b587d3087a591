package org.confera.client;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.confera.wire.NtpTime;
import org.confera.wire.Sequence;
import org.confera.wire.rtcp.ReportBlock;

/**
 * What of one stream has come, what is missing and was asked for, and what is lost. A packet that is missing for a second
 * is lost; one that comes later is found again. Told the time. One thread.
 */
final class ReceivedStream {
    /** Others may only be late by another way. */
    private static final long REORDERING_NS = 10_000_000L;
    private static final long ASK_AGAIN_NS = 100_000_000L;
    private static final long GIVE_UP_NS = 1_000_000_000L;
    /** More at once than this is no loss but a stream that starts anew. */
    private static final int MAX_GAP = 1_000;

    private final long ssrc;
    private final int ticksPerSecond;
    private final Map<Long, Missing> missing = new HashMap<>();
    private final ReceptionTotals totals;
    private boolean started;
    private long first;
    private long highest;
    private long received;
    private long expectedReported;
    private long receivedReported;
    private long lastTransitTicks;
    private double jitterTicks;
    private long lastReport;
    private long lastReportNs;
    private long lastNs;

    /** @param totals where this stream's packets are counted */
    ReceivedStream(long ssrc, int ticksPerSecond, ReceptionTotals totals) {
        this.ssrc = ssrc;
        this.ticksPerSecond = ticksPerSecond;
        this.totals = totals;
    }

    long ssrc() {
        return ssrc;
    }

    boolean started() {
        return started;
    }

    /** When the last packet came. */
    long lastNs() {
        return lastNs;
    }

    /** A packet under its own number; true unless it came before. */
    boolean onRtp(int sequence, long timestamp, long nowNs) {
        if (started && Math.abs(Sequence.distance((int) highest & 0xFFFF, sequence)) > MAX_GAP) {
            restart();
        }
        if (!started) {
            start(sequence);
        }
        totals.longestSilence(lastNs == 0 ? 0 : nowNs - lastNs);
        lastNs = nowNs;
        boolean isNew = take(Sequence.extend(highest, sequence), false, nowNs);
        if (isNew) {
            followJitter(timestamp, nowNs);
        }
        return isNew;
    }

    /** A packet that was sent again; true unless it came before. */
    boolean onRetransmission(int sequence, long nowNs) {
        return started && take(Sequence.extend(highest, sequence), true, nowNs);
    }

    private void start(int sequence) {
        started = true;
        first = Sequence.MODULUS + sequence;
        highest = first - 1;
        received = 0;
        expectedReported = 0;
        receivedReported = 0;
    }

    private void restart() {
        totals.lost(missing.size());
        missing.clear();
        started = false;
    }

    private boolean take(long extended, boolean again, long nowNs) {
        if (extended > highest) {
            for (long absent = highest + 1; absent < extended; absent++) {
                missing.put(absent, new Missing(nowNs));
            }
            totals.expected(extended - highest);
            highest = extended;
        } else {
            Missing found = missing.remove(extended);
            if (found == null) {
                return false;
            }
            if (again) {
                totals.repair();
            }
        }
        received++;
        return true;
    }

    /** RFC 3550 section 6.4.1. */
    private void followJitter(long timestamp, long nowNs) {
        long transit = nowNs / 1_000 * ticksPerSecond / 1_000_000 - timestamp;
        int difference = (int) Math.abs(transit - lastTransitTicks);
        if (lastTransitTicks != 0 && difference < ticksPerSecond) {
            jitterTicks += (difference - jitterTicks) / 16;
        }
        lastTransitTicks = transit;
    }

    /** A sender report of this stream. */
    void onSenderReport(long ntp, long nowNs) {
        lastReport = NtpTime.compact(ntp);
        lastReportNs = nowNs;
    }

    /** Which packets to ask for now, oldest first; gives up those that are missing for too long. */
    int[] toAskFor(long nowNs) {
        if (missing.isEmpty()) {
            return new int[0];
        }
        for (Iterator<Missing> all = missing.values().iterator(); all.hasNext();) {
            if (nowNs - all.next().sinceNs >= GIVE_UP_NS) {
                all.remove();
                totals.lost(1);
            }
        }
        return missing.entrySet().stream().filter(entry -> entry.getValue().isDue(nowNs)).mapToLong(Map.Entry::getKey).sorted()
                .mapToInt(extended -> (int) extended & 0xFFFF).toArray();
    }

    /** Fills a report block and begins the next interval. */
    void report(ReportBlock block, long nowNs) {
        long expected = highest - first + 1;
        long expectedNow = expected - expectedReported;
        long lostNow = expectedNow - (received - receivedReported);
        expectedReported = expected;
        receivedReported = received;
        block.ssrc(ssrc).fractionLost(expectedNow <= 0 || lostNow <= 0 ? 0 : (int) Math.min(255, 256 * lostNow / expectedNow))
                .cumulativeLost((int) (expected - received)).highestSequence(highest).jitter((long) jitterTicks)
                .lastSenderReport(lastReport)
                .delaySinceLastSenderReport(lastReport == 0 ? 0 : NtpTime.compactDuration(nowNs - lastReportNs));
    }

    /** A packet that others have overtaken. */
    private static final class Missing {
        private final long sinceNs;
        private long dueNs;

        private Missing(long nowNs) {
            sinceNs = nowNs;
            dueNs = nowNs + REORDERING_NS;
        }

        private boolean isDue(long nowNs) {
            boolean due = nowNs - dueNs >= 0;
            if (due) {
                dueNs = nowNs + ASK_AGAIN_NS;
            }
            return due;
        }
    }
}
