package org.confera.sfu.speaker;

import java.util.ArrayList;
import java.util.List;

/**
 * Who holds the floor in a room, without flapping.
 *
 * <p>Follows the idea of dominant speaker identification (Volfin and Cohen, 2013; what is kept of it and what isn't:
 * {@code docs/statistics.md}): a short-term activity must persist to win against the one who speaks. Silence lets another in after {@value #TAKE_OVER_MS} ms of speech; against somebody who
 * goes on speaking one must be clearly louder for {@value #OUTSHOUT_MS} ms. Nobody speaks when the last speaker has been
 * silent for {@value #NOBODY_MS} ms.
 *
 * @param <P> a person
 */
public final class ActiveSpeaker<P> {
    /** A cough, with its echo in the smoothed level, is shorter. */
    static final int TAKE_OVER_MS = 200;
    static final int PAUSE_MS = 80;
    static final int OUTSHOUT_MS = 800;
    static final int HOLD_MS = 400;
    static final int NOBODY_MS = 1500;
    private static final float LOUDER_DB = 6;
    private static final long MS = 1_000_000L;

    private final List<P> people = new ArrayList<>();
    private final List<Loudness> loudness = new ArrayList<>();
    private P speaker;
    private long sinceNs;
    private P challenger;
    private long challengedNs;

    /**
     * Somebody was heard.
     *
     * @param level in -dBov, 0 (loudest) to 127 (silent)
     */
    public void onLevel(P person, int level, long nowNs) {
        int index = people.indexOf(person);
        if (index < 0) {
            index = people.size();
            people.add(person);
            loudness.add(new Loudness());
        }
        loudness.get(index).onLevel(level, nowNs);
    }

    /** Somebody is muted or has left. */
    public void remove(P person) {
        int index = people.indexOf(person);
        if (index >= 0) {
            people.remove(index);
            loudness.remove(index);
        }
        if (person.equals(speaker)) {
            speaker = null;
        }
    }

    /** Decides anew; to be called every 20 to 50 ms. Answers who speaks, or null. */
    public P decide(long nowNs) {
        P best = loudest(nowNs);
        if (speaker == null) {
            if (best != null && of(best).speakingForNs(nowNs) >= TAKE_OVER_MS * MS) {
                hand(best, nowNs);
            }
        } else if (best != null && mayTakeOver(best, nowNs)) {
            hand(best, nowNs);
        } else if (of(speaker).silentForNs(nowNs) >= NOBODY_MS * MS) {
            speaker = null;
        }
        return speaker;
    }

    private boolean mayTakeOver(P best, long nowNs) {
        boolean held = nowNs - sinceNs < HOLD_MS * MS;
        if (of(speaker).silentForNs(nowNs) >= PAUSE_MS * MS) {
            return !held && of(best).speakingForNs(nowNs) >= TAKE_OVER_MS * MS;
        }
        boolean louder = of(best).dbov() + LOUDER_DB <= of(speaker).dbov();
        if (!louder || !best.equals(challenger)) {
            challenger = louder ? best : null;
            challengedNs = nowNs;
        }
        return best.equals(challenger) && nowNs - challengedNs >= OUTSHOUT_MS * MS;
    }

    /** The loudest of those who speak steadily, the speaker left aside. */
    private P loudest(long nowNs) {
        P found = null;
        float dbov = Float.MAX_VALUE;
        for (int i = 0; i < people.size(); i++) {
            Loudness one = loudness.get(i);
            if (!people.get(i).equals(speaker) && one.isSteady(nowNs) && one.dbov() < dbov) {
                found = people.get(i);
                dbov = one.dbov();
            }
        }
        return found;
    }

    private void hand(P person, long nowNs) {
        speaker = person;
        sinceNs = nowNs;
        challenger = null;
    }

    private Loudness of(P person) {
        return loudness.get(people.indexOf(person));
    }
}
