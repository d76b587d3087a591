package org.confera.sfu;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.confera.media.api.MediaException;
import org.confera.media.api.MediaException.Reason;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtpEncoding;
import org.confera.sfu.negotiation.HeaderExtension;
import org.confera.sfu.stats.ForwardingDrop;
import org.confera.sfu.stats.MediaCounters;
import org.confera.sfu.stream.ProducerStream;
import org.confera.sfu.stream.ReceivedRtp;
import org.confera.wire.RtpPacket;

/**
 * Which producer's stream a packet of one transport belongs to: told by signalling, or learnt from MID and RID (RFC 8843
 * section 9.2, RFC 8852), since browsers don't signal SSRCs under simulcast.
 */
final class RtpListener {
    /** Of each kind, retransmission streams included. */
    static final int MAX_SSRCS_PER_KIND = 50;

    private final SsrcTable<Source> sources = new SsrcTable<>();
    private final List<Producer> producers = new ArrayList<>();
    private final SsrcRegistry roomSsrcs;
    private final String participantId;
    private final MediaCounters counters;
    private int audioSsrcs;
    private int videoSsrcs;

    RtpListener(SsrcRegistry roomSsrcs, String participantId, MediaCounters counters) {
        this.roomSsrcs = roomSsrcs;
        this.participantId = participantId;
        this.counters = counters;
    }

    /** Takes a producer in, with the SSRCs that its parameters name; nothing changes if it is refused. */
    void add(Producer producer) throws MediaException {
        String mid = producer.negotiated().mid();
        if (mid != null && producers.stream().anyMatch(other -> mid.equals(other.negotiated().mid()))) {
            throw new MediaException(Reason.REFUSED, "mid " + mid
                    + " is given for a second track of this transport, but each track needs its own.");
        }
        checkSsrcs(producer);
        producers.add(producer);
        List<RtpEncoding> encodings = producer.negotiated().encodings();
        for (int i = 0; i < encodings.size(); i++) {
            ProducerStream stream = producer.stream(i);
            RtpEncoding encoding = encodings.get(i);
            if (encoding.ssrc() != null) {
                learn(producer, stream, encoding.ssrc(), false);
            }
            if (encoding.rtx() != null) {
                learn(producer, stream, encoding.rtx().ssrc(), true);
            }
        }
    }

    private void checkSsrcs(Producer producer) throws MediaException {
        int wanted = 0;
        for (RtpEncoding encoding : producer.negotiated().encodings()) {
            wanted += encoding.ssrc() == null ? 0 : checkSsrc(encoding.ssrc());
            wanted += encoding.rtx() == null ? 0 : checkSsrc(encoding.rtx().ssrc());
        }
        if (ssrcsOf(producer.kind()) + wanted > MAX_SSRCS_PER_KIND) {
            throw new MediaException(Reason.LIMIT, "This transport would have " + (ssrcsOf(producer.kind()) + wanted)
                    + " SSRCs of kind " + producer.kind().word() + ", but at most " + MAX_SSRCS_PER_KIND
                    + " are allowed. Close tracks that are not needed.");
        }
    }

    private int checkSsrc(long ssrc) throws MediaException {
        if (sources.get(ssrc) != null || !roomSsrcs.isFreeFor(ssrc, participantId)) {
            throw new MediaException(Reason.REFUSED, "ssrc " + ssrc
                    + " is in use in this room, but each stream needs its own. Send the track again with another.");
        }
        return 1;
    }

    /** The stream of a packet, learnt if this is its first; null if it belongs nowhere, and then it has been counted. */
    Source find(ReceivedRtp packet) {
        Source known = sources.get(packet.rtp().ssrc());
        if (known != null) {
            return known;
        }
        ForwardingDrop why = ForwardingDrop.RTP_UNKNOWN_SSRC;
        for (int i = 0; i < producers.size(); i++) {
            Producer producer = producers.get(i);
            ProducerStream stream = matching(producer, packet.rtp());
            if (stream != null) {
                why = mayLearn(producer, packet.rtp().ssrc());
                if (why == null) {
                    return learn(producer, stream, packet.rtp().ssrc(), isRtx(producer, packet.rtp()));
                }
            }
        }
        counters.dropped(why);
        return null;
    }

