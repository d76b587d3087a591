package org.confera.sfu;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.confera.media.api.MediaException;
import org.confera.media.api.MediaException.Reason;
import org.confera.media.api.MediaSource;
import org.confera.media.api.TransportDirection;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.sfu.layers.LayerAllocator;
import org.confera.sfu.layers.LossDrivenLayers;
import org.confera.sfu.negotiation.ConsumerNegotiation;
import org.confera.sfu.negotiation.NegotiatedConsumer;
import org.confera.sfu.negotiation.NegotiatedProducer;
import org.confera.sfu.stats.ForwardingDrop;
import org.confera.sfu.stream.SoundRedundancy;

/**
 * The media on one browser's transport: its producers if it is a SEND transport, its consumers if it is a RECEIVE
 * transport. Worker thread only.
 */
final class TransportMedia implements MediaHandler {
    /** RFC 3550 section 6.2 would allow five seconds; lip sync and loss-based estimates want it sooner. */
    static final long REPORT_INTERVAL_NS = 1_000_000_000L;
    private static final long LAYER_INTERVAL_NS = 100_000_000L;

    private final String participantId;
    private final TransportDirection direction;
    private final Router router;
    private final MediaTransport transport;
    private final WorkerMedia worker;
    private final RtpListener listener;
    private final SsrcTable<Consumer> bySsrc = new SsrcTable<>();
    private final List<Consumer> consumers = new ArrayList<>();
    private final Set<Long> usedSsrcs = new HashSet<>();
    private final ProducerFeedback feedback;
    private final ConsumerReports reports;
    private final SoundRedundancy soundRedundancy = new SoundRedundancy();
    private final Pace reportPace = new Pace(REPORT_INTERVAL_NS);
    private final Pace layerPace = new Pace(LAYER_INTERVAL_NS);
    private final TransportStatistics statistics;
    private final LayerAllocator allocator = new LossDrivenLayers();
    private boolean connected;
    private boolean closed;
    private boolean reporting;
    private int nextMid;
    private int transportSequence;

    TransportMedia(String participantId, TransportDirection direction, Router router, MediaTransport transport) {
        this.participantId = participantId;
        this.direction = direction;
        this.router = router;
        this.transport = transport;
        this.worker = router.worker();
        this.listener = new RtpListener(router.ssrcs(), participantId, worker.counters);
        this.feedback = new ProducerFeedback(transport, worker);
        this.reports = new ConsumerReports(transport, worker);
        this.statistics = new TransportStatistics(this, transport);
        this.connected = transport.isConnected();
    }

    @Override
    public void onRtp(byte[] packet, int offset, int length, long nowNs) {
        worker.counters.in(length);
        statistics.heard();
        if (!worker.received.wrap(packet, offset, length)) {
            worker.counters.dropped(ForwardingDrop.RTP_MALFORMED);
            return;
        }
        Source source = listener.find(worker.received);
        if (source != null) {
            source.producer().onRtp(source, worker.received, nowNs);
            reporting = true;
        }
    }

    @Override
    public void onRtcp(byte[] packet, int offset, int length, long nowNs) {
        statistics.heard();
        if (!worker.rtcpReader.read(this, packet, offset, length, nowNs)) {
            worker.counters.dropped(ForwardingDrop.RTP_MALFORMED);
        }
    }

    @Override
    public void onConnected(boolean isConnected, long nowNs) {
        connected = isConnected;
        for (int i = 0; i < consumers.size(); i++) {
            consumers.get(i).start(nowNs);
        }
    }

    @Override
    public void onTick(long nowNs) {
        List<Producer> producers = listener.producers();
        for (int i = 0; i < producers.size(); i++) {
            producers.get(i).onTick(nowNs);
        }
        if (layerPace.due(nowNs)) {
            allocator.onTick(nowNs);
            for (int i = 0; i < consumers.size(); i++) {
                consumers.get(i).onTick(nowNs);
            }
        }
        // The first report, with REMB, goes out at once; see ProducerFeedback.REMB_BPS.
        if (reporting && reportPace.due(nowNs)) {
            report(producers, nowNs);
        }
        router.onTick(nowNs);
    }

