package org.confera.sfu;

import java.security.SecureRandom;
import org.confera.media.api.MediaEvent;
import org.confera.media.api.MediaEventListener;
import org.confera.sfu.layers.HighestActiveLayer;
import org.confera.sfu.layers.LayerSelector;
import org.confera.sfu.stats.MediaCounters;
import org.confera.sfu.stream.ReceivedRtp;
import org.confera.sfu.stream.RedundantSound;

/** What all Routers of one worker share: buffers that are reused for every packet, counters, the way out for events. */
final class WorkerMedia {
    /** The most RTCP that goes into one datagram. */
    static final int RTCP_BYTES = 1200;
    /** A sender report with its SDES. */
    static final int REPORT_BYTES = 100;
    private static final int SEQUENCES = 256;

    /** The packet being forwarded. */
    final ReceivedRtp received = new ReceivedRtp();
    /** The packet being repeated. */
    final ReceivedRtp recalled = new ReceivedRtp();
    final RedundantSound redundantSound = new RedundantSound();
    final OutgoingRtp outgoing = new OutgoingRtp();
    final byte[] rtcp = new byte[RTCP_BYTES + 300];
    final int[] sequences = new int[SEQUENCES];
    final RtcpReader rtcpReader = new RtcpReader();
    final MediaCounters counters = new MediaCounters();
    final LayerSelector layerSelector = new HighestActiveLayer();
    final SecureRandom random = new SecureRandom();
    private final MediaEventListener events;

    /** @param events must not block: it is called on the worker's thread */
    WorkerMedia(MediaEventListener events) {
        this.events = events;
    }

    void raise(MediaEvent event) {
        events.onMediaEvent(event);
    }

    /** An SSRC that is neither 0 nor negative as an unsigned number. */
    long randomSsrc() {
        return Integer.toUnsignedLong(random.nextInt()) | 1;
    }
}
