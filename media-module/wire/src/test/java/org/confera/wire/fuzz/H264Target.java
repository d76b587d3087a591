package org.confera.wire.fuzz;

import org.confera.wire.payload.H264Payload;

/** H.264 payloads. */
public final class H264Target {
    private static final H264Payload H264 = new H264Payload();

    private H264Target() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        if (H264.wrap(input, 0, input.length)) {
            H264.keyFrame();
            H264.startOfUnit();
            H264.endOfUnit();
            Demand.that(H264.nalType() < 32 && H264.referenceIdc() < 4, "fields are in range");
        }
    }
}
