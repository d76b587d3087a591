package org.confera.sfu;

import org.confera.media.api.MediaEvent;
import org.confera.media.api.rtp.MediaKind;
import org.confera.sfu.negotiation.NegotiatedConsumer;
import org.confera.sfu.stats.ForwardingDrop;
import org.confera.sfu.stream.ConsumerStream;
import org.confera.sfu.stream.HeadWriter;
import org.confera.sfu.stream.ProducerStream;
import org.confera.sfu.stream.ReceivedRtp;
import org.confera.wire.rtcp.ReportBlock;

/** A track on its way to one viewer; paused at birth. Worker thread only. */
final class Consumer {
    private final String id;
    private final Producer producer;
    private final NegotiatedConsumer negotiated;
    private final TransportMedia transport;
    private final WorkerMedia worker;
    private final ConsumerStream stream;
    private final ConsumerLayers layers;
    private final ConsumerStatistics statistics;
    private final byte[] cname;
    private final boolean sound;
    private boolean paused = true;
    private boolean closed;

    Consumer(String id, Producer producer, NegotiatedConsumer negotiated, TransportMedia transport) {
        this.id = id;
        this.producer = producer;
        this.negotiated = negotiated;
        this.transport = transport;
        this.worker = transport.worker();
        this.stream = new ConsumerStream(negotiated, worker.random.nextInt());
        this.statistics = new ConsumerStatistics(this);
        this.cname = ConsumerReports.cname(negotiated.parameters().rtcp().cname());
        this.sound = producer.kind() == MediaKind.AUDIO;
        this.layers = new ConsumerLayers(producer, stream);
    }

    /** A packet of the producer's that carries media. */
    void forward(ProducerStream from, ReceivedRtp packet, long nowNs) {
        if (sound && flows()) {
            repeatSound(nowNs);
        }
        if (flows() && stream.forward(from, packet, worker.outgoing.head, nowNs)) {
            send(packet, nowNs);
        } else {
            drop(ForwardingDrop.NOT_FOR_VIEWER);
        }
    }

    /** In front of a packet, those before it once more: in order, so that the viewer's buffer needn't grow for them. */
    private void repeatSound(long nowNs) {
        for (int back = transport.soundRedundancy().repetitions(nowNs) - 1; back >= 0; back--) {
            if (stream.repeatSound(back, producer.streams(), worker.recalled, worker.outgoing.head, nowNs)) {
                worker.counters.retransmitted();
                statistics.counters().retransmitted(worker.recalled.rtp().payloadLength());
                repeat(nowNs);
            }
        }
    }

    private void repeat(long nowNs) {
        worker.outgoing.repetition = true;
        try {
            send(worker.recalled, nowNs);
        } finally {
            worker.outgoing.repetition = false; // or nothing would be checked any more
        }
    }

    /** A packet of the producer's that viewers don't need. */
    void leaveOut(ProducerStream from, ReceivedRtp packet, long nowNs) {
        if (flows() && stream.leaveOut(from, packet, worker.outgoing.head, nowNs)) {
            send(packet, nowNs);
        }
    }

    /** Repeats a packet, named by the viewer's own sequence number. */
    void retransmit(int sequence, long nowNs) {
        worker.counters.nackReceived();
        if (flows() && stream.retransmit(sequence, producer.streams(), worker.recalled, worker.outgoing.head, nowNs)) {
            worker.counters.retransmitted();
            statistics.counters().retransmitted(worker.recalled.rtp().payloadLength());
            send(worker.recalled, nowNs);
        } else {
            drop(ForwardingDrop.RETRANSMISSION_REFUSED);
        }
    }

    private void drop(ForwardingDrop reason) {
        worker.counters.dropped(reason);
        statistics.counters().dropped(reason);
    }

    private void send(ReceivedRtp packet, long nowNs) {
        HeadWriter head = stream.head();
        OutgoingRtp out = worker.outgoing;
        if (!out.repetition && stream.wantsTransportSequence()) {
            stream.transportSequence(out.head, transport.nextTransportSequence());
        }
        out.headLength = head.length();
        out.headerLength = head.headerLength();
        out.payload = packet.rtp().bytes();
        out.payloadOffset = head.payloadOffset();
        out.payloadLength = head.payloadLength();
        worker.counters.out(out.length());
        transport.sendRtp(out, nowNs);
    }

    private boolean flows() {
        return !paused && !producer.isPaused() && transport.isConnected();
    }

    void resume(long nowNs) {
        if (paused) {
            paused = false;
            start(nowNs);
        }
    }

    void pause() {
        paused = true;
        stream.interrupt();
    }

    /** The producer stopped or the viewer's transport went: what follows begins where decoding can. */
    void interrupt() {
        stream.interrupt();
    }

    void onProducerResumed(long nowNs) {
        start(nowNs);
    }

    /** The viewer's transport is up (again). */
    void start(long nowNs) {
        stream.interrupt();
        if (flows()) {
            layers.choose(worker.layerSelector, nowNs);
            producer.wantKeyFrame(stream.targetStream(), nowNs);
        }
    }

    /** The viewer lost the picture. */
    void onKeyFrameWanted(long nowNs) {
        if (flows()) {
            producer.wantKeyFrame(stream.waitsForKeyFrame() ? stream.targetStream() : stream.current().layer(), nowNs);
        }
    }

    /**
     * The highest layers that this viewer wants.
     *
     * @param temporal -1 for all
     */
    void preferLayers(int spatial, int temporal, long nowNs) {
        layers.prefer(spatial, temporal);
        if (flows()) {
            layers.choose(worker.layerSelector, nowNs);
        }
    }

    /** What is due every 100 ms or so. */
    void onTick(long nowNs) {
        if (flows()) {
            layers.choose(worker.layerSelector, nowNs);
            if (stream.waitsForKeyFrame()) {
                producer.stream(stream.targetStream()).remindKeyFrame(nowNs);
            }
            reportLayers(nowNs);
        } else {
            layers.rest();
        }
    }

    private void reportLayers(long nowNs) {
        if (producer.kind() == MediaKind.VIDEO && layers.changed(nowNs)) {
            worker.raise(new MediaEvent.ConsumerLayersChanged(transport.router().id(), transport.participantId(), id,
                    layers.spatial(), layers.temporal()));
        }
    }

    void onReport(ReportBlock block, long nowNs) {
        stream.onReport(block, nowNs);
        transport.allocator().onReport(stream.loss().expected(), stream.loss().lost());
        statistics.onReport(stream.loss().expected(), stream.loss().lost());
        transport.soundRedundancy().onReport(stream.loss().fraction(), nowNs);
    }

    /** Ends it; the viewer is told by BYE. Closing twice does nothing. */
    void close(long nowNs) {
        if (!closed) {
            closed = true;
            producer.remove(this);
            transport.remove(this, nowNs);
        }
    }

    long ssrc() {
        return Integer.toUnsignedLong(negotiated.ssrc());
    }

    /** Of the person it shows. */
    byte[] cname() {
        return cname;
    }

    String id() {
        return id;
    }

    Producer producer() {
        return producer;
    }

    NegotiatedConsumer negotiated() {
        return negotiated;
    }

    ConsumerStatistics statistics() {
        return statistics;
    }

    boolean isPaused() {
        return paused;
    }

    ConsumerStream stream() {
        return stream;
    }

    ConsumerLayers layers() {
        return layers;
    }
}