    private ForwardingDrop mayLearn(Producer producer, long ssrc) {
        if (!roomSsrcs.isFreeFor(ssrc, participantId)) {
            return ForwardingDrop.RTP_SSRC_TAKEN;
        }
        return ssrcsOf(producer.kind()) < MAX_SSRCS_PER_KIND ? null : ForwardingDrop.RTP_SSRC_LIMIT;
    }

    /** The stream of this producer that mid, rid and payload type name and whose SSRC isn't known yet. */
    private static ProducerStream matching(Producer producer, RtpPacket packet) {
        boolean rtx = isRtx(producer, packet);
        if (!carries(packet, producer, HeaderExtension.MID, producer.mid())
                || !rtx && !isMedia(producer, packet)) {
            return null;
        }
        HeaderExtension name = rtx ? HeaderExtension.REPAIRED_RID : HeaderExtension.RID;
        for (int i = 0; i < producer.layers(); i++) {
            ProducerStream stream = producer.stream(i);
            boolean open = rtx ? stream.rtxSsrc() < 0 : stream.ssrc() < 0;
            if (open && (producer.rid(i) == null || carries(packet, producer, name, producer.rid(i)))) {
                return stream;
            }
        }
        return null;
    }

    private static boolean isMedia(Producer producer, RtpPacket packet) {
        int payloadType = packet.payloadType();
        return payloadType == producer.negotiated().payloadType()
                || payloadType == producer.negotiated().redPayloadType();
    }

    private static boolean isRtx(Producer producer, RtpPacket packet) {
        return packet.payloadType() == producer.negotiated().rtxPayloadType();
    }

    private static boolean carries(RtpPacket packet, Producer producer, HeaderExtension extension, byte[] text) {
        int id = producer.negotiated().extensionIds().id(extension);
        if (id == 0 || text == null) {
            return false;
        }
        int at = packet.extensionOffset(id);
        return at != RtpPacket.NONE && packet.extensionLength(id) == text.length
                && Arrays.equals(packet.bytes(), at, at + text.length, text, 0, text.length);
    }

    private Source learn(Producer producer, ProducerStream stream, long ssrc, boolean rtx) {
        if (rtx) {
            stream.rtxSsrc(ssrc);
        } else {
            stream.ssrc(ssrc);
        }
        count(producer.kind(), 1);
        roomSsrcs.take(ssrc, participantId);
        Source source = new Source(producer, stream, rtx);
        sources.put(ssrc, source);
        return source;
    }

    /** Forgets a producer with all its SSRCs. */
    void remove(Producer producer) {
        producers.remove(producer);
        for (int i = 0; i < producer.layers(); i++) {
            forget(producer, producer.stream(i).ssrc());
            forget(producer, producer.stream(i).rtxSsrc());
        }
    }

    private void forget(Producer producer, long ssrc) {
        Source source = ssrc < 0 ? null : sources.get(ssrc);
        if (source != null) {
            sources.removeAll(source);
            roomSsrcs.release(ssrc, participantId);
            count(producer.kind(), -1);
        }
    }

    List<Producer> producers() {
        return producers;
    }

    /** The source of a sender report. */
    Source source(long ssrc) {
        return sources.get(ssrc);
    }

    private int ssrcsOf(MediaKind kind) {
        return kind == MediaKind.AUDIO ? audioSsrcs : videoSsrcs;
    }

    private void count(MediaKind kind, int by) {
        audioSsrcs += kind == MediaKind.AUDIO ? by : 0;
        videoSsrcs += kind == MediaKind.VIDEO ? by : 0;
    }

    /** As it stands in packets. */
    static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.US_ASCII);
    }
}
