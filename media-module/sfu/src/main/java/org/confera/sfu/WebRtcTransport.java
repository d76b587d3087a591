package org.confera.sfu;

import java.net.InetSocketAddress;
import java.util.List;
import org.confera.media.api.MediaEvent.TransportState;
import org.confera.media.api.MediaException;
import org.confera.media.api.MediaException.Reason;
import org.confera.media.api.rtp.DtlsParameters;
import org.confera.media.api.rtp.IceCandidate;
import org.confera.media.api.rtp.IceParameters;
import org.confera.media.api.stats.TransportStats;
import org.confera.sfu.dtls.DtlsAssociation;
import org.confera.sfu.dtls.DtlsListener;
import org.confera.sfu.net.Tuple;
import org.confera.sfu.srtp.SrtpKeys;
import org.confera.sfu.stats.MediaLoad;
import org.confera.wire.stun.StunMessage;

/**
 * One browser's way in or out: ICE-lite, DTLS and SRTP on the worker's port. Worker thread only, except for the
 * counters, which others may read.
 */
public final class WebRtcTransport implements MediaTransport, AutoCloseable {
    private final String id;
    private final TransportListener listener;
    private final WorkerContext context;
    private final Demultiplexer demultiplexer;
    private final TransportCounters counters = new TransportCounters();
    private final ConnectionState connection = new ConnectionState();
    private final Reachability reach;
    private final DtlsAssociation dtls;
    private MediaHandler handler = MediaHandler.NOBODY;
    private SrtpSession srtp;
    private TransportState told;
    private boolean remoteKnown;
    private boolean connected;
    private boolean closed;
    private long nowNs;

    WebRtcTransport(String id, TransportListener listener, WorkerContext context, Demultiplexer demultiplexer) {
        this.id = id;
        this.listener = listener;
        this.context = context;
        this.demultiplexer = demultiplexer;
        this.reach = new Reachability(this, context, demultiplexer);
        this.dtls = context.dtls().associate(new Handshake());
    }

    @Override
    public String id() {
        return id;
    }

    /** Our credentials; the newest after a restart. */
    public IceParameters iceParameters() {
        return reach.parameters();
    }

    /** Where the browser can reach us, best first. */
    public List<IceCandidate> iceCandidates() {
        return context.candidates();
    }

    /** Our certificate's fingerprint and role. */
    public DtlsParameters dtlsParameters() {
        return context.dtls().parameters();
    }

    /**
     * Tells the browser's certificate; DTLS can complete from here on.
     *
     * @throws MediaException REFUSED if called twice, if closed, or if the browser wants to be DTLS server
     */
    public void connect(DtlsParameters remote) throws MediaException {
        refuseIf(closed, "Transport " + id + " is closed. Create a new one.");
        refuseIf(remoteKnown, "Transport " + id + " is connected already. Connect it once; restart ICE if the network has changed.");
        refuseIf(remote.role().equals("server"),
                "dtlsParameters.role is 'server', but the SFU is the server: it must be 'client' or 'auto'.");
        remoteKnown = true;
        InetSocketAddress browser = reach.remote();
        dtls.expect(remote.fingerprints(), browser == null ? null : browser.getAddress());
    }

    private static void refuseIf(boolean wrong, String why) throws MediaException {
        if (wrong) {
            throw new MediaException(Reason.REFUSED, why);
        }
    }

    /** Makes new credentials; the old ones work until the first check with the new. */
    public IceParameters restartIce() {
        return reach.restart();
    }

    /** Who gets the packets from now on; told at once if the transport is connected. */
    public void handler(MediaHandler handler) {
        this.handler = handler;
        if (connected) {
            handler.onConnected(true, nowNs);
        }
    }

    /** The browser's address that we send to; null before the first valid connectivity check. */
    public InetSocketAddress selectedAddress() {
        return reach.remote();
    }

    /** What passed and what did not. Any thread. */
    @Override
    public TransportCounters counters() {
        return counters;
    }

    @Override
    public TransportStats stats(MediaLoad load) {
        return new TransportReport(id, counters, context.out(), reach).of(told, dtls.state(), srtp, load);
    }

    @Override
    public boolean isConnected() {
        return connected;
    }

    @Override
    public void sendRtp(OutgoingRtp packet, long nowNs) {
        if (connected) {
            srtp.sendRtp(packet, reach.selected());
        } else {
            counters.dropped(DropReason.NOT_CONNECTED);
        }
    }

    @Override
    public void sendRtcp(byte[] packet, int offset, int length, long nowNs) {
        if (connected) {
            srtp.sendRtcp(packet, offset, length, reach.selected());
        } else {
            counters.dropped(DropReason.NOT_CONNECTED);
        }
    }

