package org.confera.sfu.speaker;

/**
 * Whether one person speaks. Levels are smoothed, fast upwards and slowly downwards, and compared with two thresholds, so
 * that a cough's edge or the gap between two words doesn't count; packets that don't come (DTX) are silence. The thresholds
 * follow the noise that the person sits in: a fan is no speech, however long it goes on.
 */
final class Loudness {
    /** -dBov below which smoothed sound counts as speech: room noise lies at 60 to 80, speech at 15 to 45. */
    private static final float SPEECH_DBOV = 50;
    /** What is louder is speech in any room; a floor that follows must not swallow a long sentence. */
    private static final float CERTAIN_SPEECH_DBOV = 38;
    /** Speech stands out of the noise around it by that much. */
    private static final float ABOVE_NOISE_DB = 8;
    private static final float HYSTERESIS_DB = 6;
    /** Quiet is believed at once, noise only slowly: words have pauses, a fan has none. */
    private static final float QUIET_ROOM_DBOV = 68;
    private static final float NOISE_RISES_DB_PER_NS = 1.5e-9f;
    private static final float MUTE_DBOV = 127;
    /** Most packets of speech are loud by themselves; of keystrokes, doors and laughter few are. */
    private static final float STEADY_SHARE = 0.75f;
    private static final float UNSTEADY_SHARE = 0.4f;
    private static final float SHARE_NS = 100e6f;
    private static final float ATTACK_NS = 40e6f;
    private static final float RELEASE_NS = 100e6f;
    /** A longer gap between packets is silence, whatever came before. */
    private static final long GAP_NS = 150_000_000L;
    private static final long PACKET_NS = 20_000_000L;

    private float dbov = MUTE_DBOV;
    private float noiseDbov = QUIET_ROOM_DBOV;
    /** Of packets that are loud by themselves, lately. */
    private float loudShare;
    private boolean steady;
    private boolean heard;
    private long heardNs;
    private boolean speaking;
    private long sinceNs;
    private long lastNs;

    /** @param level in -dBov, 0 (loudest) to 127 (silent) */
    void onLevel(int level, long nowNs) {
        boolean afterGap = !heard || nowNs - heardNs > GAP_NS;
        long elapsedNs = heard ? Math.clamp(nowNs - heardNs, 0, GAP_NS) : PACKET_NS;
        if (afterGap) {
            dbov = MUTE_DBOV;
            loudShare = 0;
        }
        heard = true;
        heardNs = nowNs;
        float time = level < dbov ? ATTACK_NS : RELEASE_NS;
        dbov += (level - dbov) * elapsedNs / (elapsedNs + time);
        followNoise(elapsedNs);
        float threshold = Math.clamp(noiseDbov - ABOVE_NOISE_DB, CERTAIN_SPEECH_DBOV, SPEECH_DBOV);
        long packetNs = afterGap ? PACKET_NS : elapsedNs;
        loudShare += ((level < threshold ? 1 : 0) - loudShare) * packetNs / (packetNs + SHARE_NS);
        steady = loudShare >= (steady ? UNSTEADY_SHARE : STEADY_SHARE);
        if (speaking ? dbov > threshold + HYSTERESIS_DB : dbov >= threshold) {
            speaking = false;
        } else {
            sinceNs = speaking ? sinceNs : nowNs;
            speaking = true;
            lastNs = nowNs;
        }
    }

    private void followNoise(long elapsedNs) {
        float risen = Math.max(dbov, noiseDbov - elapsedNs * NOISE_RISES_DB_PER_NS);
        noiseDbov = Math.min(QUIET_ROOM_DBOV, risen);
    }

    /** True while speech comes. */
    boolean isSpeaking(long nowNs) {
        return speaking && nowNs - heardNs <= GAP_NS;
    }

    /** True while speech comes that is more than a row of bangs. */
    boolean isSteady(long nowNs) {
        return isSpeaking(nowNs) && steady;
    }

    /** How long the speech goes on that is going on. */
    long speakingForNs(long nowNs) {
        return isSpeaking(nowNs) ? nowNs - sinceNs : 0;
    }

    /** How long nothing was said; meaningless before the first word. */
    long silentForNs(long nowNs) {
        return isSpeaking(nowNs) ? 0 : nowNs - lastNs;
    }

    /** Smoothed, in -dBov: smaller is louder. */
    float dbov() {
        return dbov;
    }
}
