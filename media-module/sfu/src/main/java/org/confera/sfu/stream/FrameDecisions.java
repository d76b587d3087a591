package org.confera.sfu.stream;

import org.confera.sfu.codec.Codec;
import org.confera.sfu.codec.FrameFates;
import org.confera.sfu.codec.FrameFates.Fate;
import org.confera.sfu.codec.LayerFilter;
import org.confera.sfu.codec.PayloadView;

/**
 * Which frames one viewer gets: all packets of a frame share the fate of the first, and those that come late shared it in
 * advance. Streams are named by their number among the producer's.
 */
final class FrameDecisions {
    private final FrameFates fates = new FrameFates();
    private final LayerFilter filter;
    private int stream;
    private boolean decided;
    private int frame;
    private boolean begins;
    private boolean passes;
    private long changedAt;
    private int spatialBefore;
    private int temporalBefore;

    FrameDecisions(Codec codec) {
        filter = codec.newFilter(fates);
    }

    /** Decoding starts at this packet. */
    void enter(int fromStream, ReceivedRtp packet, int wantedSpatial, int wantedTemporal) {
        stream = fromStream;
        filter.enter(fromStream, packet.payload(), wantedSpatial, wantedTemporal);
        changed(packet.sequence(), 0, 0);
        decide(packet.payload().frame(), true);
    }

    /** Whether a packet of the stream that was entered goes out; those of a frame come in order. */
    boolean passesInTurn(ReceivedRtp packet, int wantedSpatial, int wantedTemporal) {
        PayloadView payload = packet.payload();
        begins = !decided || payload.frame() != frame;
        if (begins) {
            int spatial = filter.spatialLayer();
            int temporal = filter.temporalLayer();
            decide(payload.frame(), filter.passes(payload, wantedSpatial, wantedTemporal));
            if (spatial != filter.spatialLayer() || temporal != filter.temporalLayer()) {
                changed(packet.sequence(), spatial, temporal);
            }
        }
        return passes;
    }

    /** True if the packet that was asked about last is the first seen of its frame. */
    boolean begins() {
        return begins;
    }

    private void decide(int aboutFrame, boolean sent) {
        decided = true;
        frame = aboutFrame;
        passes = sent;
        fates.note(stream, aboutFrame, sent);
    }

    private void changed(long sequence, int spatial, int temporal) {
        changedAt = sequence;
        spatialBefore = spatial;
        temporalBefore = temporal;
    }

    /** Whether a packet behind its turn goes out with its content: if its frame did, or would have done. */
    boolean passesLate(int fromStream, ReceivedRtp packet) {
        PayloadView payload = packet.payload();
        return switch (fates.of(fromStream, payload.frame())) {
            case SENT -> true;
            case LEFT_OUT -> false;
            case UNKNOWN -> fromStream != stream ? payload.layers() == 0 : filter.passesLate(payload)
                    && (packet.sequence() >= changedAt
                            || payload.spatialLayer() <= spatialBefore && payload.temporalLayer() <= temporalBefore);
        };
    }

    boolean leftOut(int fromStream, PayloadView payload) {
        return fates.of(fromStream, payload.frame()) == Fate.LEFT_OUT;
    }

    LayerFilter filter() {
        return filter;
    }
}