    private void report(List<Producer> producers, long nowNs) {
        feedback.report(producers, nowNs);
        if (connected) {
            reports.report(consumers, nowNs);
        }
    }

    /** Starts a producer; refused on a RECEIVE transport, and where its mid or SSRCs are taken. */
    Producer produce(String id, MediaSource source, NegotiatedProducer negotiated, boolean paused)
            throws MediaException {
        require(TransportDirection.SEND, "produce");
        Producer producer = new Producer(id, source, negotiated, this, paused);
        listener.add(producer);
        return producer;
    }

    /** Starts a consumer, paused; refused on a SEND transport, and where the viewer can't decode the track. */
    Consumer consume(String id, Producer producer, RtpCapabilities capabilities) throws MediaException {
        require(TransportDirection.RECEIVE, "consume");
        NegotiatedConsumer negotiated = ConsumerNegotiation.negotiate(producer.negotiated(), capabilities,
                Integer.toString(nextMid), freshSsrc(), freshSsrc(), producer.transport().cname());
        nextMid++;
        Consumer consumer = new Consumer(id, producer, negotiated, this);
        consumers.add(consumer);
        if (producer.kind() == MediaKind.VIDEO) {
            allocator.add(consumer.layers().share());
        }
        bySsrc.put(negotiated.ssrc(), consumer);
        producer.add(consumer);
        reporting = true;
        return consumer;
    }

    private void require(TransportDirection needed, String command) throws MediaException {
        if (direction != needed) {
            throw new MediaException(Reason.REFUSED, "Transport " + id() + " is a " + direction
                    + " transport, but " + command + " needs one of direction " + needed + ".");
        }
    }

    /** Never one that was used before on this transport: SSRC and sequence number make the SRTP nonce. */
    private long freshSsrc() {
        long ssrc = worker.randomSsrc();
        while (!usedSsrcs.add(ssrc)) {
            ssrc = worker.randomSsrc();
        }
        return ssrc;
    }

    /** Of the next packet to the viewer, whatever track it belongs to; 16 bits. */
    int nextTransportSequence() {
        return transportSequence++ & 0xFFFF;
    }

    void sendRtp(OutgoingRtp packet, long nowNs) {
        transport.sendRtp(packet, nowNs);
    }

    void remove(Producer producer) {
        listener.remove(producer);
        router.forget(producer);
    }

    void remove(Consumer consumer, long nowNs) {
        consumers.remove(consumer);
        allocator.remove(consumer.layers().share());
        bySsrc.removeAll(consumer);
        if (connected) {
            reports.bye(consumer, nowNs);
        }
        transport.forgetSsrc(consumer.ssrc());
        if (consumer.negotiated().hasRtx()) {
            transport.forgetSsrc(Integer.toUnsignedLong(consumer.negotiated().rtxSsrc()));
        }
        router.forget(consumer);
    }

    /** Closes all that is on it; the transport itself is closed by whoever made it. */
    void close(long nowNs) {
        if (!closed) {
            closed = true;
            List.copyOf(listener.producers()).forEach(producer -> producer.close(nowNs));
            List.copyOf(consumers).forEach(consumer -> consumer.close(nowNs));
            router.forget(this);
        }
    }

    boolean isConnected() {
        return connected;
    }

    Consumer consumerOf(long ssrc) {
        return bySsrc.get(ssrc);
    }

    Source source(long ssrc) {
        return listener.source(ssrc);
    }

    /** One for all tracks of a person, so that a viewer plays them in step; never the browser's own text. */
    String cname() {
        return router.cname(participantId);
    }

    List<Producer> producers() {
        return listener.producers();
    }

    List<Consumer> consumers() {
        return consumers;
    }

    TransportStatistics statistics() {
        return statistics;
    }

    /** How often its viewer gets each packet of sound. */
    SoundRedundancy soundRedundancy() {
        return soundRedundancy;
    }

    /** Shares this viewer's connection among the pictures it gets. */
    LayerAllocator allocator() {
        return allocator;
    }

    ProducerFeedback feedback() {
        return feedback;
    }

    String id() {
        return transport.id();
    }

    String participantId() {
        return participantId;
    }

    TransportDirection direction() {
        return direction;
    }

    Router router() {
        return router;
    }

    WorkerMedia worker() {
        return worker;
    }
}
