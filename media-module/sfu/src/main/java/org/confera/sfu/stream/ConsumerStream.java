package org.confera.sfu.stream;

import org.confera.sfu.codec.Codec;
import org.confera.sfu.codec.LayerFilter;
import org.confera.sfu.codec.PayloadView;
import org.confera.sfu.negotiation.HeaderExtension;
import org.confera.sfu.negotiation.NegotiatedConsumer;
import org.confera.wire.NtpTime;
import org.confera.wire.Sequence;
import org.confera.wire.Timestamp32;
import org.confera.wire.rtcp.ReportBlock;

/**
 * What one viewer gets of a track: a single stream without seams, whatever layers it is made of at the moment.
 *
 * <p>One of the producer's streams is entered at a packet where decoding can start; within it the codec's
 * {@link LayerFilter} says which frames go out. Sequence number, timestamp and the codec's own numbers go on from what was
 * sent last.
 */
public final class ConsumerStream {
    /** No layer. */
    public static final int NONE = -1;
    /** RFC 3711 section 3.3.1: starting in the lower half keeps an early loss from confusing the roll-over counter. */
    private static final int START_RANGE = 1 << 15;
    /** Speech comes every 20 ms, or 60 at most; silence every 400 (DTX), and isn't worth repeating. */
    private static final long TALKING_NS = 100_000_000L;

    private final NegotiatedConsumer viewer;
    private final Codec codec;
    private final HeadWriter head;
    private final RewriteMap map;
    private final FrameDecisions frames;
    private final LayerFilter filter;
    private final ViewerNumbers numbers = new ViewerNumbers();
    private final TransportSequences transportSequences = new TransportSequences();
    private final LastSent last;
    private final RetransmissionBudget budget = new RetransmissionBudget();
    private final SentReports reports;
    private final DownlinkLoss loss = new DownlinkLoss();
    private final long firstSequence;

    private ProducerStream current;
    private int targetStream;
    private int wantedSpatial = PayloadView.MAX_LAYERS;
    private int wantedTemporal = PayloadView.MAX_LAYERS;
    private boolean needsSync = true;
    private long rtxSequence;

    /** @param random seeds the sequence numbers; any number does */
    public ConsumerStream(NegotiatedConsumer viewer, int random) {
        this.viewer = viewer;
        codec = viewer.format();
        frames = new FrameDecisions(codec);
        filter = frames.filter();
        head = new HeadWriter(viewer);
        firstSequence = Sequence.MODULUS + Math.floorMod(random, START_RANGE);
        map = new RewriteMap(firstSequence);
        last = new LastSent(viewer.parameters().codecs().getFirst().clockRate());
        rtxSequence = Math.floorMod(random >>> 16, START_RANGE);
        reports = new SentReports(viewer.ssrc());
    }

    /**
     * Decides on a packet and writes its new head.
     *
     * @return true if it goes out: its head is in {@code headBytes}, see {@link #head()}
     */
    public boolean forward(ProducerStream from, ReceivedRtp packet, byte[] headBytes, long nowNs) {
        int span = map.spanOf(from.layer(), packet.sequence());
        if (span == RewriteMap.NONE) {
            if (!entersAt(from, packet)) {
                return false;
            }
            span = enter(from, packet, nowNs);
        } else if (map.isNew(span, packet.sequence())) {
            if (!frames.passesInTurn(packet, wantedSpatial, wantedTemporal)) {
                map.skip(packet.sequence(), frames.begins() && codec.countsPicturesWithoutGap() ? 1 : 0);
                return false;
            }
            span = map.topLayer(packet.sequence(), filter.spatialLayer());
        } else if (!frames.passesLate(from.layer(), packet)) {
            writeEmpty(span, packet, headBytes, nowNs);
            return true;
        }
        write(span, from, packet, headBytes, nowNs);
        return true;
    }

