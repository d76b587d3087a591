package org.confera.sfu;

import java.util.ArrayList;
import java.util.List;
import org.confera.sfu.ice.FailureLimit;
import org.confera.sfu.net.ReceiveBatch;
import org.confera.sfu.net.Tuple;
import org.confera.sfu.net.TupleMap;
import org.confera.sfu.srtp.StreamIndex;
import org.confera.wire.PacketKind;
import org.confera.wire.stun.StunMessage;

/**
 * Whose datagram is it? Connectivity checks find their transport by user name fragment, everything else by the tuple
 * that a check has validated before, or by {@link Rebinding}. Sans-I/O: told packets and the time. Worker thread only.
 */
final class Demultiplexer {
    private final WorkerContext context;
    private final FailureLog failures;
    private final TransportCounters counters = new TransportCounters();
    private final TupleMap<WebRtcTransport> byTuple = new TupleMap<>();
    private final UfragMap<WebRtcTransport> byUfrag = new UfragMap<>();
    private final List<WebRtcTransport> transports = new ArrayList<>();
    private final StunMessage stun = new StunMessage();
    private final byte[] copy = new byte[ReceiveBatch.SLOT_BYTES];
    /** Names that nobody has, per source. */
    private final FailureLimit guesses;
    /** Wrong passwords, per name: each source could be faked, and so keep everybody behind an address out. */
    private final FailureLimit wrongPasswords;
    private final Rebinding rebinding;
    private boolean anyClosed;

    Demultiplexer(WorkerContext context, FailureLog failures) {
        this.context = context;
        this.failures = failures;
        this.guesses = new FailureLimit(context.random().nextLong());
        this.wrongPasswords = new FailureLimit(context.random().nextLong());
        this.rebinding = new Rebinding(context.random().nextLong());
    }

    /** What came to the port, and what of it belonged to no transport. */
    TransportCounters counters() {
        return counters;
    }

    int transports() {
        return transports.size();
    }

    WebRtcTransport create(String id, TransportListener listener) {
        WebRtcTransport transport = new WebRtcTransport(id, listener, context, this);
        transports.add(transport);
        return transport;
    }

    /** One datagram. Never throws: a packet that meets a bug of ours is the only one to suffer. */
    void onDatagram(ReceiveBatch batch, int index, long nowNs) {
        try {
            dispatch(batch, index, nowNs);
        } catch (RuntimeException | Error failure) {
            failures.record("a packet", failure);
        }
    }

    private void dispatch(ReceiveBatch batch, int index, long nowNs) {
        int length = batch.length(index);
        counters.received(length);
        PacketKind kind = length < ReceiveBatch.SLOT_BYTES
                ? PacketKind.of(batch.bytes(), batch.offset(index), length) : PacketKind.UNKNOWN;
        switch (kind) {
            case UNKNOWN -> counters.dropped(DropReason.NOT_UNDERSTOOD);
            case STUN -> onStun(batch, index, nowNs);
            case DTLS -> onDtls(batch, index, nowNs);
            case RTP, RTCP -> onMedia(kind == PacketKind.RTP, batch, index, nowNs);
        }
    }

    private void onDtls(ReceiveBatch batch, int index, long nowNs) {
        WebRtcTransport owner = byTuple.get(batch, index);
        if (owner == null) {
            counters.dropped(DropReason.UNKNOWN_ADDRESS);
        } else {
            owner.onDtls(batch.bytes(), batch.offset(index), batch.length(index), nowNs);
        }
    }

    private void onMedia(boolean isRtp, ReceiveBatch batch, int index, long nowNs) {
        WebRtcTransport owner = byTuple.get(batch, index);
        if (owner == null) {
            if (!rebinding.follow(isRtp, batch, index, null, nowNs)) {
                counters.dropped(DropReason.UNKNOWN_ADDRESS);
            }
        } else if (owner.reach().isQuiet()) {
            onMediaFromAbandonedAddress(isRtp, batch, index, owner, nowNs);
        } else if (owner.onMedia(isRtp, batch.bytes(), batch.offset(index), batch.length(index), nowNs)) {
            owner.reach().onHeard(batch, index, nowNs);
        }
    }

