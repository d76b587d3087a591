package org.confera.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import org.confera.client.ClientCertificate;
import org.confera.client.ClientTransport;
import org.confera.client.SrtpSuite;
import org.confera.media.api.ConsumerOptions;
import org.confera.media.api.MediaException;
import org.confera.media.api.MediaSource;
import org.confera.media.api.TransportDirection;
import org.confera.media.api.TransportOptions;
import org.confera.media.api.rtp.IceCandidate;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.media.api.rtp.RtpParameters;
import org.confera.sfu.Sfu;

/** Somebody in a room: signalling done by calls, media done for real. */
final class Participant implements AutoCloseable {
    private final Sfu sfu;
    private final String routerId;
    private final String name;
    private final SrtpSuite suite;
    private final ClientCertificate certificate;
    private String transportId;
    private ClientTransport transport;

    /**
     * @param certificate may be shared between participants, which spares making one for each
     */
    Participant(Sfu sfu, String routerId, String name, SrtpSuite suite, ClientCertificate certificate) {
        this.sfu = sfu;
        this.routerId = routerId;
        this.name = name;
        this.suite = suite;
        this.certificate = certificate;
    }

    /** Opens and connects the transport. */
    Participant connect(TransportDirection direction) throws MediaException, IOException {
        TransportOptions options = sfu.createWebRtcTransport(routerId, name, direction);
        transportId = options.id();
        transport = ClientTransport.overUdp(certificate, List.of(suite));
        sfu.connectWebRtcTransport(transportId, transport.dtlsParameters());
        transport.connect(options.iceParameters(), List.of(loopback(options)));
        return this;
    }

    private static InetSocketAddress loopback(TransportOptions options) {
        IceCandidate candidate = options.iceCandidates().stream().filter(each -> each.protocol().equals("udp")).findFirst().orElseThrow();
        return new InetSocketAddress(candidate.ip(), candidate.port());
    }

    /** Announces a track; answers the producer's id. */
    String produce(MediaSource source, RtpParameters parameters) throws MediaException {
        MediaKind kind = source == MediaSource.MICROPHONE || source == MediaSource.SCREEN_AUDIO ? MediaKind.AUDIO : MediaKind.VIDEO;
        return sfu.produce(transportId, kind, source, parameters, false);
    }

    /** Asks for a track and lets it flow. */
    ConsumerOptions consume(String producerId, RtpCapabilities capabilities) throws MediaException {
        ConsumerOptions consumer = sfu.consume(transportId, producerId, capabilities);
        sfu.resumeConsumer(consumer.id());
        return consumer;
    }

    /** The connected transport. */
    ClientTransport transport() {
        return transport;
    }

    @Override
    public void close() throws IOException {
        if (transport != null) {
            transport.close();
        }
    }
}
