package org.confera.sfu.codec;

/** For codecs that name no layers within a stream: everything goes out. */
final class AllLayers implements LayerFilter {
    @Override
    public void enter(int stream, PayloadView first, int wantedSpatial, int wantedTemporal) {
    }

    @Override
    public boolean passes(PayloadView frame, int wantedSpatial, int wantedTemporal) {
        return true;
    }

    @Override
    public boolean passesLate(PayloadView frame) {
        return true;
    }

    @Override
    public int spatialLayer() {
        return 0;
    }

    @Override
    public int temporalLayer() {
        return 0;
    }

    @Override
    public boolean waitsForKeyFrame(int wantedSpatial) {
        return false;
    }
}
