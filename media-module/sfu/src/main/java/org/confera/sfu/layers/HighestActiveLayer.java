package org.confera.sfu.layers;

/**
 * The highest layer that comes and that the viewer wants; if only larger ones come, the smallest of them: a person seen
 * too sharply is better than one not seen.
 */
public final class HighestActiveLayer implements LayerSelector {
    @Override
    public int select(int active, int preferred) {
        if (active == 0) {
            return NONE;
        }
        int wanted = active & (2 << preferred) - 1;
        return wanted != 0 ? Integer.SIZE - 1 - Integer.numberOfLeadingZeros(wanted)
                : Integer.numberOfTrailingZeros(active);
    }
}
