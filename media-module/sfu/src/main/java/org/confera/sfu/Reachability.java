package org.confera.sfu;

import java.net.InetSocketAddress;
import java.util.List;
import org.confera.media.api.rtp.IceParameters;
import org.confera.sfu.ice.Consent;
import org.confera.sfu.ice.IceAgent;
import org.confera.sfu.ice.IceListener;
import org.confera.sfu.net.ReceiveBatch;
import org.confera.sfu.net.Tuple;
import org.confera.sfu.srtp.StreamListener;
import org.confera.wire.stun.StunMessage;

/**
 * Where one transport hears and is heard: its ICE agent, with the demultiplexer kept in step with the agent's user name
 * fragments, addresses and streams. Worker thread only, told the time.
 */
final class Reachability implements IceListener, StreamListener {
    private final WebRtcTransport transport;
    private final Demultiplexer demultiplexer;
    private final IceAgent ice;
    private List<String> ufrags = List.of();
    private boolean quiet = true;
    private boolean expired;

    Reachability(WebRtcTransport transport, WorkerContext context, Demultiplexer demultiplexer) {
        this.transport = transport;
        this.demultiplexer = demultiplexer;
        this.ice = new IceAgent(context.random(), this);
        listen();
    }

    IceParameters parameters() {
        return ice.parameters();
    }

    /** Makes new credentials; the old ones work until the first check with the new. */
    IceParameters restart() {
        IceParameters fresh = ice.restart();
        if (!transport.isClosed()) {
            listen();
        }
        return fresh;
    }

    /** The response to a check that names one of our user name fragments; null if it does not authenticate. */
    byte[] onCheck(byte[] bytes, int offset, int length, StunMessage stun, Tuple from, long nowNs) {
        byte[] response = ice.onCheck(bytes, offset, length, stun, from, nowNs);
        if (response != null) {
            listen();
        }
        return response;
    }

    private void listen() {
        List<String> now = ice.ufrags();
        if (!now.equals(ufrags)) {
            ufrags.forEach(demultiplexer::unlisten);
            now.forEach(ufrag -> demultiplexer.listen(ufrag, transport));
            ufrags = now;
        }
    }

    /** Where consent stands. */
    Consent consent(long nowNs) {
        Consent consent = ice.consent(nowNs);
        quiet = consent != Consent.FRESH;
        expired = consent == Consent.EXPIRED;
        return consent;
    }

    /** True if no check came lately. */
    boolean isQuiet() {
        return quiet;
    }

    /** True if the browser has agreed to be sent to, and has not been silent for too long since. */
    boolean mayBeSentTo() {
        return ice.selected() != null && !expired;
    }

    /** Where we send to; null before the first valid connectivity check. */
    Tuple selected() {
        return ice.selected();
    }

    /** The browser's end of {@link #selected}; null likewise. */
    InetSocketAddress remote() {
        Tuple selected = ice.selected();
        return selected == null ? null : selected.remote();
    }

    /** How often {@link #selected} was another one than before. */
    long changes() {
        return ice.changes();
    }

    /** Media has authenticated that came from one of our tuples. */
    void onHeard(ReceiveBatch batch, int index, long nowNs) {
        if (batch.isFrom(index, ice.selected())) {
            ice.onMedia(nowNs);
        } else {
            ice.onMediaElsewhere(batch.tuple(index), nowNs);
        }
    }

    /** True if media that authenticates may move us to an address that no check came from. */
    boolean mayMove(long nowNs) {
        return ice.mayMove(nowNs);
    }

    /** Media that authenticates has come from there. */
    void move(Tuple to, long nowNs) {
        ice.move(to, nowNs);
    }

    /** True if the datagram came from the host that we send to, whatever its port. */
    boolean isAtHost(ReceiveBatch batch, int index) {
        Tuple selected = ice.selected();
        return selected != null && selected.low() == batch.low(index) && selected.high() == batch.high(index);
    }

    /** True if a check on this tuple came lately. */
    boolean isFresh(Tuple tuple, long nowNs) {
        return ice.isFresh(tuple, nowNs);
    }

    /** Another transport has taken the tuple over. */
    void lose(Tuple tuple) {
        ice.forget(tuple);
    }

    @Override
    public void onTupleValidated(Tuple tuple) {
        demultiplexer.own(tuple, transport);
    }

    @Override
    public void onTupleForgotten(Tuple tuple) {
        demultiplexer.disown(tuple, transport);
    }

    @Override
    public void onStreamKept(boolean isRtp, long ssrc) {
        demultiplexer.streams().add(isRtp, ssrc, transport);
    }

    @Override
    public void onStreamForgotten(boolean isRtp, long ssrc) {
        demultiplexer.streams().remove(isRtp, ssrc, transport);
    }

    /** Nobody is heard and nobody hears any more. */
    void close() {
        ufrags.forEach(demultiplexer::unlisten);
        ice.close();
    }
}
