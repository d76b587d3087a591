package org.confera.sfu.codec;

/**
 * Decides for one viewer which frames of a stream go out, so that each frame that does finds everything it refers to. One a
 * viewer's stream; no allocation.
 *
 * <p>A wanted layer is an upper bound, from 0: {@link PayloadView#MAX_LAYERS} means all. Downwards a filter follows as soon
 * as the lower layers can stand alone, upwards where the sender says that one can.
 */
public interface LayerFilter {
    /** Decoding starts at this packet, of which {@link PayloadView#startsDecoding} is true; it goes out. */
    void enter(int stream, PayloadView first, int wantedSpatial, int wantedTemporal);

    /** Whether a frame goes out. Asked once a frame, at the first of its packets, in order of arrival. */
    boolean passes(PayloadView frame, int wantedSpatial, int wantedTemporal);

    /** Whether a frame goes out all of whose packets come after their turn. */
    boolean passesLate(PayloadView frame);

    /** The highest spatial layer that goes out: it ends a picture. */
    int spatialLayer();

    /** The highest temporal layer that goes out. */
    int temporalLayer();

    /** True if the wanted spatial layer can't be reached without a key frame. */
    boolean waitsForKeyFrame(int wantedSpatial);
}