    @Override
    public void forgetSsrc(long ssrc) {
        if (srtp != null) {
            srtp.forget(ssrc);
        }
    }

    private void send(byte[] datagram) {
        if (reach.mayBeSentTo() && !closed) {
            context.out().add(reach.selected(), datagram);
            counters.sent(datagram.length);
        }
    }

    /** DTLS has agreed on keys, or there is none, in a {@link SyntheticRoom}. */
    void agree(SrtpKeys keys) {
        srtp = new SrtpSession(keys, context.out(), counters, reach);
        connection.onKeysAgreed(nowNs);
        update(nowNs);
    }

    /** A check that names one of our user name fragments; false if it does not authenticate. */
    boolean onCheck(byte[] bytes, int offset, int length, StunMessage stun, Tuple from, long nowNs) {
        byte[] response = reach.onCheck(bytes, offset, length, stun, from, nowNs);
        if (response == null) {
            return false;
        }
        counters.received(length);
        if (response.length > 0) {
            context.out().add(from, response);
            counters.sent(response.length);
        }
        update(nowNs);
        return true;
    }

    /** DTLS from a tuple that ICE has validated. */
    void onDtls(byte[] bytes, int offset, int length, long nowNs) {
        this.nowNs = nowNs;
        counters.received(length);
        InetSocketAddress browser = reach.remote();
        if (browser == null || !dtls.onDatagram(bytes, offset, length, browser.getAddress())) {
            counters.dropped(DropReason.DTLS_LIMIT);
        }
    }

    /** RTP or RTCP from a tuple that is ours; false if it does not authenticate. */
    boolean onMedia(boolean isRtp, byte[] bytes, int offset, int length, long nowNs) {
        this.nowNs = nowNs;
        counters.received(length);
        if (srtp == null) {
            counters.dropped(DropReason.NO_KEYS);
            return false;
        }
        if (!connected) {
            counters.dropped(DropReason.NOT_CONNECTED);
            return false;
        }
        int plain = srtp.unprotect(isRtp, bytes, offset, length, nowNs);
        if (plain >= 0) {
            forward(isRtp, bytes, offset, plain, nowNs);
        }
        return plain >= 0;
    }

    private void forward(boolean isRtp, byte[] bytes, int offset, int plain, long nowNs) {
        connection.onHeard(nowNs);
        if (isRtp) {
            handler.onRtp(bytes, offset, plain, nowNs);
        } else {
            handler.onRtcp(bytes, offset, plain, nowNs);
        }
    }

    /** True if media that authenticates may move this transport to an address that no check came from. */
    boolean mayMove(long nowNs) {
        return connected && reach.mayMove(nowNs);
    }

    /** The plain length of a packet that may be ours, or negative. */
    int tryMedia(boolean isRtp, byte[] packet, int length, long nowNs) {
        return srtp.tryUnprotect(isRtp, packet, 0, length, nowNs);
    }

    /** It was ours: from now on media goes to where it came from. */
    void onMoved(Tuple to, boolean isRtp, byte[] packet, int plain, int length, long nowNs) {
        this.nowNs = nowNs;
        counters.received(length);
        reach.move(to, nowNs);
        forward(isRtp, packet, 0, plain, nowNs);
    }

    /** Where this transport hears and is heard. */
    Reachability reach() {
        return reach;
    }

    /** About every 10 ms. */
    void onTick(long nowNs) {
        if (closed) {
            return;
        }
        update(nowNs);
        handler.onTick(nowNs);
    }

    /** Says what has changed since the last time to the media and to the listener. */
    private void update(long nowNs) {
        this.nowNs = nowNs;
        connection.evaluate(reach.consent(nowNs), nowNs);
        if (connection.isUp() != connected) {
            connected = connection.isUp();
            handler.onConnected(connected, nowNs);
        }
        if (connection.state() != told && !closed) {
            told = connection.state();
            listener.onStateChanged(this, told);
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Says goodbye to the browser, forgets its addresses and sends nothing more. Closing twice does nothing. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        dtls.close();
        closed = true;
        connected = false;
        handler = MediaHandler.NOBODY;
        reach.close();
        demultiplexer.closed();
        if (srtp != null) {
            srtp.close();
        }
    }

    private final class Handshake implements DtlsListener {
        @Override
        public void sendDtls(byte[] datagram) {
            send(datagram);
        }

        @Override
        public void onDtlsConnected(SrtpKeys keys) {
            agree(keys);
        }

        @Override
        public void onDtlsFailed(String why) {
            connection.onDtlsFailed();
            update(nowNs);
        }
    }
}
