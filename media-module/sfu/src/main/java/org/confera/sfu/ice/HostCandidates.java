package org.confera.sfu.ice;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.confera.media.api.rtp.IceCandidate;

/** The candidates of an ICE-lite agent: host candidates only, one for each address it announces. */
public final class HostCandidates {
    /** RFC 8445 section 5.1.2.1. */
    private static final int HOST_TYPE_PREFERENCE = 126;
    private static final int HIGHEST_LOCAL_PREFERENCE = 65_535;
    private static final int RTP_COMPONENT = 1;

    private HostCandidates() {
    }

    /** A UDP candidate for each address, all on one port; the first address is preferred most. */
    public static List<IceCandidate> of(List<InetAddress> addresses, int port) {
        List<IceCandidate> candidates = new ArrayList<>();
        for (InetAddress address : addresses) {
            int rank = candidates.size();
            candidates.add(new IceCandidate("udp" + rank, priority(HIGHEST_LOCAL_PREFERENCE - rank),
                    address.getHostAddress(), "udp", port, "host", null));
        }
        return List.copyOf(candidates);
    }

    static long priority(int localPreference) {
        return ((long) HOST_TYPE_PREFERENCE << 24) + ((long) localPreference << 8) + (256 - RTP_COMPONENT);
    }
}
