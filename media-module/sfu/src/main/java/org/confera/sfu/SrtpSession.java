package org.confera.sfu;

import org.confera.sfu.net.SendBatch;
import org.confera.sfu.net.SendQueue;
import org.confera.sfu.net.Tuple;
import org.confera.sfu.srtp.JitsiProtector;
import org.confera.sfu.srtp.JitsiUnprotector;
import org.confera.sfu.srtp.SrtpKeys;
import org.confera.sfu.srtp.SrtpProfile;
import org.confera.sfu.srtp.SrtpProtector;
import org.confera.sfu.srtp.SrtpUnprotector;
import org.confera.sfu.srtp.SrtpUnprotector.Refusal;
import org.confera.sfu.srtp.StreamListener;

/** The protected media of one transport, both ways, with what is dropped counted. Worker thread only. */
final class SrtpSession implements AutoCloseable {
    private final SrtpProtector protector;
    private final SrtpUnprotector unprotector;
    private final SendQueue out;
    private final TransportCounters counters;
    private final SrtpProfile profile;

    /** We are the DTLS server, so the client's key is what we receive with. */
    SrtpSession(SrtpKeys keys, SendQueue out, TransportCounters counters, StreamListener streams) {
        this.protector = new JitsiProtector(keys.server());
        this.unprotector = new JitsiUnprotector(keys.client(), streams);
        this.out = out;
        this.profile = keys.client().profile();
        this.counters = counters;
    }

    /** The plain length of a packet that was received, or negative if it was dropped. */
    int unprotect(boolean isRtp, byte[] bytes, int offset, int length, long nowNs) {
        int plain = tryUnprotect(isRtp, bytes, offset, length, nowNs);
        if (plain < 0) {
            counters.dropped(reason(Refusal.of(plain)));
        }
        return plain;
    }

    /** Likewise for a packet that may be somebody else's: not counted if it is. */
    int tryUnprotect(boolean isRtp, byte[] bytes, int offset, int length, long nowNs) {
        return isRtp ? unprotector.unprotectRtp(bytes, offset, length, nowNs)
                : unprotector.unprotectRtcp(bytes, offset, length, nowNs);
    }

    private static DropReason reason(Refusal refusal) {
        return switch (refusal) {
            case MALFORMED -> DropReason.SRTP_MALFORMED;
            case WRONG_TAG -> DropReason.SRTP_WRONG_TAG;
            case REPLAY -> DropReason.SRTP_REPLAY;
            case SSRC_LIMIT -> DropReason.SRTP_SSRC_LIMIT;
        };
    }

    /** @param to null if another transport has taken the address over, and the next tick hasn't found out yet */
    void sendRtp(OutgoingRtp packet, Tuple to) {
        if (fits(packet.length() + protector.srtpOverhead(), to)) {
            int slot = out.claim();
            commit(protector.protectRtp(packet, out.bytes(), slot), to);
        }
    }

    /** Likewise for RTCP. */
    void sendRtcp(byte[] packet, int offset, int length, Tuple to) {
        if (fits(length + protector.srtcpOverhead(), to)) {
            int slot = out.claim();
            commit(protector.protectRtcp(packet, offset, length, out.bytes(), slot), to);
        }
    }

    private boolean fits(int length, Tuple to) {
        if (to == null) {
            counters.dropped(DropReason.NOT_CONNECTED);
        } else if (length > SendBatch.SLOT_BYTES) {
            counters.dropped(DropReason.TOO_LARGE);
        }
        return to != null && length <= SendBatch.SLOT_BYTES;
    }

    private void commit(int length, Tuple to) {
        if (length == SrtpProtector.REFUSED) {
            counters.dropped(DropReason.PROTECT_FAILED);
        } else {
            out.commit(to, length);
            counters.sent(length);
        }
    }

    /** What both ends agreed on. */
    SrtpProfile profile() {
        return profile;
    }

    void forget(long ssrc) {
        protector.forget(ssrc);
    }

    @Override
    public void close() {
        protector.close();
        unprotector.close();
    }
}
