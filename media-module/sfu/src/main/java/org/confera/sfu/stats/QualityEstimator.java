package org.confera.sfu.stats;

import org.confera.media.api.ConnectionCause;
import org.confera.media.api.ConnectionQuality;
import org.confera.media.api.QualityLimitation;

/**
 * How well one person is connected, and where the fault lies. Told once a second what was measured, then asked to
 * {@link #evaluate}. Uplink, downlink and device each get a score of their own, steadied by {@link SteadyScore}; the worst of
 * the three is the person's, and from {@value #NO_SIGN} on it has no cause. How each is computed, and why:
 * {@code docs/statistics.md} of this module.
 */
public final class QualityEstimator {
    /** From this score on nobody needs to be told a cause. */
    static final int NO_SIGN = 8;
    /** A browser says for some seconds that the network bounds its picture. */
    static final int BANDWIDTH_LIMITED = 6;
    static final int CPU_LIMITED = 6;
    static final int LAYERS_REDUCED = 6;
    static final int SLOW_CAMERA = 5;
    static final int STILL_CAMERA = 3;
    /** Below it a moving picture is a row of pictures. */
    static final double SLOW_FPS = 10;
    private static final int LOSS_EXPONENT = 7;
    private static final double JITTER_FREE_S = 0.030;
    private static final double JITTER_STEP_S = 0.030;
    private static final double ROUND_TRIP_FREE_S = 0.300;
    private static final double ROUND_TRIP_STEP_S = 0.100;
    private static final int MOST_OFF = 4;

    private final LossWindow sentLoss = new LossWindow();
    private final LossWindow receivedLoss = new LossWindow();
    private final SteadyScore uplink = new SteadyScore();
    private final SteadyScore downlink = new SteadyScore();
    private final SteadyScore device = new SteadyScore();
    private QualityLimitation limitation = QualityLimitation.NONE;
    private ConnectionQuality quality = ConnectionQuality.PERFECT;

    private long sentExpected;
    private long sentLost;
    private long receivedExpected;
    private long receivedLost;
    private double jitterS;
    private double roundTripS;
    private boolean silent;
    private boolean layersReduced;
    private int cameraScore = SteadyScore.BEST;

    /** What a stream of this person's should have brought in this second, and what of it was missing before repair. */
    public void sent(long expected, long lost) {
        sentExpected += expected;
        sentLost += lost;
    }

    /** How unevenly sound of this person arrives; the worst of the second counts. Pictures are paced, which is no fault. */
    public void jitter(double seconds) {
        jitterS = Math.max(jitterS, seconds);
    }

    /** This person sends a track, and neither a packet nor a report of theirs came in this second. */
    public void silent() {
        silent = true;
    }

    /** What this person reported of a track that they are sent. */
    public void received(long expected, long lost) {
        receivedExpected += expected;
        receivedLost += lost;
    }

    /** Between us and this person; the longest of the second counts. */
    public void roundTrip(double seconds) {
        roundTripS = Math.max(roundTripS, seconds);
    }

    /** This person gets smaller pictures than they asked for, because of what they lost. */
    public void layersReduced() {
        layersReduced = true;
    }

    /** How many frames the camera of this person gave in this second, though it is neither off nor paused. */
    public void camera(double framesPerSecond) {
        cameraScore = framesPerSecond == 0 ? STILL_CAMERA : framesPerSecond < SLOW_FPS ? SLOW_CAMERA : SteadyScore.BEST;
    }

    /** What this person's browser says bounds its picture, until it says otherwise. */
    public void limitation(QualityLimitation reason) {
        limitation = reason;
    }

    /** Draws the conclusions of a second, and starts the next; true if {@link #quality} has changed. */
    public boolean evaluate() {
        sentLoss.add(sentExpected, sentLost);
        receivedLoss.add(receivedExpected, receivedLost);
        int up = uplinkScore();
        uplink.add(up);
        downlink.add(downlinkScore());
        device.add(deviceScore(up));
        forgetSecond();
        return conclude();
    }

    private int uplinkScore() {
        if (silent) {
            return 0;
        }
        int score = lossScore(sentLoss.fraction()) - off(jitterS, JITTER_FREE_S, JITTER_STEP_S);
        return limitation == QualityLimitation.BANDWIDTH ? Math.min(score, BANDWIDTH_LIMITED) : score;
    }

    private int downlinkScore() {
        int score = lossScore(receivedLoss.fraction()) - off(roundTripS, ROUND_TRIP_FREE_S, ROUND_TRIP_STEP_S);
        return layersReduced ? Math.min(score, LAYERS_REDUCED) : score;
    }

    /** A camera is to blame only where the network isn't. */
    private int deviceScore(int up) {
        int camera = up >= NO_SIGN ? cameraScore : SteadyScore.BEST;
        return limitation == QualityLimitation.CPU ? Math.min(camera, CPU_LIMITED) : camera;
    }

    /** 1 % lost gives 9, 5 % give 7, 10 % give 5, 20 % give 2. */
    private static int lossScore(double fraction) {
        return (int) Math.round(SteadyScore.BEST * Math.pow(1 - fraction, LOSS_EXPONENT));
    }

    /** One off for each begun step above what is free. */
    private static int off(double value, double free, double step) {
        return Math.clamp((int) Math.ceil((value - free) / step), 0, MOST_OFF);
    }

    private void forgetSecond() {
        sentExpected = 0;
        sentLost = 0;
        receivedExpected = 0;
        receivedLost = 0;
        jitterS = 0;
        roundTripS = 0;
        silent = false;
        layersReduced = false;
        cameraScore = SteadyScore.BEST;
    }

    private boolean conclude() {
        int score = Math.min(uplink.shown(), Math.min(downlink.shown(), device.shown()));
        ConnectionCause cause = score >= NO_SIGN ? ConnectionCause.NONE : cause(score);
        if (score == quality.score() && cause == quality.cause()) {
            return false;
        }
        quality = new ConnectionQuality(score, cause);
        return true;
    }

    /** The cause told last stays while it is as bad as any other. */
    private ConnectionCause cause(int score) {
        if (scoreOf(quality.cause()) == score) {
            return quality.cause();
        }
        return uplink.shown() == score ? ConnectionCause.UPLINK
                : downlink.shown() == score ? ConnectionCause.DOWNLINK : ConnectionCause.DEVICE;
    }

    private int scoreOf(ConnectionCause cause) {
        return switch (cause) {
            case UPLINK -> uplink.shown();
            case DOWNLINK -> downlink.shown();
            case DEVICE -> device.shown();
            case NONE -> SteadyScore.BEST;
        };
    }

    public ConnectionQuality quality() {
        return quality;
    }

    /** Of what this person sent in the last seconds, from 0 to 1, before repair. */
    public double sentLoss() {
        return sentLoss.fraction();
    }

    /** Of what this person was sent in the last seconds, from 0 to 1, before repair. */
    public double receivedLoss() {
        return receivedLoss.fraction();
    }
}
