package org.confera.sfu.stream;

import org.confera.sfu.negotiation.HeaderExtension;
import org.confera.sfu.negotiation.NegotiatedConsumer;
import org.confera.wire.NtpTime;
import org.confera.wire.Sequence;
import org.confera.wire.Timestamp32;
import org.confera.wire.payload.Vp8Descriptor;

/**
 * What one viewer gets of a track: a single stream without seams, whatever layer it is made of at the moment.
 *
 * <p>A layer is entered at a packet where decoding can start. Sequence number, timestamp, picture id and tl0picidx then go
 * on from what was sent last.
 */
public final class ConsumerStream {
    /** No layer. */
    public static final int NONE = -1;
    /** RFC 3711 section 3.3.1: starting in the lower half keeps an early loss from confusing the roll-over counter. */
    private static final int START_RANGE = 1 << 15;
    /** Speech comes every 20 ms, or 60 at most; silence every 400 (DTX), and isn't worth repeating. */
    private static final long TALKING_NS = 100_000_000L;
    private static final long MAX_CLOCK_DISAGREEMENT_NS = 2_000_000_000L;

    private final NegotiatedConsumer viewer;
    private final int clockRate;
    private final HeadWriter head;
    private final RewriteMap map;
    private final RetransmissionBudget budget = new RetransmissionBudget();
    private final SentReports reports;

    private ProducerStream current;
    private int target;
    private boolean needsSync = true;
    private long rtxSequence;

    private ProducerStream lastStream;
    private long lastIn;
    private long lastOut;
    private long lastNs;
    private int lastPictureId;
    private int lastTl0;

    /** @param random seeds the sequence numbers; any number does */
    public ConsumerStream(NegotiatedConsumer viewer, int random) {
        this.viewer = viewer;
        clockRate = viewer.parameters().codecs().getFirst().clockRate();
        head = new HeadWriter(viewer);
        map = new RewriteMap(Sequence.MODULUS + Math.floorMod(random, START_RANGE));
        rtxSequence = Math.floorMod(random >>> 16, START_RANGE);
        reports = new SentReports(viewer.ssrc());
    }

    /**
     * Decides on a packet and writes its new head.
     *
     * @return true if it goes out: its head is in {@code target}, see {@link #head()}
     */
    public boolean forward(ProducerStream from, ReceivedRtp packet, byte[] headBytes, long nowNs) {
        int span = map.spanOf(from.layer(), packet.sequence());
        if (span == RewriteMap.NONE) {
            if (!entersAt(from, packet)) {
                return false;
            }
            span = enter(from, packet, nowNs);
        }
        write(span, from, packet, headBytes, nowNs);
        return true;
    }

    /**
     * A packet of the track that carries nothing for viewers.
     *
     * @return true if it must go out nevertheless, empty, since its number is taken
     */
    public boolean skip(ProducerStream from, ReceivedRtp packet) {
        return !map.skip(from.layer(), packet.sequence());
    }

    private boolean entersAt(ProducerStream from, ReceivedRtp packet) {
        return from.layer() == target && (needsSync || from != current) && packet.startsDecoding();
    }

    private int enter(ProducerStream from, ReceivedRtp packet, long nowNs) {
        Vp8Descriptor vp8 = packet.vp8();
        boolean first = lastStream == null;
        int pictureIdOffset = first || vp8 == null ? 0 : lastPictureId + 1 - vp8.pictureId();
        int tl0Offset = first || vp8 == null ? 0 : lastTl0 + 1 - vp8.tl0PicIdx();
        int span = map.begin(from.layer(), packet.sequence(), timestampOffset(from, packet, nowNs), pictureIdOffset,
                tl0Offset);
        current = from;
        needsSync = false;
        return span;
    }

    private int timestampOffset(ProducerStream from, ReceivedRtp packet, long nowNs) {
        if (lastStream == null) {
            return 0;
        }
        if (lastStream == from) {
            return map.timestampOffset(map.newest());
        }
        long timestamp = packet.rtp().timestamp();
        long ticks = Math.max(1, SenderClock.ticks(sinceLastNs(from, timestamp, nowNs), clockRate));
        return (int) (lastOut + ticks - timestamp);
    }

