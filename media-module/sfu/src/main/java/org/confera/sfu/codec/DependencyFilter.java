package org.confera.sfu.codec;

import org.confera.sfu.codec.FrameFates.Fate;
import org.confera.wire.payload.DependencyDescriptorReader;
import org.confera.wire.payload.DependencyStructure;

/**
 * Leaves out what a dependency descriptor says that the viewer's decode target does without. The spatial layer changes
 * between pictures, for a picture's end is marked on the highest layer sent; the temporal layer rises at a frame that
 * switches to the higher decode target and whose references went out.
 *
 * <p>Chains are not needed for that: they tell a receiver whether it has lost something, which it asks for by NACK here. The
 * set of active decode targets is passed on as it came: browsers decode what they get.
 */
final class DependencyFilter implements LayerFilter {
    private final FrameFates fates;
    private final LayerPosition position = new LayerPosition();
    private int stream;
    private int timestamp;
    private boolean keyPicture;

    DependencyFilter(FrameFates fates) {
        this.fates = fates;
    }

    @Override
    public void enter(int fromStream, PayloadView first, int wantedSpatial, int wantedTemporal) {
        stream = fromStream;
        begin((Av1View) first, wantedSpatial, wantedTemporal);
    }

    @Override
    public boolean passes(PayloadView view, int wantedSpatial, int wantedTemporal) {
        Av1View frame = (Av1View) view;
        if (frame.timestamp() != timestamp) {
            begin(frame, wantedSpatial, wantedTemporal);
        }
        if (!frame.described()) {
            return true;
        }
        boolean found = findsReferences(frame);
        if (found && position.temporal() < wantedTemporal) {
            rise(frame.dependencies(), wantedTemporal);
        }
        boolean sent = found && belongs(frame);
        position.note(frame, sent);
        return sent;
    }

    private void begin(Av1View frame, int wantedSpatial, int wantedTemporal) {
        timestamp = frame.timestamp();
        keyPicture = frame.startsDecoding();
        position.begin(keyPicture, wantedSpatial, wantedTemporal);
    }

    private void rise(DependencyDescriptorReader frame, int wantedTemporal) {
        int highest = Math.min(wantedTemporal, frame.structure().temporalLayers() - 1);
        for (int layer = highest; layer > position.temporal(); layer--) {
            int target = target(frame.structure(), layer);
            if (target >= 0 && frame.indication(target) == DependencyDescriptorReader.SWITCH) {
                position.openTemporal(layer);
                return;
            }
        }
    }

    /** In a key picture all lower layers go out: the first brings the templates that the others follow. */
    private boolean belongs(Av1View frame) {
        if (keyPicture) {
            return position.covers(frame);
        }
        DependencyDescriptorReader dependencies = frame.dependencies();
        if (frame.spatialLayer() > position.shown()) {
            return position.covers(frame);
        }
        int target = target(dependencies.structure(), position.temporal());
        return target >= 0 ? dependencies.indication(target) != DependencyDescriptorReader.NOT_PRESENT
                : position.covers(frame);
    }

    /** The decode target of the spatial layer that is shown and of this temporal layer. */
    private int target(DependencyStructure structure, int temporal) {
        return structure.target(Math.min(position.shown(), structure.spatialLayers() - 1),
                Math.min(temporal, structure.temporalLayers() - 1));
    }

    /** What never came is the viewer's to ask for, so only what was left out counts. */
    private boolean findsReferences(Av1View frame) {
        boolean found = true;
        for (int i = 0; found && i < frame.dependencies().diffs(); i++) {
            found = fates.of(stream, frame.reference(i)) != Fate.LEFT_OUT;
        }
        return found;
    }

    @Override
    public boolean passesLate(PayloadView view) {
        Av1View frame = (Av1View) view;
        return !frame.described() || position.covers(frame) && belongs(frame);
    }

    @Override
    public int spatialLayer() {
        return position.spatial();
    }

    @Override
    public int temporalLayer() {
        return position.temporal();
    }

    @Override
    public boolean waitsForKeyFrame(int wantedSpatial) {
        return position.waitsForKeyFrame(wantedSpatial);
    }
}
