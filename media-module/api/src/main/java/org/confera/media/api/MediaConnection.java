package org.confera.media.api;

import java.util.List;
import org.confera.media.api.rtp.DtlsParameters;
import org.confera.media.api.rtp.IceParameters;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.media.api.rtp.RtpParameters;
import org.confera.media.api.stats.ParticipantStats;

/**
 * A JCA connection handle to the SFU of this node. Get one from {@link MediaConnectionFactory}, use it, close it.
 *
 * <p>Two kinds of command:
 * <ul>
 * <li><em>Answered</em> commands return something or throw {@link MediaException}. They run at once, on the worker, and
 * wait for its answer (at most a few seconds). Call them outside a transaction, after the boundary's committed.
 * <li><em>Deferred</em> commands (void, no checked exception) take effect after the caller's transaction commits and
 * not at all when it rolls back; without a transaction, at once. They don't wait and ignore what is already gone.
 * </ul>
 *
 * <p>Ids: a router's id is chosen by the caller (one per room), a participant's id is the caller's; transports, producers
 * and consumers get theirs from the SFU. A handle is not thread-safe; handles are independent of each other.
 */
public interface MediaConnection extends AutoCloseable {

    // --- answered ---

    /** Opens the router of a room, or finds it open already; answers what it can forward. */
    RtpCapabilities openRouter(String routerId) throws MediaException;

    /** Creates a transport of a participant on a router; the browser connects to it. */
    TransportOptions createWebRtcTransport(String routerId, String participantId, TransportDirection direction)
            throws MediaException;

    /** Tells the transport the browser's certificate; DTLS can complete from here on. Once per transport. */
    void connectWebRtcTransport(String transportId, DtlsParameters dtlsParameters) throws MediaException;

    /** Gives the transport fresh ICE credentials; the old ones work until the first check with the new. */
    IceParameters restartIce(String transportId) throws MediaException;

    /**
     * Starts receiving a track from the browser on its SEND transport.
     *
     * @param source what it shows; decides its priority
     * @param paused true to start silent: no packet passes until {@link #resumeProducer}
     * @return the producer's id
     */
    String produce(String transportId, MediaKind kind, MediaSource source, RtpParameters rtpParameters, boolean paused)
            throws MediaException;

    /**
     * Starts forwarding a producer to a participant's RECEIVE transport; paused until {@link #resumeConsumer}, so that
     * the browser is ready for the key frame that resuming asks for.
     */
    ConsumerOptions consume(String transportId, String producerId, RtpCapabilities rtpCapabilities)
            throws MediaException;

    /** TURN servers with fresh credentials for this participant, at most an hour good; empty if none is configured. */
    List<IceServer> iceServers(String participantId) throws MediaException;

    /** All media of a participant on a router at this moment; of somebody without any, nothing. */
    ParticipantStats stats(String routerId, String participantId) throws MediaException;

    // --- deferred ---

    /** Lets packets flow; for video asks for a key frame. */
    void resumeConsumer(String consumerId);

    /** Stops packets, keeps the consumer. */
    void pauseConsumer(String consumerId);

    /** The highest layers this viewer wants, from 0; a temporal layer of -1 means all. */
    void setPreferredLayers(String consumerId, int spatialLayer, int temporalLayer);

    /** What a participant's browser says bounds its picture, until it says otherwise; a part of their connection's quality. */
    void reportLimitation(String routerId, String participantId, QualityLimitation limitation);

    /** Closes one consumer. */
    void closeConsumer(String consumerId);

    /** From now on no packet of this producer passes, whatever the browser sends. */
    void pauseProducer(String producerId);

    /** Lets the producer's packets pass again. */
    void resumeProducer(String producerId);

    /** Closes a producer and everything that consumes it. */
    void closeProducer(String producerId);

    /** Closes a transport with its producers and consumers. */
    void closeTransport(String transportId);

    /** Closes every transport of a participant on every router: media ends at once. */
    void closeParticipant(String participantId);

    /** Closes the router of a room with all that is on it. */
    void closeRouter(String routerId);

    /** Returns the handle to the pool. */
    @Override
    void close();
}
