package org.confera.media.adapter;

import java.util.function.ToLongFunction;
import org.confera.sfu.SfuCounters;

/** What the management model shows of the SFU, besides why packets were dropped. */
enum Counter {
    WORKERS("Workers", "Threads that carry media", false, SfuCounters::workers),
    ROUTERS("Routers", "Rooms with media", false, SfuCounters::routers),
    TRANSPORTS("Transports", "Connections of browsers", false, SfuCounters::transports),
    PRODUCERS("Producers", "Tracks that people send", false, SfuCounters::producers),
    CONSUMERS("Consumers", "Tracks that are forwarded to people", false, SfuCounters::consumers),
    PACKETS_IN("PacketsIn", "RTP packets received", true, SfuCounters::packetsIn),
    BYTES_IN("BytesIn", "RTP bytes received", true, SfuCounters::bytesIn),
    PACKETS_OUT("PacketsOut", "RTP packets forwarded", true, SfuCounters::packetsOut),
    BYTES_OUT("BytesOut", "RTP bytes forwarded", true, SfuCounters::bytesOut),
    NACKS_RECEIVED("NacksReceived", "Packets that viewers asked for again", true, SfuCounters::nacksReceived),
    NACKS_SENT("NacksSent", "Packets that senders were asked for again", true, SfuCounters::nacksSent),
    RETRANSMITTED("PacketsRetransmitted", "Packets sent to viewers again", true, SfuCounters::packetsRetransmitted),
    KEY_FRAMES("KeyFramesRequested", "Key frames that senders were asked for", true, SfuCounters::keyFramesRequested);

    final String shownAs;
    final String description;
    /** True if it only grows, so that it can be counted from a new start. */
    final boolean total;
    private final ToLongFunction<SfuCounters> value;

    Counter(String shownAs, String description, boolean total, ToLongFunction<SfuCounters> value) {
        this.shownAs = shownAs;
        this.description = description;
        this.total = total;
        this.value = value;
    }

    long of(SfuCounters counters) {
        return value.applyAsLong(counters);
    }
}
