package org.confera.sfu.layers;

/** Chooses the layer that a viewer is to get. Worker thread only; no state, no allocation. */
public interface LayerSelector {
    /** No layer can be had. */
    int NONE = -1;

    /**
     * @param active    bit n is set while packets of layer n come
     * @param preferred the highest layer that the viewer wants, from 0
     * @return the layer to go to, or {@link #NONE}
     */
    int select(int active, int preferred);
}
