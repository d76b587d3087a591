package org.confera.sfu;

import java.util.ArrayList;
import java.util.List;
import org.confera.media.api.MediaEvent;
import org.confera.media.api.MediaSource;
import org.confera.media.api.rtp.MediaKind;
import org.confera.sfu.negotiation.HeaderExtension;
import org.confera.sfu.negotiation.NegotiatedProducer;
import org.confera.sfu.stats.ForwardingDrop;
import org.confera.sfu.stream.Arrival;
import org.confera.sfu.stream.ProducerStream;
import org.confera.sfu.stream.ReceivedRtp;
import org.confera.sfu.stream.RedundantSound;
import org.confera.wire.AudioLevel;

/** A track that a person sends: its streams (one, or one a simulcast layer) and who watches it. Worker thread only. */
final class Producer {
    private final String id;
    private final MediaSource source;
    private final NegotiatedProducer negotiated;
    private final TransportMedia transport;
    private final WorkerMedia worker;
    private final ProducerStream[] streams;
    private final byte[] mid;
    private final byte[][] rids;
    private final List<Consumer> consumers = new ArrayList<>();
    private final ProducerStatistics statistics;
    private boolean paused;
    private boolean closed;

    Producer(String id, MediaSource source, NegotiatedProducer negotiated, TransportMedia transport, boolean paused) {
        this.id = id;
        this.source = source;
        this.negotiated = negotiated;
        this.transport = transport;
        this.worker = transport.worker();
        this.paused = paused;
        int layers = negotiated.encodings().size();
        mid = RtpListener.bytes(negotiated.mid());
        rids = new byte[layers][];
        streams = new ProducerStream[layers];
        for (int i = 0; i < layers; i++) {
            streams[i] = new ProducerStream(i, negotiated);
            rids[i] = RtpListener.bytes(negotiated.encodings().get(i).rid());
        }
        statistics = new ProducerStatistics(this);
    }

    /** An authentic packet of one of this producer's streams. */
    void onRtp(Source from, ReceivedRtp packet, long nowNs) {
        ProducerStream stream = from.stream();
        Arrival arrival;
        if (packet.rtp().payloadType() == negotiated.redPayloadType()) {
            if (!worker.redundantSound.open(packet, negotiated)) {
                worker.counters.dropped(ForwardingDrop.RTP_UNREADABLE);
                return;
            }
            mend(stream, nowNs);
            worker.redundantSound.strip();
            arrival = stream.onMedia(packet, nowNs);
        } else if (from.rtx()) {
            if (!stream.restore(packet)) {
                worker.counters.dropped(ForwardingDrop.RTP_PADDING);
                return;
            }
            arrival = stream.onRestored(packet, nowNs);
        } else {
            packet.readExtensions(negotiated.extensionIds());
            arrival = stream.onMedia(packet, nowNs);
        }
        if (paused) {
            worker.counters.dropped(ForwardingDrop.PRODUCER_PAUSED);
            stream.onPaused();
            return;
        }
        switch (arrival) {
            case MEDIA, KEY_FRAME -> forward(stream, packet, nowNs);
            case PADDING -> leaveOut(stream, packet, ForwardingDrop.RTP_PADDING, nowNs);
            case UNREADABLE -> leaveOut(stream, packet, ForwardingDrop.RTP_UNREADABLE, nowNs);
            case DUPLICATE -> worker.counters.dropped(ForwardingDrop.RTP_DUPLICATE);
            case WRONG_PAYLOAD_TYPE -> worker.counters.dropped(ForwardingDrop.RTP_WRONG_PAYLOAD_TYPE);
        }
        if (stream.showsNewGap()) {
            transport.feedback().askForMissing(stream, nowNs);
        }
    }

    /** Forwards the earlier sound that a packet carries along, as far as it was lost. */
    private void mend(ProducerStream stream, long nowNs) {
        RedundantSound sound = worker.redundantSound;
        for (int i = 0; !paused && i < sound.earlier(); i++) {
            ReceivedRtp earlier = stream.lacks(sound.sequence(i)) ? sound.restore(i) : null;
            if (earlier != null && stream.onRestored(earlier, nowNs).isMedia()) {
                forward(stream, earlier, nowNs);
            }
        }
    }

