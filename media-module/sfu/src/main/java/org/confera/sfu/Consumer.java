package org.confera.sfu;

import org.confera.media.api.MediaEvent;
import org.confera.media.api.rtp.MediaKind;
import org.confera.sfu.layers.LayerSelector;
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
    private final ConsumerStatistics statistics;
    private final byte[] cname;
    private final boolean sound;
    private boolean paused = true;
    private boolean closed;
    private int preferredLayer;
    private int reportedLayer = ConsumerStream.NONE;

    Consumer(String id, Producer producer, NegotiatedConsumer negotiated, TransportMedia transport) {
        this.id = id;
        this.producer = producer;
        this.negotiated = negotiated;
        this.transport = transport;
        this.worker = transport.worker();
        this.preferredLayer = producer.layers() - 1;
        this.stream = new ConsumerStream(negotiated, worker.random.nextInt());
        this.statistics = new ConsumerStatistics(this);
        this.cname = ConsumerReports.cname(negotiated.parameters().rtcp().cname());
        this.sound = producer.kind() == MediaKind.AUDIO;
        stream.target(preferredLayer);
    }

    /** A packet of the producer's that carries media. */
    void forward(ProducerStream from, ReceivedRtp packet, long nowNs) {
        if (sound && flows()) {
            repeatSound(nowNs);
        }
        if (flows() && stream.forward(from, packet, worker.outgoing.head, nowNs)) {
            send(packet, stream.head().payloadLength(), nowNs);
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
                worker.outgoing.repetition = true;
                send(worker.recalled, stream.head().payloadLength(), nowNs);
                worker.outgoing.repetition = false;
            }
        }
    }

    /** A packet of the producer's that viewers don't need. */
    void leaveOut(ProducerStream from, ReceivedRtp packet, long nowNs) {
        if (flows() && stream.skip(from, packet)
                && stream.forward(from, packet, worker.outgoing.head, nowNs)) {
            send(packet, 0, nowNs);
        }
    }

    /** Repeats a packet, named by the viewer's own sequence number. */
    void retransmit(int sequence, long nowNs) {
        worker.counters.nackReceived();
        if (flows() && stream.retransmit(sequence, producer.streams(), worker.recalled, worker.outgoing.head, nowNs)) {
            worker.counters.retransmitted();
            statistics.counters().retransmitted(worker.recalled.rtp().payloadLength());
            send(worker.recalled, stream.head().payloadLength(), nowNs);
        } else {
            drop(ForwardingDrop.RETRANSMISSION_REFUSED);
        }
    }

    private void drop(ForwardingDrop reason) {
        worker.counters.dropped(reason);
        statistics.counters().dropped(reason);
    }

    private void send(ReceivedRtp packet, int payloadLength, long nowNs) {
        HeadWriter head = stream.head();
        OutgoingRtp out = worker.outgoing;
        out.headLength = head.length();
        out.headerLength = head.headerLength();
        out.payload = packet.rtp().bytes();
        out.payloadOffset = head.payloadOffset();
        out.payloadLength = payloadLength;
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
            chooseLayer(nowNs);
            producer.wantKeyFrame(stream.target(), nowNs);
        }
    }

    /** The viewer lost the picture. */
    void onKeyFrameWanted(long nowNs) {
        if (flows()) {
            int layer = stream.waitsForKeyFrame() ? stream.target() : stream.currentLayer();
            producer.wantKeyFrame(layer, nowNs);
        }
    }

    /** The highest layer that this viewer wants. */
    void preferLayer(int layer, long nowNs) {
        preferredLayer = Math.clamp(layer, 0, producer.layers() - 1);
        if (flows()) {
            chooseLayer(nowNs);
        }
    }

    /** What is due every 100 ms or so. */
    void onTick(long nowNs) {
        if (flows()) {
            chooseLayer(nowNs);
            if (stream.waitsForKeyFrame()) {
                producer.stream(stream.target()).remindKeyFrame(nowNs);
            }
            reportLayer();
        }
    }

    private void chooseLayer(long nowNs) {
        int layer = worker.layerSelector.select(producer.activeLayers(nowNs), preferredLayer);
        if (layer != LayerSelector.NONE && layer != stream.target()) {
            stream.target(layer);
            if (stream.waitsForKeyFrame()) {
                producer.wantKeyFrame(layer, nowNs);
            }
        }
    }

    private void reportLayer() {
        if (producer.kind() == MediaKind.VIDEO && stream.currentLayer() != reportedLayer) {
            reportedLayer = stream.currentLayer();
            worker.raise(new MediaEvent.ConsumerLayersChanged(transport.router().id(), transport.participantId(), id,
                    reportedLayer, producer.negotiated().temporalLayers() - 1));
        }
    }

    void onReport(ReportBlock block, long nowNs) {
        stream.reports().onReport(block, nowNs);
        transport.soundRedundancy().onReport(block.fractionLost(), nowNs);
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

    int preferredLayer() {
        return preferredLayer;
    }

    ConsumerStream stream() {
        return stream;
    }
}
