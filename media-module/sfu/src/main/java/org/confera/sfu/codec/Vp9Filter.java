package org.confera.sfu.codec;

import org.confera.sfu.codec.FrameFates.Fate;

/**
 * Leaves out upper spatial and temporal layers of VP9, and lower spatial ones that nothing sent refers to, as in
 * {@code L3T3_KEY} between key pictures. Decisions fall at the start of a picture, for its end is marked on the highest
 * layer sent.
 *
 * <p>The temporal layer rises by one at a picture of the next layer that is marked as a switching-up point. RFC 9628 says that
 * of later pictures only; senders set it where the picture itself refers to lower layers. Both are needed, so in flexible
 * mode its references are checked, too.
 */
final class Vp9Filter implements LayerFilter {
    private final FrameFates fates;
    private final LayerPosition position = new LayerPosition();
    private int stream;
    private int picture;
    private boolean keyPicture;
    private boolean apart;

    Vp9Filter(FrameFates fates) {
        this.fates = fates;
    }

    @Override
    public void enter(int fromStream, PayloadView first, int wantedSpatial, int wantedTemporal) {
        stream = fromStream;
        begin((Vp9View) first, wantedSpatial, wantedTemporal);
    }

    @Override
    public boolean passes(PayloadView view, int wantedSpatial, int wantedTemporal) {
        Vp9View frame = (Vp9View) view;
        if (frame.picture() != picture) {
            begin(frame, wantedSpatial, wantedTemporal);
        }
        if (!keyPicture && frame.spatialLayer() > 0) {
            apart = !frame.interLayerPredicted();
        }
        boolean sent = needed(frame) && findsReferences(frame);
        if (sent && rises(frame, wantedTemporal)) {
            position.openTemporal(frame.temporalLayer());
        }
        sent &= position.covers(frame);
        position.note(frame, sent);
        return sent;
    }

    private void begin(Vp9View frame, int wantedSpatial, int wantedTemporal) {
        picture = frame.picture();
        keyPicture = frame.keyPicture();
        position.begin(keyPicture, wantedSpatial, wantedTemporal);
    }

    private boolean rises(Vp9View frame, int wantedTemporal) {
        return frame.temporalLayer() == position.temporal() + 1 && frame.temporalLayer() <= wantedTemporal
                && frame.switchingUpPoint();
    }

    /**
     * Something shown refers to it. In a key picture that holds of all lower layers: each next one starts from it. The Z bit
     * alone doesn't tell: it is set on the highest layer, too, which may be a lower one than it was.
     */
    private boolean needed(Vp9View frame) {
        return keyPicture || !apart || frame.spatialLayer() >= position.shown() || !frame.notReferencedByUpperLayers();
    }

    private boolean findsReferences(Vp9View frame) {
        int layer = frame.spatialLayer();
        boolean found = layer == 0 || !frame.interLayerPredicted() || wentOut(picture, layer - 1);
        for (int i = 0; found && i < frame.references(); i++) {
            found = wentOut(frame.reference(i), layer);
        }
        return found;
    }

    /** What never came is the viewer's to ask for, so only what was left out counts. */
    private boolean wentOut(int ofPicture, int layer) {
        return fates.of(stream, Vp9View.frameOf(ofPicture, layer)) != Fate.LEFT_OUT;
    }

    @Override
    public boolean passesLate(PayloadView view) {
        Vp9View frame = (Vp9View) view;
        return position.covers(frame) && needed(frame);
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
