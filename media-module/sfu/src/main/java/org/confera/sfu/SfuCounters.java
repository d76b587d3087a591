package org.confera.sfu;

import java.util.Map;

/**
 * What an SFU has done since it started and what is open in it now: a snapshot, summed over all workers.
 *
 * @param packetsIn            RTP packets received that authenticated
 * @param bytesIn              their plain bytes, RTP header included
 * @param packetsOut           RTP packets handed to viewers' transports, retransmissions included
 * @param bytesOut             their plain bytes, RTP header included
 * @param nacksReceived        packets that viewers asked for again
 * @param nacksSent            packets that were asked for again from senders
 * @param packetsRetransmitted RTX packets sent to viewers
 * @param keyFramesRequested   PLI and FIR sent to senders, after coalescing
 * @param drops                packets not forwarded, by reason; every reason is present
 */
public record SfuCounters(int workers, int routers, int transports, int producers, int consumers, long packetsIn,
        long bytesIn, long packetsOut, long bytesOut, long nacksReceived, long nacksSent, long packetsRetransmitted,
        long keyFramesRequested, Map<String, Long> drops) {
    public SfuCounters {
        drops = Map.copyOf(drops);
    }
}
