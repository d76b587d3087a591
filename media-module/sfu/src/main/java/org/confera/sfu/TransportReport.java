package org.confera.sfu;

import java.net.InetSocketAddress;
import java.util.Locale;
import org.confera.media.api.MediaEvent.TransportState;
import org.confera.media.api.stats.TransportStats;
import org.confera.sfu.net.SendQueue;
import org.confera.sfu.stats.MediaLoad;

/** What is known of one transport, gathered from those who know it, for people to read. Worker thread only. */
record TransportReport(String id, TransportCounters counters, SendQueue out, Reachability reach) {
    /** The state that was told last and the keys are null until there are any. */
    TransportStats of(TransportState state, String dtlsState, SrtpSession srtp, MediaLoad load) {
        InetSocketAddress remote = reach.remote();
        return new TransportStats(id, load.direction(), counters.packetsSent(), counters.bytesSent(), load.bitrateSentBps(),
                counters.packetsReceived(), counters.bytesReceived(), load.bitrateReceivedBps(),
                state == null ? "new" : state.name().toLowerCase(Locale.ROOT), dtlsState,
                remote == null ? null : out.protocol(reach.selected()),
                remote == null ? null : remote.getAddress().getHostAddress(), remote == null ? null : remote.getPort(),
                reach.changes(), srtp == null ? null : srtp.profile().registeredName(), load.roundTripTime());
    }
}
