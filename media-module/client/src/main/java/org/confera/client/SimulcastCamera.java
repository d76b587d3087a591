package org.confera.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.confera.media.api.rtp.RtpEncoding;
import org.confera.media.api.rtp.RtpParameters;
import org.confera.wire.NtpTime;
import org.confera.wire.rtcp.Fir;
import org.confera.wire.rtcp.Nack;
import org.confera.wire.rtcp.Pli;
import org.confera.wire.rtcp.RtcpCompound;
import org.confera.wire.rtcp.SenderReport;

/**
 * A camera in three layers as browsers send it: VP8, each layer a stream of its own that only MID and RID name, a key
 * frame when one is asked for, retransmissions on NACK, a sender report a second. The packets of a frame leave together.
 * One thread.
 */
public final class SimulcastCamera {
    public static final int LAYERS = 3;
    public static final long FRAME_NS = 1_000_000_000L / Vp8Source.FRAMES_A_SECOND;

    private static final String MID = "1";
    /** Of the bitrate of the largest layer, each. */
    private static final double[] SHARES = {0.1, 0.35, 1};
    private static final int MAX_PAYLOAD = 1_050;
    private static final int MIN_PAYLOAD = 60;
    private static final int OVERHEAD = 32;
    /** A key frame is so much larger than others. */
    private static final int KEY_FRAME_FACTOR = 4;
    private static final long REPORT_NS = 1_000_000_000L;

    private final Outlet outlet;
    private final Vp8Source[] layers = new Vp8Source[LAYERS];
    private final SentPackets[] sent = new SentPackets[LAYERS];
    private final long[] packets = new long[LAYERS];
    private final long[] octets = new long[LAYERS];
    private final int[] frameBytes = new int[LAYERS];
    private final byte[] report = new byte[SenderReport.LENGTH];
    private final Nack nack = new Nack();
    private final Pli pli = new Pli();
    private final Fir fir = new Fir();
    private long reportNs;
    private long retransmissions;
    private long keyFrames;

    /**
     * @param random     for the SSRCs: the same seed, the same camera
     * @param bitrateBps of the largest layer; the others have 35 % and 10 % of it
     */
    public SimulcastCamera(Outlet outlet, Random random, int bitrateBps) {
        this.outlet = outlet;
        for (int i = 0; i < LAYERS; i++) {
            layers[i] = new Vp8Source(random.nextInt() & 0xFFFF_FFFFL, MID, rid(i), i, MAX_PAYLOAD);
            sent[i] = new SentPackets(random.nextInt() & 0xFFFF_FFFFL, MID.getBytes(US_ASCII), rid(i).getBytes(US_ASCII));
            frameBytes[i] = (int) (SHARES[i] * bitrateBps / 8 / Vp8Source.FRAMES_A_SECOND);
        }
    }

    private static String rid(int layer) {
        return "r" + layer;
    }

    /** What signalling tells of this camera. */
    public RtpParameters parameters() {
        List<RtpEncoding> encodings = new ArrayList<>();
        for (int i = 0; i < LAYERS; i++) {
            encodings.add(new RtpEncoding(null, rid(i), null, false, "L1T3", (double) (1 << LAYERS - 1 - i),
                    (long) frameBytes[i] * 8 * Vp8Source.FRAMES_A_SECOND, null));
        }
        return Vp8Source.parameters(MID, encodings);
    }

    /** Sends a frame of each layer, and reports when they are due. */
    public void sendFrame(long nowNs, long unixNs) throws IOException {
        for (int i = 0; i < LAYERS; i++) {
            sendFrame(i, nowNs);
        }
        if (nowNs - reportNs >= REPORT_NS) {
            reportNs = nowNs;
            sendReports(unixNs);
        }
    }

    private void sendFrame(int layer, long nowNs) throws IOException {
        Vp8Source source = layers[layer];
        source.nextFrame();
        keyFrames += source.keyFrame() ? 1 : 0;
        int left = frameBytes[layer] * (source.keyFrame() ? KEY_FRAME_FACTOR : 1);
        int count = Math.max(1, (left + MAX_PAYLOAD - 1) / MAX_PAYLOAD);
        int length = Math.max(MIN_PAYLOAD, left / count) + OVERHEAD;
        for (int i = 0; i < count; i++) {
            source.next(i == 0, i == count - 1, length, nowNs);
            outlet.sendRtp(source.packet(), length);
            sent[layer].add(source.packet(), length);
            packets[layer]++;
            octets[layer] += length - OVERHEAD;
        }
    }

    private void sendReports(long unixNs) throws IOException {
        for (int i = 0; i < LAYERS; i++) {
            SenderReport.write(report, 0, layers[i].ssrc(), NtpTime.ofUnixNs(unixNs), layers[i].timestamp(), packets[i], octets[i], 0);
            outlet.sendRtcp(report, report.length);
        }
    }

    /** Does what the receiver asks for in the message that a compound stands at. */
    public void onRtcp(byte[] bytes, RtcpCompound compound) throws IOException {
        int at = compound.messageOffset();
        int length = compound.messageLength();
        switch (compound.kind()) {
            case NACK -> {
                if (nack.wrap(bytes, at, length)) {
                    resend();
                }
            }
            case PLI -> {
                if (pli.wrap(bytes, at, length)) {
                    wantKeyFrame(pli.mediaSsrc());
                }
            }
            case FIR -> {
                for (int i = 0; fir.wrap(bytes, at, length) && i < fir.entryCount(); i++) {
                    wantKeyFrame(fir.ssrc(i));
                }
            }
            default -> {
                // reports and estimates do not move a synthetic camera
            }
        }
    }

    private void wantKeyFrame(long ssrc) {
        for (Vp8Source layer : layers) {
            if (layer.ssrc() == ssrc) {
                layer.wantKeyFrame();
            }
        }
    }

    private void resend() throws IOException {
        for (int i = 0; i < LAYERS; i++) {
            if (layers[i].ssrc() == nack.mediaSsrc()) {
                for (int entry = 0; entry < nack.entryCount(); entry++) {
                    resend(sent[i], nack.pid(entry), nack.blp(entry));
                }
            }
        }
    }

    private void resend(SentPackets packets, int pid, int blp) throws IOException {
        for (int i = 0; i <= 16; i++) {
            if (i == 0 || (blp >> i - 1 & 1) == 1) {
                int length = packets.again(pid + i & 0xFFFF);
                if (length > 0) {
                    retransmissions++;
                    outlet.sendRtp(packets.packet(), length);
                }
            }
        }
    }

    /** Packets of all layers so far, without retransmissions. */
    public long packets() {
        return packets[0] + packets[1] + packets[2];
    }

    public long retransmissions() {
        return retransmissions;
    }

    /** Of all layers so far. */
    public long keyFrames() {
        return keyFrames;
    }
}