    /**
     * A packet of the track that carries nothing for viewers: its number is left out.
     *
     * @return true if it must go out nevertheless, empty, since its number is taken
     */
    public boolean leaveOut(ProducerStream from, ReceivedRtp packet, byte[] headBytes, long nowNs) {
        int span = map.spanOf(from.layer(), packet.sequence());
        if (span != RewriteMap.NONE && map.isNew(span, packet.sequence())) {
            map.skip(packet.sequence(), 0);
        } else if (span != RewriteMap.NONE) {
            writeEmpty(span, packet, headBytes, nowNs);
            return true;
        }
        return false;
    }

    private boolean entersAt(ProducerStream from, ReceivedRtp packet) {
        return from.layer() == targetStream && (needsSync || from != current) && packet.payload().startsDecoding();
    }

    private int enter(ProducerStream from, ReceivedRtp packet, long nowNs) {
        PayloadView payload = packet.payload();
        int timestamps = last.timestampOffset(from, packet.rtp().timestamp(), nowNs);
        int span = map.begin(from.layer(), packet.sequence());
        map.offsets(timestamps, last.pictureIdOffset(payload), last.tl0Offset(payload), last.keyIndexOffset(payload));
        current = from;
        needsSync = false;
        frames.enter(from.layer(), packet, wantedSpatial, wantedTemporal);
        return map.topLayer(packet.sequence(), filter.spatialLayer());
    }

    private void write(int span, ProducerStream from, ReceivedRtp packet, byte[] headBytes, long nowNs) {
        long before = map.highestOut();
        long out = map.send(span, packet.sequence());
        number(span, (int) out & 0xFFFF, packet, nowNs);
        if (out > before) {
            last.note(from, packet.rtp().timestamp(), numbers, nowNs);
        }
        head.media(headBytes, packet, numbers);
        reports.onSent(packet.rtp().payloadLength());
    }

    private void writeEmpty(int span, ReceivedRtp packet, byte[] headBytes, long nowNs) {
        numbers.sequence = (int) map.send(span, packet.sequence()) & 0xFFFF;
        numbers.timestamp = Timestamp32.add(packet.rtp().timestamp(), map.timestampOffset(span));
        numbers.marker = false;
        numbers.absSendTime = absSendTime(nowNs);
        head.empty(headBytes, packet, numbers);
        reports.onSent(0);
    }

    /** What this viewer is to find in a packet of this span. */
    private void number(int span, int sequence, ReceivedRtp packet, long nowNs) {
        PayloadView payload = packet.payload();
        numbers.sequence = sequence;
        numbers.timestamp = Timestamp32.add(packet.rtp().timestamp(), map.timestampOffset(span));
        numbers.pictureId = payload.pictureId() + map.pictureIdOffset(span);
        numbers.tl0PicIdx = payload.tl0PicIdx() + map.tl0Offset(span);
        numbers.keyIndex = payload.keyIndex() + map.keyIndexOffset(span);
        numbers.marker = packet.rtp().marker()
                || payload.endOfFrame() && payload.spatialLayer() == map.topLayer(span);
        numbers.absSendTime = absSendTime(nowNs);
    }

    /** True if the viewer may ask for so many packets now: a flood of questions isn't looked into. */
    public boolean mayAsk(int packets, long nowNs) {
        return budget.ask(packets, nowNs);
    }

    /**
     * Repeats a packet that the viewer misses, under the numbers it had for this viewer.
     *
     * @param layers  the producer's streams by layer
     * @param scratch is laid over the kept packet
     * @return true if it goes out: its head is in {@code headBytes}, its payload in {@code scratch}'s buffer
     */
    public boolean retransmit(int sequence, ProducerStream[] layers, ReceivedRtp scratch, byte[] headBytes,
            long nowNs) {
        long out = Sequence.extend(map.highestOut(), sequence);
        int span = viewer.hasRtx() ? map.spanOfSent(out) : RewriteMap.NONE;
        if (span == RewriteMap.NONE || !layers[map.layer(span)].recall(map.original(span, out), scratch, nowNs)
                || frames.leftOut(map.layer(span), scratch.payload())
                || !budget.spend(out, scratch.rtp().length(), reports.rttNs(), nowNs)) {
            return false;
        }
        number(span, sequence, scratch, nowNs);
        head.retransmission(headBytes, scratch, (int) rtxSequence++ & 0xFFFF, numbers);
        return true;
    }

