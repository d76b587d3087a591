package org.confera.sfu.layers;

/**
 * Shares one viewer's connection among the tracks that the viewer watches, by bounding their layers. Sound is never given to
 * it: it is never reduced. One a receiving transport; worker thread only; told the time.
 */
public interface LayerAllocator {
    /** A track to share among. */
    void add(LayerShare share);

    void remove(LayerShare share);

    /**
     * The viewer reported on a stream, sound or picture.
     *
     * @param expected packets of the stream in the report's interval
     * @param lost     how many of them got lost between us and the viewer
     */
    void onReport(long expected, long lost);

    /** What is due every 100 ms or so: bounds may change here. */
    void onTick(long nowNs);
}
