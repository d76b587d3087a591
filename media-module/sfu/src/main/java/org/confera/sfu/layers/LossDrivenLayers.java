package org.confera.sfu.layers;

import java.util.ArrayList;
import java.util.List;

/**
 * Follows the loss that a viewer reports, until there is an estimate of bandwidth: more than a tenth for two seconds takes one
 * layer away, less than 3 % for ten seconds gives one back; in between nothing changes.
 *
 * <p>Down go all cameras that stand highest, together, since equals are treated as equals and one camera of ten relieves
 * nobody; screens only when no camera can go further. Up go screens first, then all cameras with the lowest bound. A track of
 * which nothing goes out relieves nobody, so it isn't asked to go down; nor does anybody wait for it to come up.
 */
public final class LossDrivenLayers implements LayerAllocator {
    static final int TOO_MUCH_PERCENT = 10;
    static final int LITTLE_PERCENT = 3;
    static final long DOWN_AFTER_NS = 2_000_000_000L;
    static final long UP_AFTER_NS = 10_000_000_000L;
    /** The span of one judgement: browsers report once a second. */
    private static final long WINDOW_NS = 1_000_000_000L;
    /** Fewer packets than these say nothing; the window waits for more. */
    private static final int ENOUGH_PACKETS = 20;
    private static final int PERCENT = 100;

    private final List<LayerShare> shares = new ArrayList<>();
    private long expected;
    private long lost;
    private boolean open;
    private long windowNs;
    private boolean lossy;
    private long lossyNs;
    private boolean clean;
    private long cleanNs;

    @Override
    public void add(LayerShare share) {
        shares.add(share);
    }

    @Override
    public void remove(LayerShare share) {
        shares.remove(share);
    }

    @Override
    public void onReport(long packets, long lostPackets) {
        expected += packets;
        lost += lostPackets;
    }

    @Override
    public void onTick(long nowNs) {
        if (!open) {
            open = true;
            windowNs = nowNs;
        }
        if (nowNs - windowNs >= WINDOW_NS && expected >= ENOUGH_PACKETS) {
            judge(nowNs);
            expected = 0;
            lost = 0;
            windowNs = nowNs;
        }
    }

    private void judge(long nowNs) {
        boolean wasLossy = lossy;
        boolean wasClean = clean;
        lossy = lost * PERCENT > expected * TOO_MUCH_PERCENT;
        clean = lost * PERCENT < expected * LITTLE_PERCENT;
        lossyNs = wasLossy ? lossyNs : windowNs;
        cleanNs = wasClean ? cleanNs : windowNs;
        if (lossy && nowNs - lossyNs >= DOWN_AFTER_NS) {
            lossyNs = nowNs;
            down();
        }
        if (clean && nowNs - cleanNs >= UP_AFTER_NS) {
            cleanNs = nowNs;
            up();
        }
    }

    private void down() {
        if (!downHighest(false)) {
            downHighest(true);
        }
    }

    private boolean downHighest(boolean screens) {
        int highest = -1;
        for (int i = 0; i < shares.size(); i++) {
            LayerShare share = shares.get(i);
            if (share.isScreen() == screens && share.canGoDown()) {
                highest = Math.max(highest, share.rank());
            }
        }
        for (int i = 0; highest >= 0 && i < shares.size(); i++) {
            LayerShare share = shares.get(i);
            if (share.isScreen() == screens && share.canGoDown() && share.rank() == highest) {
                share.down();
            }
        }
        return highest >= 0;
    }

    private void up() {
        upResting();
        if (!upLowest(true)) {
            upLowest(false);
        }
    }

    private void upResting() {
        for (int i = 0; i < shares.size(); i++) {
            LayerShare share = shares.get(i);
            if (share.isResting() && share.isBounded()) {
                share.up();
            }
        }
    }

    private boolean upLowest(boolean screens) {
        int lowest = Integer.MAX_VALUE;
        for (int i = 0; i < shares.size(); i++) {
            LayerShare share = shares.get(i);
            if (mayGoUp(share, screens)) {
                lowest = Math.min(lowest, share.bound());
            }
        }
        for (int i = 0; lowest < Integer.MAX_VALUE && i < shares.size(); i++) {
            LayerShare share = shares.get(i);
            if (mayGoUp(share, screens) && share.bound() == lowest) {
                share.up();
            }
        }
        return lowest < Integer.MAX_VALUE;
    }

    private static boolean mayGoUp(LayerShare share, boolean screens) {
        return share.isScreen() == screens && share.isBounded() && !share.isResting();
    }
}