    /** A NAT may have given the address of one who is gone to another one. */
    private void onMediaFromAbandonedAddress(boolean isRtp, ReceiveBatch batch, int index, WebRtcTransport owner,
            long nowNs) {
        int length = batch.length(index);
        System.arraycopy(batch.bytes(), batch.offset(index), copy, 0, length);
        if (owner.onMedia(isRtp, copy, 0, length, nowNs)) {
            owner.reach().onHeard(batch, index, nowNs);
        } else {
            rebinding.follow(isRtp, batch, index, owner, nowNs);
        }
    }

    private void onStun(ReceiveBatch batch, int index, long nowNs) {
        if (!stun.wrap(batch.bytes(), batch.offset(index), batch.length(index))
                || stun.type() != StunMessage.BINDING_REQUEST) {
            counters.dropped(DropReason.STUN_MALFORMED);
            return;
        }
        long ufrag = UfragMap.pack(batch.bytes(), stun.attributeOffset(StunMessage.USERNAME), stun.localUfragLength());
        WebRtcTransport asked = byUfrag.get(ufrag);
        DropReason failure = asked == null ? guess(batch, index, nowNs) : check(batch, index, asked, ufrag, nowNs);
        if (failure != null) {
            counters.dropped(failure);
        }
    }

    private DropReason guess(ReceiveBatch batch, int index, long nowNs) {
        if (guesses.isExceeded(batch.high(index), batch.low(index), nowNs)) {
            return DropReason.STUN_LIMIT;
        }
        guesses.failed(batch.high(index), batch.low(index));
        return stun.hasValidFingerprint() ? DropReason.STUN_UNKNOWN_USER : DropReason.STUN_MALFORMED;
    }

    private DropReason check(ReceiveBatch batch, int index, WebRtcTransport asked, long ufrag, long nowNs) {
        WebRtcTransport owner = byTuple.get(batch, index);
        boolean isExceeded = wrongPasswords.isExceeded(ufrag, 0, nowNs);
        if (owner == null && isExceeded) {
            return DropReason.STUN_LIMIT;
        }
        if (!stun.hasValidFingerprint()) {
            return DropReason.STUN_MALFORMED;
        }
        Tuple tuple = owner == null ? batch.tuple(index) : byTuple.key(batch, index);
        if (owner != null && owner != asked && owner.reach().isFresh(tuple, nowNs)) {
            return DropReason.STUN_ADDRESS_TAKEN;
        }
        if (asked.onCheck(batch.bytes(), batch.offset(index), batch.length(index), stun, tuple, nowNs)) {
            return null;
        }
        wrongPasswords.failed(ufrag, 0);
        return DropReason.STUN_WRONG_PASSWORD;
    }

    /** Lets every transport do what is due. */
    void onTick(long nowNs) {
        for (int i = 0; i < transports.size(); i++) { // a transport's handler may open another one
            WebRtcTransport transport = transports.get(i);
            try {
                transport.onTick(nowNs);
            } catch (RuntimeException | Error failure) {
                failures.record("a timer", failure);
            }
        }
        if (anyClosed) {
            transports.removeIf(WebRtcTransport::isClosed);
            anyClosed = false;
        }
    }

    void close() {
        List.copyOf(transports).forEach(WebRtcTransport::close);
    }

    void listen(String ufrag, WebRtcTransport transport) {
        byUfrag.put(ufrag, transport);
    }

    void unlisten(String ufrag) {
        byUfrag.remove(ufrag);
    }

    /** A check has validated the tuple for this transport; another one that had it before has been silent there. */
    void own(Tuple tuple, WebRtcTransport transport) {
        WebRtcTransport before = byTuple.get(tuple);
        if (before != null && before != transport) {
            before.reach().lose(tuple);
        }
        byTuple.put(tuple, transport);
    }

    void disown(Tuple tuple, WebRtcTransport transport) {
        byTuple.remove(tuple, transport);
    }

    /** Which transport has which streams, for packets from addresses that no check came from. */
    StreamIndex<WebRtcTransport> streams() {
        return rebinding.streams();
    }

    void closed() {
        anyClosed = true;
    }

    /** True if something still leads to the transport. */
    boolean knows(WebRtcTransport transport) {
        return byUfrag.any(asked -> asked == transport) || byTuple.anyOwner(owner -> owner == transport);
    }
}