    /**
     * Repeats one of the last packets of sound under its own number, for a viewer who loses many: the same bytes as the
     * first time, header included, since others would be a second plaintext under one SRTP nonce. Pictures are never
     * repeated so, nor sound whose header tells when it left.
     *
     * @param back 0 for the last packet, 1 for the one before
     * @return true if it goes out: its head is in {@code headBytes}, its payload in {@code scratch}'s buffer
     */
    public boolean repeatSound(int back, ProducerStream[] layers, ReceivedRtp scratch, byte[] headBytes, long nowNs) {
        long out = map.highestOut() - back;
        int span = viewer.has(HeaderExtension.ABS_SEND_TIME) || last.agoNs(nowNs) > TALKING_NS
                ? RewriteMap.NONE : map.spanOfSent(out);
        if (span == RewriteMap.NONE || !layers[map.layer(span)].recall(map.original(span, out), scratch, nowNs)) {
            return false;
        }
        number(span, (int) out & 0xFFFF, scratch, nowNs);
        head.media(headBytes, scratch, numbers);
        int transportSequence = transportSequences.of(numbers.sequence);
        if (head.wantsTransportSequence() && transportSequence != TransportSequences.NONE) {
            head.transportSequence(headBytes, transportSequence);
        }
        return !head.wantsTransportSequence() || transportSequence != TransportSequences.NONE;
    }

    /** True if the head that was just written for the first time waits for its number among all packets of the transport. */
    public boolean wantsTransportSequence() {
        return head.wantsTransportSequence();
    }

    /** Writes that number, 16 bits. */
    public void transportSequence(byte[] headBytes, int number) {
        transportSequences.note(numbers.sequence, number);
        head.transportSequence(headBytes, number);
    }

    private static int absSendTime(long nowNs) {
        return NtpTime.absSendTime(NtpTime.ofUnixNs(nowNs));
    }

    /** Forwarding stops here, and goes on where decoding can start. */
    public void interrupt() {
        map.close();
        needsSync = true;
    }

    /**
     * What the viewer is to get from the next point on where that can be had.
     *
     * @param stream   which of the producer's streams
     * @param spatial  the highest spatial layer within it
     * @param temporal the highest temporal layer
     */
    public void target(int stream, int spatial, int temporal) {
        targetStream = stream;
        wantedSpatial = spatial;
        wantedTemporal = temporal;
    }

    /** The producer's stream to go to at its next key frame. */
    public int targetStream() {
        return targetStream;
    }

    public int wantedSpatialLayer() {
        return wantedSpatial;
    }

    /** The producer's stream that is being sent; null before the first packet. */
    public ProducerStream current() {
        return current;
    }

    /** The highest spatial layer within the stream that is being sent. */
    public int spatialLayer() {
        return filter.spatialLayer();
    }

    /** The highest temporal layer that is let through. */
    public int temporalLayer() {
        return filter.temporalLayer();
    }

    /** True if the target can't be reached before a key frame of its stream. */
    public boolean waitsForKeyFrame() {
        return needsSync || current == null || targetStream != current.layer()
                || filter.waitsForKeyFrame(wantedSpatial);
    }

    /** Our report to the viewer, with the sender's clock in this viewer's timestamps; see {@link SentReports#write}. */
    public int writeSenderReport(byte[] bytes, int offset, long nowNs) {
        if (current == null || !current.clock().known()) {
            return 0;
        }
        return reports.write(bytes, offset, current.clock(), map.timestampOffset(map.newest()), nowNs);
    }

    /** The viewer reports on this stream. */
    public void onReport(ReportBlock block, long nowNs) {
        reports.onReport(block, nowNs);
        loss.onReport(block, map.highestOut() + 1 - firstSequence - reports.packets());
    }

    public DownlinkLoss loss() {
        return loss;
    }

    /** What this viewer gets was reported on, and by it. */
    public SentReports reports() {
        return reports;
    }

    public HeadWriter head() {
        return head;
    }
}
