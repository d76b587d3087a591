package org.confera.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.confera.client.ClientCertificate;
import org.confera.client.ClientTransport;
import org.confera.client.Outlet;
import org.confera.client.Reception;
import org.confera.client.ReceptionTotals;
import org.confera.client.SimulcastCamera;
import org.confera.client.SrtpSuite;
import org.confera.media.api.MediaSource;
import org.confera.media.api.TransportDirection;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.sfu.Sfu;
import org.confera.sfu.SfuSettings;
import org.confera.wire.PacketKind;
import org.confera.wire.rtcp.RtcpCompound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The synthetic camera and viewer ask and answer, so that through the real SFU nothing is lost on a bad way. */
class LossyCallTest {
    private static final ClientCertificate CERTIFICATE = ClientCertificate.generate();
    private static final double LOSS = 0.05;
    private static final long ENOUGH = 200;
    private static final long PATIENCE_NS = 30_000_000_000L;

    private final Random random = new Random(20261122);
    private final ByteBuffer received = ByteBuffer.allocate(ClientTransport.MAX_PACKET);
    private final RtcpCompound compound = new RtcpCompound();
    private Sfu sfu;
    private RtpCapabilities capabilities;
    private Participant sender;
    private Participant viewer;
    private Reception reception;

    @BeforeEach
    void meet() throws Exception {
        sfu = Sfu.start(SfuSettings.defaults().withWorkers(1).withBasePort(0)
                .withAnnouncedAddresses(List.of(InetAddress.ofLiteral("127.0.0.1"))), _ -> { });
        capabilities = sfu.openRouter("room");
        sender = new Participant(sfu, "room", "sender", SrtpSuite.AEAD_AES_128_GCM, CERTIFICATE).connect(TransportDirection.SEND);
        viewer = new Participant(sfu, "room", "viewer", SrtpSuite.AEAD_AES_128_GCM, CERTIFICATE).connect(TransportDirection.RECEIVE);
    }

    @AfterEach
    void part() throws IOException {
        sender.close();
        viewer.close();
        sfu.close();
    }

    @Test
    void theViewerAsksForWhatWasLostOnTheWayDown() throws Exception {
        SimulcastCamera camera = new SimulcastCamera(sender.transport(), random, 1_000_000);
        call(camera, () -> random.nextDouble() < LOSS);
        call(camera, () -> false, 1_500_000_000L);
        ReceptionTotals totals = reception.totals();
        assertTrue(totals.repaired() > 0, "nothing had to be repaired");
        assertRepaired(totals);
    }

    @Test
    void theCameraSendsAgainWhatWasLostOnTheWayUp() throws Exception {
        SimulcastCamera camera = new SimulcastCamera(losing(sender.transport()), random, 1_000_000);
        call(camera, () -> false);
        call(camera, () -> false, 1_500_000_000L);
        assertTrue(camera.retransmissions() > 0, "nothing was asked for");
        assertRepaired(reception.totals());
    }

    /** Ten were lost; a machine that stands still for a second may cost what was being asked for just then. */
    private static void assertRepaired(ReceptionTotals totals) {
        assertTrue(totals.lost() <= 2, () -> totals.lost() + " of " + totals.expected() + " never came");
    }

    /** Until the viewer has seen enough. */
    private void call(SimulcastCamera camera, BooleanSupplier losesDown) throws Exception {
        String producer = sender.produce(MediaSource.CAMERA, camera.parameters());
        reception = new Reception(viewer.transport(), 9, _ -> { });
        reception.add(viewer.consume(producer, capabilities).rtpParameters());
        long startNs = System.nanoTime();
        while (reception.totals().expected() < ENOUGH) {
            assertTrue(System.nanoTime() - startNs < PATIENCE_NS, "only " + reception.totals().expected() + " packets came");
            call(camera, losesDown, SimulcastCamera.FRAME_NS);
        }
    }

    /** For a time, a frame each 33 ms. */
    private void call(SimulcastCamera camera, BooleanSupplier losesDown, long lengthNs) throws Exception {
        long endNs = System.nanoTime() + lengthNs;
        for (long frameNs = System.nanoTime(); frameNs - endNs < 0; frameNs += SimulcastCamera.FRAME_NS) {
            camera.sendFrame(System.nanoTime(), System.currentTimeMillis() * 1_000_000);
            while (System.nanoTime() - frameNs < SimulcastCamera.FRAME_NS) {
                read(camera, losesDown);
                reception.onTick(System.nanoTime());
                Thread.sleep(1);
            }
        }
    }

    private void read(SimulcastCamera camera, BooleanSupplier losesDown) throws IOException {
        byte[] packet = received.array();
        for (int length = sender.transport().receive(received); length >= 0; length = sender.transport().receive(received)) {
            if (PacketKind.of(packet, 0, length) == PacketKind.RTCP && compound.wrap(packet, 0, sender.transport().unprotect(packet, length))) {
                while (compound.next()) {
                    camera.onRtcp(packet, compound);
                }
            }
        }
        for (int length = viewer.transport().receive(received); length >= 0; length = viewer.transport().receive(received)) {
            if (PacketKind.of(packet, 0, length) == PacketKind.RTP && !losesDown.getAsBoolean()) {
                reception.onRtp(packet, viewer.transport().unprotect(packet, length), System.nanoTime());
            }
        }
    }

    private Outlet losing(Outlet outlet) {
        return new Outlet() {
            @Override
            public void sendRtp(byte[] packet, int length) throws IOException {
                if (random.nextDouble() >= LOSS) {
                    outlet.sendRtp(packet, length);
                }
            }

            @Override
            public void sendRtcp(byte[] packet, int length) throws IOException {
                outlet.sendRtcp(packet, length);
            }
        };
    }
}
