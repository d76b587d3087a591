package org.confera.media.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import org.confera.client.OpusSource;
import org.confera.client.SrtpSuite;
import org.confera.client.WebRtcClient;
import org.confera.media.api.ConsumerOptions;
import org.confera.media.api.MediaConnection;
import org.confera.media.api.MediaConnectionFactory;
import org.confera.media.api.MediaSource;
import org.confera.media.api.TransportDirection;
import org.confera.media.api.TransportOptions;
import org.confera.media.api.rtp.IceCandidate;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.wire.RtpPacket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A call as the application makes it, with no more libraries than those that the archive packs. */
class CallThroughAdapterTest {
    private static final long PATIENCE_MS = 20_000;

    private final SfuResourceAdapter adapter = new SfuResourceAdapter();
    private MediaConnection connection;

    @BeforeEach
    void start() throws Exception {
        adapter.setMediaPort(String.valueOf(FreePort.find()));
        adapter.setWorkers("1");
        adapter.setAnnouncedAddresses("127.0.0.1");
        adapter.start(new Bootstrap(new Transactions()));
        SfuManagedConnectionFactory factory = new SfuManagedConnectionFactory();
        factory.setResourceAdapter(adapter);
        connection = ((MediaConnectionFactory) factory.createConnectionFactory(new Pool())).getConnection();
    }

    @AfterEach
    void stop() {
        adapter.stop();
    }

    @ParameterizedTest
    @EnumSource
    void carriesSoundWithEachProtectionProfile(SrtpSuite suite) throws Exception {
        RtpCapabilities capabilities = connection.openRouter("room");
        OpusSource source = new OpusSource(7);
        try (WebRtcClient speaker = new WebRtcClient(List.of(suite));
                WebRtcClient listener = new WebRtcClient(List.of(suite))) {
            String sending = connect("speaker", TransportDirection.SEND, speaker);
            String receiving = connect("listener", TransportDirection.RECEIVE, listener);
            String producer = connection.produce(sending, MediaKind.AUDIO, MediaSource.MICROPHONE, source.parameters(), false);
            ConsumerOptions consumer = connection.consume(receiving, producer, capabilities);
            connection.resumeConsumer(consumer.id());
            assertEquals(4711, soundHeard(speaker, source, listener));
        }
        assertEquals(List.of(1L, 1L), List.of(count("Producers"), count("Consumers")));
        assertTrue((long) count("PacketsOut") > 0, "the counters missed the packets");
        assertEquals(2L, count("Participants"));
        assertTrue(((String) count("Rooms")).contains("\"participant\":\"speaker\""), () -> (String) count("Rooms"));
    }

    private String connect(String participant, TransportDirection direction, WebRtcClient client) throws Exception {
        TransportOptions options = connection.createWebRtcTransport("room", participant, direction);
        connection.connectWebRtcTransport(options.id(), client.dtlsParameters());
        IceCandidate candidate = options.iceCandidates().getFirst();
        client.connect(options.iceParameters(), new InetSocketAddress(candidate.ip(), candidate.port()));
        return options.id();
    }

    private static long soundHeard(WebRtcClient speaker, OpusSource source, WebRtcClient listener) throws Exception {
        long deadlineNs = System.nanoTime() + PATIENCE_MS * 1_000_000;
        RtpPacket packet = new RtpPacket();
        while (System.nanoTime() < deadlineNs) {
            speaker.sendRtp(Arrays.copyOf(source.packet(), source.next(20, 4711)));
            byte[] heard = listener.receiveRtp(20);
            if (heard != null && packet.wrap(heard, 0, heard.length)) {
                return OpusSource.sound(heard, packet.payloadOffset());
            }
        }
        throw new AssertionError("nothing was heard for " + PATIENCE_MS + " ms");
    }

    private Object count(String name) {
        return adapter.getStatistics().getValue(name);
    }
}
