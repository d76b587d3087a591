package org.confera.sfu;

import java.net.InetSocketAddress;
import java.util.List;
import org.confera.media.api.MediaException;
import org.confera.media.api.rtp.DtlsParameters;
import org.confera.media.api.rtp.IceCandidate;
import org.confera.media.api.rtp.IceParameters;

/**
 * One browser's way in or out: ICE-lite, DTLS and SRTP on the worker's port. Worker thread only, except for the
 * counters, which others may read.
 */
public final class WebRtcTransport implements MediaTransport, AutoCloseable {
    private final String id;
    private final TransportListener listener;
    private final TransportCounters counters = new TransportCounters();
    private MediaHandler handler;

    WebRtcTransport(String id, TransportListener listener) {
        this.id = id;
        this.listener = listener;
    }

    @Override
    public String id() {
        return id;
    }

    /** Our credentials; the newest after a restart. */
    public IceParameters iceParameters() {
        throw new UnsupportedOperationException();
    }

    /** Where the browser can reach us, best first. */
    public List<IceCandidate> iceCandidates() {
        throw new UnsupportedOperationException();
    }

    /** Our certificate's fingerprint and role. */
    public DtlsParameters dtlsParameters() {
        throw new UnsupportedOperationException();
    }

    /**
     * Tells the browser's certificate; DTLS can complete from here on.
     *
     * @throws MediaException REFUSED if called twice, if closed, or if the browser wants to be DTLS server
     */
    public void connect(DtlsParameters remote) throws MediaException {
        throw new UnsupportedOperationException();
    }

    /** Makes new credentials; the old ones work until the first check with the new. */
    public IceParameters restartIce() {
        throw new UnsupportedOperationException();
    }

    /** Who gets the packets from now on. */
    public void handler(MediaHandler handler) {
        this.handler = handler;
    }

    /** The browser's address that we send to; null before the first valid connectivity check. */
    public InetSocketAddress selectedAddress() {
        return null;
    }

    /** What passed and what did not. Any thread. */
    public TransportCounters counters() {
        return counters;
    }

    @Override
    public boolean isConnected() {
        return false;
    }

    @Override
    public void sendRtp(OutgoingRtp packet, long nowNs) {
        counters.dropped(DropReason.NOT_CONNECTED);
    }

    @Override
    public void sendRtcp(byte[] packet, int offset, int length, long nowNs) {
        counters.dropped(DropReason.NOT_CONNECTED);
    }

    /** Says goodbye to the browser, forgets its addresses and sends nothing more. Closing twice does nothing. */
    @Override
    public void close() {
        handler = null;
    }
}
