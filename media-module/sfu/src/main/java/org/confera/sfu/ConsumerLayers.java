package org.confera.sfu;

import org.confera.sfu.codec.PayloadView;
import org.confera.sfu.layers.LayerSelector;
import org.confera.sfu.layers.LayerShare;
import org.confera.sfu.stream.ConsumerStream;
import org.confera.sfu.stream.ProducerStream;

/**
 * Which layers one viewer gets of a track: what comes, what the viewer wants and what the connection carries make a target;
 * the {@link ConsumerStream} goes there when it can. Whether spatial layers are streams (simulcast) or lie within one (SVC)
 * is a matter of this class only. Worker thread only.
 */
final class ConsumerLayers {
    private static final int ALL = PayloadView.MAX_LAYERS;

    private final Producer producer;
    private final ConsumerStream stream;
    private final LayerShare share;
    private int preferredSpatial;
    private int preferredTemporal = ALL;
    private int spatial = ConsumerStream.NONE;
    private int temporal = ConsumerStream.NONE;
    private boolean reduced;

    ConsumerLayers(Producer producer, ConsumerStream stream) {
        this.producer = producer;
        this.stream = stream;
        share = new LayerShare(producer.isScreen());
        preferredSpatial = ALL;
        target(producer.negotiated().spatialLayers() - 1, ALL);
    }

    /** The highest layers that the viewer wants; a temporal layer below 0 means all. */
    void prefer(int spatialLayer, int temporalLayer) {
        preferredSpatial = Math.clamp(spatialLayer, 0, ALL);
        preferredTemporal = temporalLayer < 0 ? ALL : Math.min(temporalLayer, ALL);
    }

    /** Sets the target anew; asks for a key frame if it takes one to get there. */
    void choose(LayerSelector selector, long nowNs) {
        int active = producer.activeLayers(nowNs);
        int layer = selector.select(active, share.spatial(preferredSpatial));
        if (layer == LayerSelector.NONE) {
            rest();
            return;
        }
        int motion = share.temporal(layer, preferredTemporal);
        int top = topTemporal(nowNs);
        int wanted = selector.select(active, preferredSpatial);
        share.note(wanted, layer, Math.min(motion, top), top);
        reduced = layer < wanted || motion < Math.min(preferredTemporal, top);
        boolean elsewhere = layer != target();
        target(layer, motion);
        if (elsewhere && stream.waitsForKeyFrame()) {
            producer.wantKeyFrame(stream.targetStream(), nowNs);
        }
    }

    /** Nothing goes out at present: nothing to be reduced, and nothing that the connection keeps from the viewer. */
    void rest() {
        share.rest();
        reduced = false;
    }

    private void target(int layer, int motion) {
        if (isSimulcast()) {
            stream.target(layer, ALL, motion);
        } else {
            stream.target(0, layer, motion);
        }
    }

    private int topTemporal(long nowNs) {
        ProducerStream from = stream.current();
        return (from == null ? producer.stream(stream.targetStream()) : from).highestTemporalLayer(nowNs);
    }

    /** True if other layers are shown than at the last call. */
    boolean changed(long nowNs) {
        int spatialBefore = spatial;
        int temporalBefore = temporal;
        ProducerStream from = stream.current();
        if (from != null) {
            spatial = isSimulcast() ? current() : Math.min(current(), highest(from.activeSpatialLayers(nowNs)));
            temporal = Math.min(stream.temporalLayer(), from.highestTemporalLayer(nowNs));
        }
        return spatial != spatialBefore || temporal != temporalBefore;
    }

    private static int highest(int active) {
        return Math.max(0, Integer.SIZE - 1 - Integer.numberOfLeadingZeros(active));
    }

    /** The spatial layer shown when {@link #changed} was asked; -1 before the first. */
    int spatial() {
        return spatial;
    }

    int temporal() {
        return temporal;
    }

    /** The spatial layer that goes out now; -1 before the first packet. */
    int current() {
        ProducerStream from = stream.current();
        return from == null ? ConsumerStream.NONE : isSimulcast() ? from.layer() : stream.spatialLayer();
    }

    /** The spatial layer to go to when that is possible. */
    int target() {
        return isSimulcast() ? stream.targetStream() : stream.wantedSpatialLayer();
    }

    /** The highest spatial layer that the viewer wants, of those that there can be. */
    int preferred() {
        return Math.min(preferredSpatial, producer.negotiated().spatialLayers() - 1);
    }

    /** The highest temporal layer that the viewer wants; -1 for all. */
    int preferredTemporal() {
        return preferredTemporal == ALL ? -1 : preferredTemporal;
    }

    /** True while the viewer gets less than it wants and could have, for its connection's sake. */
    boolean isReduced() {
        return reduced;
    }

    private boolean isSimulcast() {
        return producer.layers() > 1;
    }

    LayerShare share() {
        return share;
    }
}
