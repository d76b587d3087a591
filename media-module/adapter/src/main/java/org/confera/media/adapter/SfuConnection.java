package org.confera.media.adapter;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.confera.media.api.ConsumerOptions;
import org.confera.media.api.IceServer;
import org.confera.media.api.MediaConnection;
import org.confera.media.api.MediaException;
import org.confera.media.api.MediaSource;
import org.confera.media.api.QualityLimitation;
import org.confera.media.api.TransportDirection;
import org.confera.media.api.TransportOptions;
import org.confera.media.api.rtp.DtlsParameters;
import org.confera.media.api.rtp.IceParameters;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.media.api.rtp.RtpParameters;
import org.confera.media.api.stats.ParticipantStats;
import org.confera.sfu.Sfu;

/** A handle: answered commands go straight to the SFU, deferred ones wait for the transaction. Not thread-safe. */
public class SfuConnection implements MediaConnection {
    private SfuManagedConnection managed;

    SfuConnection(SfuManagedConnection managed) {
        this.managed = managed;
    }

    @Override
    public RtpCapabilities openRouter(String routerId) throws MediaException {
        return sfu().openRouter(routerId);
    }

    @Override
    public TransportOptions createWebRtcTransport(String routerId, String participantId, TransportDirection direction)
            throws MediaException {
        return sfu().createWebRtcTransport(routerId, participantId, direction);
    }

    @Override
    public void connectWebRtcTransport(String transportId, DtlsParameters dtlsParameters) throws MediaException {
        sfu().connectWebRtcTransport(transportId, dtlsParameters);
    }

    @Override
    public IceParameters restartIce(String transportId) throws MediaException {
        return sfu().restartIce(transportId);
    }

    @Override
    public String produce(String transportId, MediaKind kind, MediaSource source, RtpParameters rtpParameters,
            boolean paused) throws MediaException {
        return sfu().produce(transportId, kind, source, rtpParameters, paused);
    }

    @Override
    public ConsumerOptions consume(String transportId, String producerId, RtpCapabilities rtpCapabilities)
            throws MediaException {
        return sfu().consume(transportId, producerId, rtpCapabilities);
    }

    @Override
    public List<IceServer> iceServers(String participantId) throws MediaException {
        return running().turn().iceServers(participantId, Instant.now().getEpochSecond());
    }

    @Override
    public ParticipantStats stats(String routerId, String participantId) throws MediaException {
        return sfu().stats(routerId, participantId);
    }

    @Override
    public void reportLimitation(String routerId, String participantId, QualityLimitation limitation) {
        defer(sfu -> sfu.reportLimitation(routerId, participantId, limitation));
    }

    @Override
    public void resumeConsumer(String consumerId) {
        defer(sfu -> sfu.resumeConsumer(consumerId));
    }

    @Override
    public void pauseConsumer(String consumerId) {
        defer(sfu -> sfu.pauseConsumer(consumerId));
    }

    @Override
    public void setPreferredLayers(String consumerId, int spatialLayer, int temporalLayer) {
        defer(sfu -> sfu.setPreferredLayers(consumerId, spatialLayer, temporalLayer));
    }

    @Override
    public void closeConsumer(String consumerId) {
        defer(sfu -> sfu.closeConsumer(consumerId));
    }

    @Override
    public void pauseProducer(String producerId) {
        defer(sfu -> sfu.pauseProducer(producerId));
    }

    @Override
    public void resumeProducer(String producerId) {
        defer(sfu -> sfu.resumeProducer(producerId));
    }

    @Override
    public void closeProducer(String producerId) {
        defer(sfu -> sfu.closeProducer(producerId));
    }

    @Override
    public void closeTransport(String transportId) {
        defer(sfu -> sfu.closeTransport(transportId));
    }

    @Override
    public void closeParticipant(String participantId) {
        defer(sfu -> sfu.closeParticipant(participantId));
    }

    @Override
    public void closeRouter(String routerId) {
        defer(sfu -> sfu.closeRouter(routerId));
    }

    @Override
    public void close() {
        SfuManagedConnection closing = managed;
        managed = null;
        if (closing != null) {
            closing.closed(this);
        }
    }

    /** The command keeps the SFU, not this handle, which is closed long before the commit. */
    private void defer(Consumer<Sfu> command) {
        RunningSfu running;
        try {
            running = running();
        } catch (MediaException e) {
            if (managed == null) {
                throw new IllegalStateException(e.getMessage(), e);
            }
            return; // the SFU has stopped, and everything in it is closed
        }
        running.afterCommit().run(() -> command.accept(running.sfu()));
    }

    private Sfu sfu() throws MediaException {
        return running().sfu();
    }

    private RunningSfu running() throws MediaException {
        if (managed == null) {
            throw new MediaException(MediaException.Reason.UNAVAILABLE,
                    "This media connection is closed. Get another from the MediaConnectionFactory.");
        }
        return managed.running();
    }

    /** Leaves its connection for another one of the pool. */
    void moveTo(SfuManagedConnection target) {
        if (managed != null) {
            managed.dissociate(this);
        }
        managed = target;
    }

    /** From now on the handle refuses everything. */
    void invalidate() {
        managed = null;
    }
}
