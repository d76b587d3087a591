package org.confera.sfu.codec;

/**
 * Leaves out upper temporal layers of VP8. Up goes one layer at a time, at a frame of that layer with the layer-sync bit: it
 * refers to the lowest layer only (RFC 7741 section 4.2), and what follows refers to nothing of its layer before it. A sync
 * frame two layers up doesn't do: what follows it may refer to older frames of the layer between.
 */
final class Vp8TemporalFilter implements LayerFilter {
    private int temporal;

    @Override
    public void enter(int stream, PayloadView first, int wantedSpatial, int wantedTemporal) {
        temporal = wantedTemporal;
    }

    @Override
    public boolean passes(PayloadView frame, int wantedSpatial, int wantedTemporal) {
        int layer = frame.temporalLayer();
        boolean opens = layer == temporal + 1 && ((Vp8View) frame).layerSync();
        if (wantedTemporal < temporal || frame.startsDecoding()) {
            temporal = wantedTemporal;
        } else if (opens && layer <= wantedTemporal) {
            temporal = layer;
        }
        return layer <= temporal;
    }

    @Override
    public boolean passesLate(PayloadView frame) {
        return frame.temporalLayer() <= temporal;
    }

    @Override
    public int spatialLayer() {
        return 0;
    }

    @Override
    public int temporalLayer() {
        return temporal;
    }

    @Override
    public boolean waitsForKeyFrame(int wantedSpatial) {
        return false;
    }
}
