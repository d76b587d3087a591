package org.confera.sfu.stream;

import org.confera.sfu.codec.PayloadView;
import org.confera.sfu.negotiation.NegotiatedProducer;
import org.confera.sfu.stats.InboundCounters;
import org.confera.wire.Bytes;
import org.confera.wire.RtpPacket;
import org.confera.wire.Sequence;
import org.confera.wire.rtcp.ReportBlock;
import org.confera.wire.rtcp.SenderReport;

/**
 * One stream as it arrives: a whole track, or one simulcast layer. Counts, notices gaps, keeps what viewers may ask for
 * again. Its SSRCs are known from signalling or learnt from the first packets.
 */
public final class ProducerStream {
    /** A stream from which nothing came for so long is not forwarded from. */
    public static final long INACTIVE_NS = 1_000_000_000L;
    /** Keeps unwrapped numbers positive, even those of packets from before the first. */
    private static final long FIRST_CYCLE = Sequence.MODULUS;
    private static final int OSN_LENGTH = 2;

    private final int layer;
    private final NegotiatedProducer negotiated;
    private final boolean video;
    private final PayloadView view;
    private final PayloadView keptView;
    private final LayerActivity activity;
    private final SenderClock clock;
    private final ReceiveStatistics statistics;
    private final InboundCounters counters = new InboundCounters();
    private final ReceivedWindow window = new ReceivedWindow();
    private final NackGenerator nacks;
    private final RetransmissionBuffer buffer;
    private final KeyFrameRequests keyFrames = new KeyFrameRequests();

    private long ssrc = -1;
    private long rtxSsrc = -1;
    private boolean started;
    private long highest;
    private boolean newGap;
    private boolean seen;
    private long lastNs;

    /** @param layer index of the simulcast layer from the smallest; 0 without simulcast */
    public ProducerStream(int layer, NegotiatedProducer negotiated) {
        this.layer = layer;
        this.negotiated = negotiated;
        int clockRate = negotiated.codec().clockRate();
        video = negotiated.format().isVideo();
        view = negotiated.format().newView();
        keptView = negotiated.format().newView();
        activity = new LayerActivity(negotiated.scalability());
        clock = new SenderClock(clockRate);
        statistics = new ReceiveStatistics(clockRate);
        nacks = video ? new NackGenerator() : null;
        buffer = new RetransmissionBuffer();
    }

    /**
     * Takes a packet of the media SSRC. Afterwards it carries its unwrapped sequence number and what its payload says.
     */
    public Arrival onMedia(ReceivedRtp packet, long nowNs) {
        if (packet.rtp().payloadType() != negotiated.payloadType()) {
            counters.discarded();
            return Arrival.WRONG_PAYLOAD_TYPE;
        }
        statistics.onPacket(unwrap(packet), packet.rtp().timestamp(), packet.rtp().length(), nowNs);
        return accept(packet, nowNs);
    }

    /**
     * Takes a packet that {@link #restore} has made from a retransmission. Not part of the loss statistics: it tells
     * nothing about the path (RFC 4588 section 9).
     */
    public Arrival onRestored(ReceivedRtp packet, long nowNs) {
        unwrap(packet);
        Arrival arrival = accept(packet, nowNs);
        if (arrival.isMedia()) {
            counters.repaired(packet.rtp().payloadLength());
        }
        return arrival;
    }

    /** True if the packet before the one that just came, or another of the last ones, isn't here yet. */
    public boolean lacks(int sequence) {
        return started && window.lacks(Sequence.extend(highest, sequence));
    }

    private Arrival accept(ReceivedRtp packet, long nowNs) {
        if (!window.add(packet.sequence())) {
            counters.duplicated();
            return Arrival.DUPLICATE;
        }
        seen = true;
        lastNs = nowNs;
        newGap = nacks != null && nacks.onPacket(packet.sequence(), nowNs);
        Arrival content = content(packet);
        if (content.isMedia()) {
            activity.note(view, nowNs);
        }
        if (content == Arrival.KEY_FRAME) {
            keyFrames.onKeyFrame();
            nacks.onKeyFrame(packet.sequence());
        }
        count(content, packet);
        return content;
    }

    private void count(Arrival content, ReceivedRtp packet) {
        if (content.isMedia()) {
            counters.accepted(packet.rtp().payloadLength(), video && packet.rtp().marker(), content == Arrival.KEY_FRAME);
        } else {
            counters.discarded();
        }
    }

    private Arrival content(ReceivedRtp packet) {
        if (packet.isEmpty()) {
            return Arrival.PADDING;
        }
        if (!packet.read(view)) {
            return Arrival.UNREADABLE;
        }
        return video && view.startsDecoding() ? Arrival.KEY_FRAME : Arrival.MEDIA;
    }

    /** Keeps the packet for viewers who may miss it. */
    public void keep(ReceivedRtp packet, long nowNs) {
        RtpPacket rtp = packet.rtp();
        buffer.add(packet.sequence(), view.layers(), rtp.bytes(), rtp.offset(), rtp.length(), nowNs);
    }

