package org.confera.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.confera.client.ClientCertificate;
import org.confera.client.SrtpSuite;
import org.confera.client.Vp8Source;
import org.confera.media.api.MediaSource;
import org.confera.media.api.TransportDirection;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.sfu.Sfu;
import org.confera.sfu.SfuSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Counts bytes, not time, so that a busy machine changes nothing. */
class AllocationTest {
    private static final int VIEWERS = 20;
    private static final Options OPTIONS = new Options(VIEWERS, 500, 1000, 5, 3, 1, SrtpSuite.AEAD_AES_128_GCM);
    private static final int WARM_UPS = 2;
    /** Commands, ticks and what the received packet's decryption leaves, spread over the packets sent on. */
    private static final int SHARED_BYTES = 150;

    private final ClientCertificate certificate = ClientCertificate.generate();
    private final List<Participant> people = new ArrayList<>();

    @AfterEach
    void leave() throws IOException {
        for (Participant person : people) {
            person.close();
        }
    }

    @Test
    void forwardsWithoutLeavingMoreOnTheHeapThanTheSrtpLibraryDoes() throws Exception {
        try (Sfu sfu = Sfu.start(SfuSettings.defaults().withWorkers(1).withBasePort(0)
                .withAnnouncedAddresses(List.of(InetAddress.ofLiteral("127.0.0.1"))), _ -> { })) {
            RtpCapabilities capabilities = sfu.openRouter("room");
            Vp8Source camera = new Vp8Source(9, "v", OPTIONS.bytes());
            Participant sender = join(sfu, "sender", TransportDirection.SEND);
            String producer = sender.produce(MediaSource.CAMERA, camera.parameters());
            for (int i = 0; i < VIEWERS; i++) {
                join(sfu, "viewer-" + i, TransportDirection.RECEIVE).consume(producer, capabilities);
            }
            try (Receivers receivers = new Receivers(people.stream().skip(1).map(Participant::transport).toList())) {
                compare(new Forwarding(OPTIONS, sfu, sender.transport()), new Baseline(OPTIONS, receivers.sinks()), camera);
            }
        }
    }

    private static void compare(Forwarding forwarding, Baseline baseline, Vp8Source camera) throws Exception {
        Vp8Source plain = new Vp8Source(1, "v", OPTIONS.bytes());
        for (int i = 0; i < WARM_UPS; i++) {
            forwarding.run(camera);
            baseline.run(plain);
        }
        Result ours = forwarding.run(camera);
        Result theirs = baseline.run(plain);
        assertTrue(ours.packets() > VIEWERS * forwarding.sent() / 2, "only " + ours.packets() + " packets were forwarded");
        assertTrue(ours.bytesPerPacket() <= theirs.bytesPerPacket() + SHARED_BYTES,
                "a forwarded packet leaves " + ours.bytesPerPacket() + " bytes, the library alone " + theirs.bytesPerPacket());
    }

    private Participant join(Sfu sfu, String name, TransportDirection direction) throws Exception {
        Participant person = new Participant(sfu, "room", name, OPTIONS.suite(), certificate).connect(direction);
        people.add(person);
        return person;
    }
}
