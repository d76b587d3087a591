package org.confera.sfu.codec;

/**
 * Which spatial and temporal layers of one stream a viewer gets, and which spatial layers it has without a hole. A layer of
 * which a frame was left out can't be gone to before the next key picture, be it upwards or, where lower layers are left
 * out too ({@code L3T3_KEY}), downwards.
 */
final class LayerPosition {
    private int broken;
    private int highest;
    private int spatial;
    private int temporal;

    /** A picture begins: where the way to the wanted layers is free, it is gone. */
    void begin(boolean keyPicture, int wantedSpatial, int wantedTemporal) {
        if (keyPicture) {
            startAt(wantedSpatial, wantedTemporal);
        } else {
            approach(wantedSpatial, wantedTemporal);
        }
    }

    /** A key picture: every layer starts anew, so any can be gone to. */
    private void startAt(int wantedSpatial, int wantedTemporal) {
        broken = 0;
        highest = 0;
        spatial = wantedSpatial;
        temporal = wantedTemporal;
    }

    /** Between two pictures: down at once, and sideways where there is no hole. */
    private void approach(int wantedSpatial, int wantedTemporal) {
        temporal = Math.min(temporal, wantedTemporal);
        if (!isBroken(wantedSpatial)) {
            spatial = wantedSpatial;
        }
    }

    /** The sender says that one can go up here. */
    void openTemporal(int layer) {
        temporal = layer;
    }

    /** Notes what became of a frame: others of its layer may need one that was left out. */
    void note(PayloadView frame, boolean sent) {
        if (sent) {
            highest = Math.max(highest, frame.spatialLayer());
        } else if (frame.temporalLayer() <= temporal) {
            broken |= 1 << frame.spatialLayer();
        }
    }

    /** The spatial layer that the viewer sees: the one to go to, or the highest so far if that never started. */
    int shown() {
        return Math.min(spatial, highest);
    }

    boolean isBroken(int spatialLayer) {
        return (broken >> spatialLayer & 1) != 0;
    }

    boolean waitsForKeyFrame(int wantedSpatial) {
        return wantedSpatial != spatial && isBroken(wantedSpatial);
    }

    boolean covers(PayloadView frame) {
        return frame.spatialLayer() <= spatial && frame.temporalLayer() <= temporal;
    }

    int spatial() {
        return spatial;
    }

    int temporal() {
        return temporal;
    }
}
