package org.confera.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import org.confera.media.api.rtp.RtpCodecParameters;
import org.confera.media.api.rtp.RtpEncoding;
import org.confera.media.api.rtp.RtpParameters;
import org.confera.wire.Bytes;
import org.confera.wire.RtpPacket;
import org.confera.wire.rtcp.Nack;
import org.confera.wire.rtcp.ReceiverReport;
import org.confera.wire.rtcp.ReportBlock;
import org.confera.wire.rtcp.RtcpCompound;
import org.confera.wire.rtcp.RtcpKind;
import org.confera.wire.rtcp.SenderReport;

/**
 * All streams that one transport receives: tells them apart, takes retransmissions apart, asks for what is missing,
 * reports once a second. Packets must be those of {@link SimulcastCamera} and {@link OpusSource}. Told the time. One
 * thread.
 */
public final class Reception {
    private static final long REPORT_NS = 1_000_000_000L;
    private static final long ASK_NS = 10_000_000L;
    private static final int MAX_BLOCKS = 31;
    private static final int MAX_ASKED = 200;
    private static final int OSN_LENGTH = 2;

    private final Outlet outlet;
    private final long ssrc;
    private final LongConsumer delays;
    private final Map<Long, Track> tracks = new HashMap<>();
    private final Map<Long, Track> retransmissions = new HashMap<>();
    private final List<Track> all = new ArrayList<>();
    private final ReceptionTotals totals = new ReceptionTotals();
    private final RtpPacket packet = new RtpPacket();
    private final RtcpCompound compound = new RtcpCompound();
    private final SenderReport senderReport = new SenderReport();
    private final ReportBlock block = new ReportBlock();
    private final byte[] out = new byte[ClientTransport.MAX_PACKET];
    private long reportNs;
    private long askNs;
    private long firstNs;

    /**
     * @param ssrc   whom reports and requests come from
     * @param delays told of each packet that came the first time: nanoseconds since it was sent
     */
    public Reception(Outlet outlet, long ssrc, LongConsumer delays) {
        this.outlet = outlet;
        this.ssrc = ssrc;
        this.delays = delays;
    }

    /** One consumer: its stream, and what it knows of its codec. */
    private record Track(ReceivedStream stream, boolean video, boolean nacks) {
    }

    /** Expects a consumer's streams. */
    public void add(RtpParameters parameters) {
        RtpCodecParameters codec = parameters.codecs().getFirst();
        boolean video = codec.mimeType().toLowerCase(Locale.ROOT).startsWith("video/");
        boolean nacks = codec.rtcpFeedback().stream().anyMatch(each -> each.type().equals("nack") && each.parameter().isEmpty());
        RtpEncoding encoding = parameters.encodings().getFirst();
        Track track = new Track(new ReceivedStream(encoding.ssrc(), codec.clockRate(), totals), video, nacks);
        tracks.put(encoding.ssrc(), track);
        all.add(track);
        if (encoding.rtx() != null) {
            retransmissions.put(encoding.rtx().ssrc(), track);
        }
    }

    /** Forgets a consumer that was closed. */
    public void remove(RtpParameters parameters) {
        RtpEncoding encoding = parameters.encodings().getFirst();
        all.remove(tracks.remove(encoding.ssrc()));
        if (encoding.rtx() != null) {
            retransmissions.remove(encoding.rtx().ssrc());
        }
    }

    /** A plain RTP packet has come. */
    public void onRtp(byte[] bytes, int length, long nowNs) {
        if (!packet.wrap(bytes, 0, length)) {
            return;
        }
        Track track = tracks.get(packet.ssrc());
        if (track != null) {
            onMedia(track, length, nowNs);
        } else if (retransmissions.containsKey(packet.ssrc()) && packet.payloadLength() >= OSN_LENGTH) {
            onRetransmission(retransmissions.get(packet.ssrc()), length, nowNs);
        }
    }

    private void onRetransmission(Track track, int length, long nowNs) {
        totals.packet(length);
        totals.retransmission();
        if (track.stream().onRetransmission(Bytes.u16(packet.bytes(), packet.payloadOffset()), nowNs) && track.video()) {
            delays.accept(nowNs - Vp8Source.sentAtNs(packet));
        }
    }

    private void onMedia(Track track, int length, long nowNs) {
        totals.packet(length);
        boolean isNew = track.stream().onRtp(packet.sequenceNumber(), packet.timestamp(), nowNs);
        if (!isNew || packet.payloadLength() == 0) {
            return; // a duplicate, or padding
        }
        firstNs = firstNs == 0 ? nowNs : firstNs;
        if (track.video()) {
            totals.layer(Vp8Source.layer(packet));
            delays.accept(nowNs - Vp8Source.sentAtNs(packet));
        } else {
            delays.accept(nowNs - OpusSource.sound(packet.bytes(), packet.payloadOffset()));
        }
    }

    /** A plain RTCP packet has come. */
    public void onRtcp(byte[] bytes, int length, long nowNs) {
        if (!compound.wrap(bytes, 0, length)) {
            return;
        }
        while (compound.next()) {
            if (compound.kind() == RtcpKind.SENDER_REPORT && senderReport.wrap(bytes, compound.messageOffset(), compound.messageLength())) {
                Track track = tracks.get(senderReport.ssrc());
                if (track != null) {
                    track.stream().onSenderReport(senderReport.ntp(), nowNs);
                }
            }
        }
    }

    /** Asks and reports where it is time to. */
    public void onTick(long nowNs) throws IOException {
        if (nowNs - askNs >= ASK_NS) {
            askNs = nowNs;
            for (Track track : all) {
                int[] asked = track.stream().toAskFor(nowNs);
                for (int from = 0; track.nacks() && from < asked.length; from += MAX_ASKED) {
                    int count = Math.min(MAX_ASKED, asked.length - from);
                    outlet.sendRtcp(out, Nack.write(out, 0, ssrc, track.stream().ssrc(), asked, from, count));
                }
            }
        }
        if (nowNs - reportNs >= REPORT_NS) {
            reportNs = nowNs;
            report(nowNs);
        }
    }

    private void report(long nowNs) throws IOException {
        List<Track> started = all.stream().filter(track -> track.stream().started()).toList();
        for (int from = 0; from < started.size(); from += MAX_BLOCKS) {
            int count = Math.min(MAX_BLOCKS, started.size() - from);
            int length = ReceiverReport.write(out, 0, ssrc, count);
            for (int i = 0; i < count; i++) {
                block.wrap(out, ReceiverReport.LENGTH + i * ReportBlock.LENGTH);
                started.get(from + i).stream().report(block, nowNs);
            }
            outlet.sendRtcp(out, length);
        }
    }

    /** What has come since the last {@link ReceptionTotals#clear}. */
    public ReceptionTotals totals() {
        return totals;
    }

    /** Consumers that are expected to bring something. */
    public int trackCount() {
        return all.size();
    }

    /** Consumers that have brought something within a time. */
    public int flowing(long withinNs, long nowNs) {
        return (int) all.stream().filter(track -> track.stream().started() && nowNs - track.stream().lastNs() <= withinNs).count();
    }

    /** When the first packet of all came; 0 before. */
    public long firstNs() {
        return firstNs;
    }
}
