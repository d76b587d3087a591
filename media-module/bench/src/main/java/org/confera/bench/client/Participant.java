package org.confera.bench.client;

import java.io.IOException;
import org.confera.media.api.ConsumerOptions;
import org.confera.media.api.MediaException;
import org.confera.media.api.MediaSource;
import org.confera.media.api.TransportDirection;
import org.confera.media.api.TransportOptions;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.media.api.rtp.RtpParameters;
import org.confera.sfu.Sfu;

/** Somebody in a room: signalling done by calls, media done for real. */
public final class Participant implements AutoCloseable {
    private final Sfu sfu;
    private final String routerId;
    private final String name;
    private final SrtpSuite suite;
    private final ClientCertificate certificate;
    private String transportId;
    private SyntheticClient client;

    /**
     * @param certificate may be shared between participants, which spares making one for each
     */
    public Participant(Sfu sfu, String routerId, String name, SrtpSuite suite, ClientCertificate certificate) {
        this.sfu = sfu;
        this.routerId = routerId;
        this.name = name;
        this.suite = suite;
        this.certificate = certificate;
    }

    /** Opens and connects the transport. */
    public Participant connect(TransportDirection direction) throws MediaException, IOException {
        TransportOptions options = sfu.createWebRtcTransport(routerId, name, direction);
        transportId = options.id();
        client = new SyntheticClient(certificate, suite);
        sfu.connectWebRtcTransport(transportId, client.dtlsParameters());
        client.connect(options);
        return this;
    }

    /** Announces a track; answers the producer's id. */
    public String produce(MediaSource source, RtpParameters parameters) throws MediaException {
        MediaKind kind = source == MediaSource.MICROPHONE || source == MediaSource.SCREEN_AUDIO ? MediaKind.AUDIO : MediaKind.VIDEO;
        return sfu.produce(transportId, kind, source, parameters, false);
    }

    /** Asks for a track and lets it flow. */
    public ConsumerOptions consume(String producerId, RtpCapabilities capabilities) throws MediaException {
        ConsumerOptions consumer = sfu.consume(transportId, producerId, capabilities);
        sfu.resumeConsumer(consumer.id());
        return consumer;
    }

    /** The connected transport. */
    public SyntheticClient client() {
        return client;
    }

    @Override
    public void close() throws IOException {
        if (client != null) {
            client.close();
        }
    }
}
