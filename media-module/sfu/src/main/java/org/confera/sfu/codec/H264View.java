package org.confera.sfu.codec;

import org.confera.wire.RtpPacket;
import org.confera.wire.payload.H264Payload;

/** H.264 in packetization mode 1 (RFC 6184): no layers within a stream, no numbers of its own. */
final class H264View extends PayloadView {
    private final H264Payload payload = new H264Payload();
    private int timestamp;

    @Override
    public boolean wrap(RtpPacket packet, int dependencyAt, int dependencyLength) {
        timestamp = (int) packet.timestamp();
        return payload.wrap(packet.bytes(), packet.payloadOffset(), packet.payloadLength());
    }

    /** At the parameter sets in front of an IDR picture: a slice without them can't be decoded. */
    @Override
    public boolean startsDecoding() {
        return payload.keyFrame() && payload.nalType() != H264Payload.IDR;
    }

    @Override
    public int frame() {
        return timestamp;
    }
}
