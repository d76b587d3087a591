package org.confera.sfu.srtp;

import java.util.ArrayList;
import java.util.List;

/**
 * Who may have sent a packet, told by its SSRC alone: every browser chooses its own, so there may be several. Looking
 * up allocates nothing. One thread.
 */
public final class StreamIndex<V> {
    /** RTP and RTCP streams of one SSRC are kept, and forgotten, apart. */
    private static final long RTCP = 1L << 32;

    private final SsrcTable<List<V>> owners = new SsrcTable<>();

    /** The owners of the stream, or null if there are none; not for keeping. */
    public List<V> owners(boolean isRtp, long ssrc) {
        return owners.get(key(isRtp, ssrc), 0);
    }

    public void add(boolean isRtp, long ssrc, V owner) {
        List<V> known = owners(isRtp, ssrc);
        if (known == null) {
            known = new ArrayList<>(1);
            owners.put(key(isRtp, ssrc), known, 0);
        }
        known.add(owner);
    }

    public void remove(boolean isRtp, long ssrc, V owner) {
        List<V> known = owners(isRtp, ssrc);
        if (known != null && known.remove(owner) && known.isEmpty()) {
            owners.remove(key(isRtp, ssrc));
        }
    }

    /** How many different streams have an owner. */
    public int size() {
        return owners.size();
    }

    private static long key(boolean isRtp, long ssrc) {
        return isRtp ? ssrc : ssrc | RTCP;
    }
}
