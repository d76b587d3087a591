package org.confera.sfu;

import java.util.List;
import org.confera.sfu.ice.FailureLimit;
import org.confera.sfu.net.ReceiveBatch;
import org.confera.sfu.srtp.StreamIndex;
import org.confera.wire.Bytes;

/**
 * Whose media is it that comes from an address where nobody is known? A browser behind a NAT that forgot its mapping
 * sends from a new one: the packet is tried with the keys of the transports that have a stream of this SSRC, since
 * viewers' reports share a handful of SSRCs those of the same host first. A packet that authenticates and was never
 * received before moves its transport. Told the time; worker thread only.
 *
 * <p>Strangers without a known SSRC cost one look-up. Others are limited: per packet, per source, and in total.
 */
final class Rebinding {
    static final int TRIES_A_PACKET = 16;
    /** About 1 % of a processor. */
    static final int TRIES_A_SECOND = 4_000;
    private static final int RTP_SSRC = 8;
    private static final int RTCP_SSRC = 4;
    private static final long SECOND_NS = 1_000_000_000L;
    private static final int FOUND = -1;

    private final StreamIndex<WebRtcTransport> streams = new StreamIndex<>();
    private final FailureLimit sources;
    /** A failed try leaves rubbish behind: each works on a copy. */
    private final byte[] copy = new byte[ReceiveBatch.SLOT_BYTES];
    private long secondEndsNs;
    private int triesLeft;
    private int turn;

    /** @param salt a secret, for {@link FailureLimit} */
    Rebinding(long salt) {
        this.sources = new FailureLimit(salt);
    }

    /** Which transports have which streams. */
    StreamIndex<WebRtcTransport> streams() {
        return streams;
    }

    /**
     * Moves the transport that the packet belongs to, and gives it the packet.
     *
     * @param owner who the address belonged to, and who has tried in vain; null if nobody
     * @return false if it is nobody's
     */
    boolean follow(boolean isRtp, ReceiveBatch batch, int index, WebRtcTransport owner, long nowNs) {
        int offset = batch.offset(index);
        List<WebRtcTransport> candidates =
                streams.owners(isRtp, Bytes.u32(batch.bytes(), offset + (isRtp ? RTP_SSRC : RTCP_SSRC)));
        if (candidates == null || sources.isExceeded(batch.high(index), batch.low(index), nowNs)
                || !hasTriesLeft(nowNs)) {
            return false;
        }
        turn = turn + TRIES_A_PACKET & Integer.MAX_VALUE;
        int tries = Math.min(TRIES_A_PACKET, triesLeft);
        tries = tryAll(candidates, true, tries, isRtp, batch, index, owner, nowNs);
        if (tries > 0) {
            tries = tryAll(candidates, false, tries, isRtp, batch, index, owner, nowNs);
        }
        if (tries != FOUND) {
            sources.failed(batch.high(index), batch.low(index));
        }
        return tries == FOUND;
    }

    /** How many tries are left, or {@link #FOUND}. */
    private int tryAll(List<WebRtcTransport> candidates, boolean sameHost, int tries, boolean isRtp,
            ReceiveBatch batch, int index, WebRtcTransport owner, long nowNs) {
        int left = tries;
        for (int i = 0; i < candidates.size() && left > 0; i++) {
            WebRtcTransport candidate = candidates.get((turn + i) % candidates.size());
            if (candidate != owner && candidate.mayMove(nowNs) && candidate.reach().isAtHost(batch, index) == sameHost) {
                left--;
                triesLeft--;
                if (moves(candidate, isRtp, batch, index, nowNs)) {
                    return FOUND;
                }
            }
        }
        return left;
    }

    private boolean moves(WebRtcTransport candidate, boolean isRtp, ReceiveBatch batch, int index, long nowNs) {
        int length = batch.length(index);
        System.arraycopy(batch.bytes(), batch.offset(index), copy, 0, length);
        int plain = candidate.tryMedia(isRtp, copy, length, nowNs);
        if (plain < 0) {
            return false;
        }
        candidate.onMoved(batch.tuple(index), isRtp, copy, plain, length, nowNs);
        return true;
    }

    private boolean hasTriesLeft(long nowNs) {
        if (nowNs - secondEndsNs >= 0 || secondEndsNs - nowNs > SECOND_NS) {
            secondEndsNs = nowNs + SECOND_NS;
            triesLeft = TRIES_A_SECOND;
        }
        return triesLeft > 0;
    }
}
