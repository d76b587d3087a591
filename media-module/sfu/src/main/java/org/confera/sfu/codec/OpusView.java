package org.confera.sfu.codec;

import org.confera.wire.RtpPacket;

/** Sound: every packet is a frame that can be decoded by itself. */
final class OpusView extends PayloadView {
    private int sequence;

    @Override
    public boolean wrap(RtpPacket packet, int dependencyAt, int dependencyLength) {
        sequence = packet.sequenceNumber();
        return true;
    }

    @Override
    public boolean startsDecoding() {
        return true;
    }

    @Override
    public int frame() {
        return sequence;
    }
}
