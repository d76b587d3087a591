package org.confera.sfu.layers;

/**
 * What one track may take of a viewer's connection: an upper bound on its layers, set by a {@link LayerAllocator}. Worker
 * thread only.
 *
 * <p>Bounds are the rungs of a ladder. A camera gives up its fastest temporal layer, then half its size with all its motion
 * back, and so on: faces may be small, but should move. A screen gives up all motion before it gives up size: text must stay
 * readable.
 */
public final class LayerShare {
    /** No bound. */
    public static final int ALL = 8;

    private final boolean screen;
    private int capSpatial = ALL;
    private int capTemporal = ALL;
    private int wantedSpatial;
    private int spatial;
    private int temporal;
    private int topTemporal;
    private boolean resting = true;

    /** @param screen a screen share: it is reduced last and recovers first */
    public LayerShare(boolean screen) {
        this.screen = screen;
    }

    /**
     * How the track stands.
     *
     * @param wanted  the highest spatial layer that comes and that the viewer wants
     * @param current the spatial layer that was chosen
     * @param motion  its highest temporal layer that is let through
     * @param top     the highest temporal layer that there is
     */
    public void note(int wanted, int current, int motion, int top) {
        wantedSpatial = wanted;
        spatial = current;
        temporal = motion;
        topTemporal = top;
        resting = false;
    }

    /** Nothing of the track goes out at present, so it has nothing to give up. */
    public void rest() {
        resting = true;
    }

    /** The bound applied to a wish for a spatial layer. */
    public int spatial(int wanted) {
        return Math.min(wanted, capSpatial);
    }

    /** The bound applied to a wish for a temporal layer of the spatial layer that was chosen. */
    public int temporal(int chosenSpatial, int wanted) {
        return chosenSpatial < capSpatial ? wanted : Math.min(wanted, capTemporal);
    }

    boolean isScreen() {
        return screen;
    }

    boolean isBounded() {
        return capSpatial != ALL;
    }

    /** How high it stands now. */
    int rank() {
        return spatial * ALL + temporal;
    }

    /** How high it may stand. */
    int bound() {
        return capSpatial * ALL + capTemporal;
    }

    boolean isResting() {
        return resting;
    }

    boolean canGoDown() {
        return !resting && (spatial > 0 || temporal > 0);
    }

    /** One rung down from where it stands. */
    void down() {
        if (temporal > slowest(spatial)) {
            bound(spatial, temporal - 1);
        } else if (spatial > 0) {
            bound(spatial - 1, topTemporal);
        }
    }

    /** One rung up. */
    void up() {
        if (capTemporal < topTemporal) {
            capTemporal++;
        } else if (capSpatial < wantedSpatial) {
            bound(capSpatial + 1, slowest(capSpatial + 1));
        }
        if (capSpatial >= wantedSpatial && capTemporal >= topTemporal) {
            bound(ALL, ALL);
        }
    }

    private void bound(int capSpatially, int capTemporally) {
        capSpatial = capSpatially;
        capTemporal = capTemporally;
    }

    private int slowest(int ofSpatial) {
        return screen || ofSpatial == 0 ? 0 : Math.min(1, topTemporal);
    }
}