    /** Layers have unrelated timestamps: what lies between two frames is told by the sender's reports, else by arrival. */
    private long sinceLastNs(ProducerStream from, long timestamp, long nowNs) {
        long byArrival = nowNs - lastNs;
        if (!from.clock().known() || !lastStream.clock().known()) {
            return byArrival;
        }
        long byClock = from.clock().capturedNs(timestamp) - lastStream.clock().capturedNs(lastIn);
        return Math.abs(byClock - byArrival) > MAX_CLOCK_DISAGREEMENT_NS ? byArrival : byClock;
    }

    private void write(int span, ProducerStream from, ReceivedRtp packet, byte[] headBytes, long nowNs) {
        long before = map.highestOut();
        long out = map.send(span, packet.sequence());
        long timestamp = Timestamp32.add(packet.rtp().timestamp(), map.timestampOffset(span));
        int pictureId = pictureId(packet, span);
        int tl0 = tl0(packet, span);
        if (out > before) {
            lastStream = from;
            lastIn = packet.rtp().timestamp();
            lastOut = timestamp;
            lastNs = nowNs;
            lastPictureId = pictureId;
            lastTl0 = tl0;
        }
        head.media(headBytes, packet, (int) out & 0xFFFF, timestamp, pictureId, tl0, absSendTime(nowNs));
        reports.onSent(packet.rtp().payloadLength());
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
                || !budget.spend(out, scratch.rtp().length(), reports.rttNs(), nowNs)) {
            return false;
        }
        long timestamp = Timestamp32.add(scratch.rtp().timestamp(), map.timestampOffset(span));
        head.retransmission(headBytes, scratch, (int) rtxSequence++ & 0xFFFF, sequence, timestamp,
                pictureId(scratch, span), tl0(scratch, span), absSendTime(nowNs));
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
        int span = viewer.has(HeaderExtension.ABS_SEND_TIME) || nowNs - lastNs > TALKING_NS
                ? RewriteMap.NONE : map.spanOfSent(out);
        if (span == RewriteMap.NONE || !layers[map.layer(span)].recall(map.original(span, out), scratch, nowNs)) {
            return false;
        }
        long timestamp = Timestamp32.add(scratch.rtp().timestamp(), map.timestampOffset(span));
        head.media(headBytes, scratch, (int) out & 0xFFFF, timestamp, 0, 0, 0);
        return true;
    }

    private int pictureId(ReceivedRtp packet, int span) {
        return packet.vp8() == null ? 0 : packet.vp8().pictureId() + map.pictureIdOffset(span);
    }

    private int tl0(ReceivedRtp packet, int span) {
        return packet.vp8() == null ? 0 : packet.vp8().tl0PicIdx() + map.tl0Offset(span);
    }

    private static int absSendTime(long nowNs) {
        return NtpTime.absSendTime(NtpTime.ofUnixNs(nowNs));
    }

    /** Forwarding stops here, and goes on where decoding can start. */
    public void interrupt() {
        map.close();
        needsSync = true;
    }

    /** The layer to go to at its next key frame. */
    public void target(int layer) {
        target = layer;
    }

    public int target() {
        return target;
    }

    /** The layer that is being sent; {@link #NONE} before the first packet. */
    public int currentLayer() {
        return current == null ? NONE : current.layer();
    }

    /** True if nothing (new) can go out before decoding can start somewhere. */
    public boolean waitsForKeyFrame() {
        return needsSync || target != currentLayer();
    }

    /** Our report to the viewer, with the sender's clock in this viewer's timestamps; see {@link SentReports#write}. */
    public int writeSenderReport(byte[] bytes, int offset, long nowNs) {
        if (current == null || !current.clock().known()) {
            return 0;
        }
        return reports.write(bytes, offset, current.clock(), map.timestampOffset(map.newest()), nowNs);
    }

    /** What this viewer gets was reported on, and by it. */
    public SentReports reports() {
        return reports;
    }

    public HeadWriter head() {
        return head;
    }
}
