package org.confera.room;

import java.util.ArrayList;
import java.util.List;
import org.confera.media.api.ConnectionQuality;
import org.confera.media.api.ConsumerOptions;
import org.confera.media.api.IceServer;
import org.confera.media.api.MediaConnection;
import org.confera.media.api.MediaConnectionFactory;
import org.confera.media.api.MediaException;
import org.confera.media.api.MediaSource;
import org.confera.media.api.QualityLimitation;
import org.confera.media.api.TransportDirection;
import org.confera.media.api.TransportOptions;
import org.confera.media.api.rtp.DtlsFingerprint;
import org.confera.media.api.rtp.DtlsParameters;
import org.confera.media.api.rtp.IceParameters;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.media.api.rtp.RtpParameters;
import org.confera.media.api.stats.ParticipantStats;

/** An SFU without media: remembers what it was told, hands out ids, and can be out of reach. */
final class FakeSfu implements MediaConnectionFactory, MediaConnection {
    final List<String> told = new ArrayList<>();
    /** The router of each transport, in the order of their making. */
    final List<String> routersOfTransports = new ArrayList<>();
    boolean outOfReach;
    /** Run while an answered command waits for its answer: what happens meanwhile elsewhere. */
    Runnable meanwhile = () -> { };
    private int ids;

    @Override
    public MediaConnection getConnection() throws MediaException {
        if (outOfReach) {
            throw new MediaException(MediaException.Reason.UNAVAILABLE, "The SFU is not running.");
        }
        return this;
    }

    private String answered(String command, String prefix) {
        told.add(command);
        Runnable now = meanwhile;
        meanwhile = () -> { };
        now.run();
        return prefix + ++ids;
    }

    @Override
    public RtpCapabilities openRouter(String routerId) {
        answered("openRouter", "");
        return new RtpCapabilities(List.of(), List.of());
    }

    @Override
    public TransportOptions createWebRtcTransport(String routerId, String participantId, TransportDirection direction) {
        routersOfTransports.add(routerId);
        String id = answered("createWebRtcTransport " + direction, direction == TransportDirection.SEND ? "send-" : "receive-");
        return new TransportOptions(id, new IceParameters("ufrag", "password", true), List.of(), new DtlsParameters("auto",
                List.of(new DtlsFingerprint("sha-256", "AA" + ":AA".repeat(31)))));
    }

    @Override
    public void connectWebRtcTransport(String transportId, DtlsParameters dtlsParameters) {
        answered("connectWebRtcTransport " + transportId, "");
    }

    @Override
    public IceParameters restartIce(String transportId) {
        return new IceParameters(answered("restartIce " + transportId, "ufrag-"), "password", true);
    }

    @Override
    public String produce(String transportId, MediaKind kind, MediaSource source, RtpParameters rtpParameters, boolean paused) {
        return answered("produce " + source.word() + (paused ? " paused" : ""), "producer-");
    }

    @Override
    public ConsumerOptions consume(String transportId, String producerId, RtpCapabilities rtpCapabilities) {
        return new ConsumerOptions(answered("consume " + producerId, "consumer-"), producerId, MediaKind.AUDIO, null, "simple", false);
    }

    @Override
    public List<IceServer> iceServers(String participantId) {
        return List.of(new IceServer(List.of("turn:turn.example.org"), participantId, "secret"));
    }

    @Override
    public ParticipantStats stats(String routerId, String participantId) {
        answered("stats " + routerId + " " + participantId, "");
        return new ParticipantStats(ConnectionQuality.PERFECT, List.of(), List.of(), List.of());
    }

    @Override
    public void reportLimitation(String routerId, String participantId, QualityLimitation limitation) {
        told.add("reportLimitation " + participantId + " " + limitation.word());
    }

    @Override
    public void resumeConsumer(String id) {
        told.add("resumeConsumer " + id);
    }

    @Override
    public void pauseConsumer(String id) {
        told.add("pauseConsumer " + id);
    }

    @Override
    public void setPreferredLayers(String id, int spatialLayer, int temporalLayer) {
        told.add("setPreferredLayers " + id);
    }

    @Override
    public void closeConsumer(String id) {
        told.add("closeConsumer " + id);
    }

    @Override
    public void pauseProducer(String id) {
        told.add("pauseProducer " + id);
    }

    @Override
    public void resumeProducer(String id) {
        told.add("resumeProducer " + id);
    }

    @Override
    public void closeProducer(String id) {
        told.add("closeProducer " + id);
    }

    @Override
    public void closeTransport(String id) {
        told.add("closeTransport " + id);
    }

    @Override
    public void closeParticipant(String id) {
        told.add("closeParticipant");
    }

    @Override
    public void closeRouter(String id) {
        told.add("closeRouter");
    }

    @Override
    public void close() {
        // Handles of this SFU hold nothing.
    }
}