    private void forward(ProducerStream stream, ReceivedRtp packet, long nowNs) {
        stream.keep(packet, nowNs);
        if (source == MediaSource.MICROPHONE && packet.has(HeaderExtension.AUDIO_LEVEL)) {
            transport.router().speakers().onLevel(this, AudioLevel.level(packet.rtp().bytes(),
                    packet.extensionAt(HeaderExtension.AUDIO_LEVEL)), nowNs);
        }
        for (int i = 0; i < consumers.size(); i++) {
            consumers.get(i).forward(stream, packet, nowNs);
        }
    }

    private void leaveOut(ProducerStream stream, ReceivedRtp packet, ForwardingDrop why, long nowNs) {
        worker.counters.dropped(why);
        for (int i = 0; i < consumers.size(); i++) {
            consumers.get(i).leaveOut(stream, packet, nowNs);
        }
    }

    /** What is due every 10 ms or so. */
    void onTick(long nowNs) {
        if (paused) {
            return;
        }
        for (ProducerStream stream : streams) {
            transport.feedback().askForMissing(stream, nowNs);
            transport.feedback().askForKeyFrame(stream, nowNs);
        }
    }

    /** A second has passed: looks at what came in it. */
    void sample(long nowNs) {
        if (statistics.sample(nowNs)) {
            worker.raise(new MediaEvent.ProducerScoreChanged(transport.router().id(), transport.participantId(), id,
                    statistics.score()));
        }
    }

    /** A viewer can't go on without a key frame of this stream. Asked for at once, unless one was just asked for. */
    void wantKeyFrame(int stream, long nowNs) {
        if (!paused && negotiated.kind() == MediaKind.VIDEO) {
            streams[stream].wantKeyFrame(nowNs);
            transport.feedback().askForKeyFrame(streams[stream], nowNs);
        }
    }

    /** From now on no packet passes. */
    void pause(long nowNs) {
        if (!paused) {
            paused = true;
            transport.router().speakers().remove(this, nowNs);
            consumers.forEach(Consumer::interrupt);
        }
    }

    void resume(long nowNs) {
        if (paused && !closed) {
            paused = false;
            consumers.forEach(consumer -> consumer.onProducerResumed(nowNs));
        }
    }

    /** Ends the track for everybody. */
    void close(long nowNs) {
        if (!closed) {
            closed = true;
            List.copyOf(consumers).forEach(consumer -> consumer.close(nowNs));
            transport.router().speakers().forget(this, nowNs);
            transport.remove(this);
        }
    }

    void add(Consumer consumer) {
        consumers.add(consumer);
    }

    void remove(Consumer consumer) {
        consumers.remove(consumer);
    }

    /** Bit n is set while packets of spatial layer n come, be it a stream or a layer within the one. */
    int activeLayers(long nowNs) {
        if (streams.length == 1) {
            return streams[0].activeSpatialLayers(nowNs);
        }
        int active = 0;
        for (ProducerStream stream : streams) {
            active |= stream.isActive(nowNs) ? 1 << stream.layer() : 0;
        }
        return active;
    }

    String id() {
        return id;
    }

    String participantId() {
        return transport.participantId();
    }

    MediaSource source() {
        return source;
    }

    /** True for a screen, which comes before cameras wherever something is short. */
    boolean isScreen() {
        return source == MediaSource.SCREEN;
    }

    MediaKind kind() {
        return negotiated.kind();
    }

    NegotiatedProducer negotiated() {
        return negotiated;
    }

    TransportMedia transport() {
        return transport;
    }

    ProducerStatistics statistics() {
        return statistics;
    }

    boolean isPaused() {
        return paused;
    }

    int layers() {
        return streams.length;
    }

    ProducerStream stream(int layer) {
        return streams[layer];
    }

    ProducerStream[] streams() {
        return streams;
    }

    /** As in the packets' MID; null if they carry none. */
    byte[] mid() {
        return mid;
    }

    /** As in the packets' RID; null without simulcast. */
    byte[] rid(int layer) {
        return rids[layer];
    }
}
