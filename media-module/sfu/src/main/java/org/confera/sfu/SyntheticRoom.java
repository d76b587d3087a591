package org.confera.sfu;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.confera.media.api.MediaException;
import org.confera.media.api.MediaSource;
import org.confera.media.api.TransportDirection;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtpCodecParameters;
import org.confera.media.api.rtp.RtpEncoding;
import org.confera.media.api.rtp.RtpHeaderExtensionParameters;
import org.confera.media.api.rtp.RtpParameters;
import org.confera.sfu.dtls.DtlsCertificate;
import org.confera.sfu.dtls.DtlsServer;
import org.confera.sfu.ice.SyntheticCheck;
import org.confera.sfu.negotiation.HeaderExtension;
import org.confera.sfu.negotiation.ProducerNegotiation;
import org.confera.sfu.net.ReceiveBatch;
import org.confera.sfu.net.SendQueue;
import org.confera.sfu.srtp.SrtpKeys;
import org.confera.sfu.srtp.SrtpProfile;

/**
 * A room without network, clock and browsers, through which synthetic packets go as real ones do: a check, protected
 * packets in at the port, demultiplexed, decrypted, rewritten, protected for each viewer, out at the port. One thread.
 */
final class SyntheticRoom implements AutoCloseable {
    static final int VIEWERS = 8;
    private static final int SOUND_EVERY = 4;
    private static final int KEY_FRAME_EVERY = 300;
    private static final long PACKET_NS = 2_000_000L;
    private static final int PACKETS_A_TICK = 5;
    private static final int PACKETS_A_CHECK = 1_000;

    private final SecureRandom random = new SecureRandom();
    private final SyntheticPort port = new SyntheticPort();
    private final SendQueue out = new SendQueue(port);
    private final FailureLog failures = new FailureLog();
    private final Demultiplexer demultiplexer = new Demultiplexer(new WorkerContext(out,
            new DtlsServer(DtlsCertificate.generate(), Runnable::run), List.of(), random), failures);
    private final Router router = new Router("warm-up", new WorkerMedia(_ -> {
    }), _ -> {
    });
    private final ReceiveBatch batch = new ReceiveBatch(1);
    private final List<WebRtcTransport> transports = new ArrayList<>();
    private final List<InetSocketAddress> addresses = new ArrayList<>();
    private final SyntheticSender sender;
    private long packets;
    private long nowNs;

    SyntheticRoom() throws MediaException {
        SrtpKeys keys = keys(SrtpProfile.AEAD_AES_128_GCM);
        sender = new SyntheticSender(keys.client());
        TransportMedia sending = join("sender", TransportDirection.SEND, keys);
        Producer camera = sending.produce("camera", MediaSource.CAMERA,
                ProducerNegotiation.negotiate(MediaKind.VIDEO, parameters(MediaKind.VIDEO)), false);
        Producer microphone = sending.produce("microphone", MediaSource.MICROPHONE,
                ProducerNegotiation.negotiate(MediaKind.AUDIO, parameters(MediaKind.AUDIO)), false);
        for (int i = 0; i < VIEWERS; i++) {
            SrtpProfile profile = i == 0 ? SrtpProfile.AES128_CM_HMAC_SHA1_80 : SrtpProfile.AEAD_AES_128_GCM;
            TransportMedia viewer = join("viewer-" + i, TransportDirection.RECEIVE, keys(profile));
            viewer.consume("camera-" + i, camera, Router.rtpCapabilities()).resume(nowNs);
            viewer.consume("microphone-" + i, microphone, Router.rtpCapabilities()).resume(nowNs);
        }
    }

    private TransportMedia join(String id, TransportDirection direction, SrtpKeys keys) {
        WebRtcTransport transport = demultiplexer.create(id, (_, _) -> {
        });
        transports.add(transport);
        addresses.add(new InetSocketAddress("192.0.2.1", 1 + addresses.size()));
        check(transports.size() - 1);
        transport.agree(keys);
        TransportMedia media = router.attach(id, direction, transport);
        transport.handler(media);
        return media;
    }

    private SrtpKeys keys(SrtpProfile profile) {
        byte[] material = new byte[profile.keyingMaterialBytes()];
        random.nextBytes(material);
        return SrtpKeys.of(profile, material);
    }

    private static RtpParameters parameters(MediaKind kind) {
        boolean video = kind == MediaKind.VIDEO;
        RtpCodecParameters codec = video
                ? new RtpCodecParameters("video/VP8", SyntheticSender.VIDEO_TYPE, 90_000, null, Map.of(), List.of())
                : new RtpCodecParameters("audio/opus", SyntheticSender.AUDIO_TYPE, 48_000, 2, Map.of(), List.of());
        RtpHeaderExtensionParameters level = new RtpHeaderExtensionParameters(HeaderExtension.AUDIO_LEVEL.uri(),
                SyntheticSender.LEVEL_ID, false);
        return new RtpParameters(null, List.of(codec), video ? List.of() : List.of(level),
                List.of(RtpEncoding.ofSsrc(video ? SyntheticSender.VIDEO_SSRC : SyntheticSender.AUDIO_SSRC, null)),
                null, null);
    }

    private void check(int transport) {
        byte[] check = SyntheticCheck.bytes(transports.get(transport).iceParameters());
        batch.clear();
        System.arraycopy(check, 0, batch.bytes(), 0, check.length);
        deliver(check.length, transport);
    }

    private void deliver(int length, int transport) {
        batch.add(length, 0, addresses.get(transport));
        demultiplexer.onDatagram(batch, 0, nowNs);
        out.flush();
    }

    /** So many packets come in and go out to every viewer, two milliseconds apart. */
    void forward(int count) {
        for (int i = 0; i < count; i++) {
            nowNs += PACKET_NS;
            batch.clear();
            boolean sound = packets % SOUND_EVERY == 0;
            deliver(sound ? sender.sound(batch.bytes()) : sender.picture(batch.bytes(),
                    packets % KEY_FRAME_EVERY == 1), 0);
            packets++;
            if (packets % PACKETS_A_TICK == 0) {
                demultiplexer.onTick(nowNs);
                out.flush();
            }
            if (packets % PACKETS_A_CHECK == 0) {
                check((int) (packets / PACKETS_A_CHECK % transports.size()));
            }
        }
    }

    /** Datagrams that left the port. */
    long sent() {
        return port.sent();
    }

    /** Bugs that the packets have met. */
    long failures() {
        return failures.count();
    }

    @Override
    public void close() {
        router.close(nowNs);
        demultiplexer.close();
    }
}
