package org.confera.sfu.stream;

import org.confera.wire.rtcp.ReportBlock;

/** How a stream arrives: extended sequence, loss and jitter as RFC 3550 A.1, A.3 and A.8 compute them. */
public final class ReceiveStatistics {
    private final int clockRate;
    private long base;
    private long highest;
    private long received;
    private long bytes;
    private long expectedPrior;
    private long receivedPrior;
    private int fractionLost;
    private long jitterTimes16;
    private long lastTransitTicks;
    private boolean hasTransit;
    private long firstNs;

    ReceiveStatistics(int clockRate) {
        this.clockRate = clockRate;
    }

    /** @param sequence unwrapped */
    void onPacket(long sequence, long timestamp, int length, long nowNs) {
        if (received == 0) {
            base = sequence;
            highest = sequence;
            firstNs = nowNs;
        }
        highest = Math.max(highest, sequence);
        received++;
        bytes += length;
        onTransit(SenderClock.ticks(nowNs - firstNs, clockRate) - timestamp);
    }

    /** RFC 3550 A.8, in 32 bits, since both clocks wrap there. */
    private void onTransit(long transitTicks) {
        if (hasTransit) {
            long difference = Math.abs((long) (int) (transitTicks - lastTransitTicks));
            jitterTimes16 += difference - (jitterTimes16 + 8 >> 4);
        }
        hasTransit = true;
        lastTransitTicks = transitTicks;
    }

    /** Fills a report block (all but LSR and DLSR) and starts the next interval. */
    void report(ReportBlock block) {
        endInterval();
        block.fractionLost(fractionLost).cumulativeLost(Math.clamp(lost(), Integer.MIN_VALUE, Integer.MAX_VALUE))
                .highestSequence(highest & 0xFFFF_FFFFL).jitter(jitterTicks());
    }

    /** RFC 3550 A.3. */
    private void endInterval() {
        long expected = expected();
        long expectedNow = expected - expectedPrior;
        long lostNow = expectedNow - (received - receivedPrior);
        expectedPrior = expected;
        receivedPrior = received;
        fractionLost = expectedNow <= 0 || lostNow <= 0 ? 0 : (int) Math.min(255, (lostNow << 8) / expectedNow);
    }

    /** Packets from the first to the newest, whether they came or not. */
    public long expected() {
        return received == 0 ? 0 : highest - base + 1;
    }

    /** Since the start; duplicates would make it negative. */
    public long lost() {
        return expected() - received;
    }

    /** Of the last finished report interval, in 1/256. */
    public int fractionLost() {
        return fractionLost;
    }

    public long jitterTicks() {
        return jitterTimes16 >> 4;
    }

    /** In seconds, as webrtc-stats has it. */
    public double jitterSeconds() {
        return (double) jitterTicks() / clockRate;
    }

    public long packets() {
        return received;
    }

    /** RTP header and payload. */
    public long bytes() {
        return bytes;
    }
}
