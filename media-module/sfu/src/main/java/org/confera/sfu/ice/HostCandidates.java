package org.confera.sfu.ice;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.confera.media.api.rtp.IceCandidate;

/**
 * The candidates of an ICE-lite agent: host candidates only, for each address that it announces one of UDP and one of
 * passive TCP (RFC 6544), which browsers use where UDP does not pass.
 */
public final class HostCandidates {
    /** RFC 8445 section 5.1.2.1. */
    private static final int HOST_TYPE_PREFERENCE = 126;
    private static final int HIGHEST_LOCAL_PREFERENCE = 65_535;
    /** Below every UDP candidate (RFC 6544 section 4.2), as browsers rate their own. */
    private static final int TCP_HOST_TYPE_PREFERENCE = 90;
    /** RFC 6544 section 4.2: direction 4 for passive host candidates, in the upper three bits of sixteen. */
    private static final int HIGHEST_PASSIVE_PREFERENCE = (4 << 13) + 8_191;
    private static final int RTP_COMPONENT = 1;

    private HostCandidates() {
    }

    /** All on one port number; UDP before TCP, and of each the first address is preferred most. */
    public static List<IceCandidate> of(List<InetAddress> addresses, int port) {
        List<IceCandidate> candidates = new ArrayList<>();
        for (int rank = 0; rank < addresses.size(); rank++) {
            candidates.add(new IceCandidate("udp" + rank, priority(HOST_TYPE_PREFERENCE,
                    HIGHEST_LOCAL_PREFERENCE - rank), addresses.get(rank).getHostAddress(), "udp", port, "host", null));
        }
        for (int rank = 0; rank < addresses.size(); rank++) {
            candidates.add(new IceCandidate("tcp" + rank, priority(TCP_HOST_TYPE_PREFERENCE,
                    HIGHEST_PASSIVE_PREFERENCE - rank), addresses.get(rank).getHostAddress(), "tcp", port, "host",
                    "passive"));
        }
        return List.copyOf(candidates);
    }

    static long priority(int typePreference, int localPreference) {
        return ((long) typePreference << 24) + ((long) localPreference << 8) + (256 - RTP_COMPONENT);
    }
}
