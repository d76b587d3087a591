package org.confera.sfu.speaker;

/**
 * Whether one person speaks. Levels are smoothed, fast upwards and slowly downwards, and compared with two thresholds, so
 * that a cough's edge or the gap between two words doesn't count; packets that don't come (DTX) are silence.
 */
final class Loudness {
    /** -dBov below which smoothed sound counts as speech: room noise lies at 60 to 80, speech at 15 to 45. */
    private static final float SPEECH_DBOV = 50;
    private static final float SILENCE_DBOV = 56;
    private static final float MUTE_DBOV = 127;
    private static final float ATTACK_NS = 40e6f;
    private static final float RELEASE_NS = 100e6f;
    /** A longer gap between packets is silence, whatever came before. */
    private static final long GAP_NS = 150_000_000L;

    private float dbov = MUTE_DBOV;
    private boolean heard;
    private long heardNs;
    private boolean speaking;
    private long sinceNs;
    private long lastNs;

    /** @param level in -dBov, 0 (loudest) to 127 (silent) */
    void onLevel(int level, long nowNs) {
        long elapsedNs = heard ? Math.clamp(nowNs - heardNs, 0, GAP_NS) : GAP_NS / 10;
        if (heard && nowNs - heardNs > GAP_NS) {
            dbov = MUTE_DBOV;
        }
        heard = true;
        heardNs = nowNs;
        float time = level < dbov ? ATTACK_NS : RELEASE_NS;
        dbov += (level - dbov) * elapsedNs / (elapsedNs + time);
        if (speaking ? dbov > SILENCE_DBOV : dbov >= SPEECH_DBOV) {
            speaking = false;
        } else {
            sinceNs = speaking ? sinceNs : nowNs;
            speaking = true;
            lastNs = nowNs;
        }
    }

    /** True while speech comes. */
    boolean isSpeaking(long nowNs) {
        return speaking && nowNs - heardNs <= GAP_NS;
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