    /** Lays {@code packet} over a kept packet; false if it isn't kept any more. */
    boolean recall(long sequence, ReceivedRtp packet, long nowNs) {
        int entry = buffer.find(sequence, nowNs);
        if (entry == RetransmissionBuffer.NONE
                || !packet.wrap(buffer.bytes(), buffer.offset(entry), buffer.length(entry))) {
            return false;
        }
        packet.readExtensions(negotiated.extensionIds());
        packet.sequence(sequence);
        return packet.reread(keptView, buffer.layers(entry));
    }

    /**
     * Turns a retransmission (RFC 4588 section 4) into the packet it repeats, in place: the header moves over the
     * original sequence number. Afterwards {@code packet} lies over the original.
     *
     * @return false if there is nothing in it: senders probe with empty ones
     */
    public boolean restore(ReceivedRtp packet) {
        RtpPacket rtx = packet.rtp();
        if (rtx.payloadType() != negotiated.rtxPayloadType() || rtx.payloadLength() <= OSN_LENGTH || ssrc < 0) {
            return false;
        }
        byte[] bytes = rtx.bytes();
        int offset = rtx.offset();
        int length = rtx.length();
        int original = Bytes.u16(bytes, rtx.payloadOffset());
        System.arraycopy(bytes, offset, bytes, offset + OSN_LENGTH, rtx.headerLength());
        if (!packet.wrap(bytes, offset + OSN_LENGTH, length - OSN_LENGTH)) {
            return false;
        }
        rtx.sequenceNumber(original).payloadType(negotiated.payloadType()).ssrc(ssrc);
        packet.readExtensions(negotiated.extensionIds());
        return true;
    }

    private long unwrap(ReceivedRtp packet) {
        int sequence = packet.rtp().sequenceNumber();
        long unwrapped = started ? Sequence.extend(highest, sequence) : FIRST_CYCLE + sequence;
        highest = started ? Math.max(highest, unwrapped) : unwrapped;
        started = true;
        packet.sequence(unwrapped);
        return unwrapped;
    }

    public void onSenderReport(SenderReport report, long nowNs) {
        clock.onSenderReport(report, nowNs);
    }

    /** Fills our report on this stream. */
    public void report(ReportBlock block, long nowNs) {
        statistics.report(block);
        block.ssrc(ssrc).highestSequence(highest - FIRST_CYCLE & 0xFFFF_FFFFL)
                .lastSenderReport(clock.compactNtp()).delaySinceLastSenderReport(clock.compactDelay(nowNs));
    }

    /** Packets to ask the sender for now, see {@link NackGenerator#ask}. */
    public int askForMissing(int[] sequences, long nowNs) {
        int asked = nacks == null ? 0 : nacks.ask(sequences, nowNs);
        if (nacks != null && nacks.takeKeyFrameNeeded()) {
            wantKeyFrame(nowNs);
        }
        return asked;
    }

    /** A viewer can't go on, or can't begin, without a key frame. */
    public void wantKeyFrame(long nowNs) {
        if (video) {
            keyFrames.want(nowNs);
        }
    }

    /** Keeps asking if nobody does: whoever waits may have come between a request and its answer. */
    public void remindKeyFrame(long nowNs) {
        if (!keyFrames.isWanted()) {
            wantKeyFrame(nowNs);
        }
    }

    /** True if a key frame is to be asked for now. */
    public boolean keyFrameRequestDue(long nowNs) {
        return ssrc >= 0 && keyFrames.due(nowNs);
    }

    /** While a producer is paused, what is missing isn't missed. */
    public void onPaused() {
        if (nacks != null) {
            nacks.reset();
        }
    }

    public int layer() {
        return layer;
    }

    /** Unsigned 32 bit; -1 until it is known. */
    public long ssrc() {
        return ssrc;
    }

    public void ssrc(long known) {
        ssrc = known;
    }

    /** Unsigned 32 bit; -1 until it is known, or if there is none. */
    public long rtxSsrc() {
        return rtxSsrc;
    }

    public void rtxSsrc(long known) {
        rtxSsrc = known;
    }

    public boolean isActive(long nowNs) {
        return seen && nowNs - lastNs < INACTIVE_NS;
    }

    /** Bit n is set while packets of spatial layer n within this stream come. */
    public int activeSpatialLayers(long nowNs) {
        return activity.spatial(nowNs);
    }

    /** The highest temporal layer that comes. */
    public int highestTemporalLayer(long nowNs) {
        return activity.temporal(nowNs);
    }

    /** True if the last packet showed that others in front of it are missing. */
    public boolean showsNewGap() {
        return newGap;
    }

    public SenderClock clock() {
        return clock;
    }

    public ReceiveStatistics statistics() {
        return statistics;
    }

    /** What came, beyond what receiver reports need. */
    public InboundCounters counters() {
        return counters;
    }
}
