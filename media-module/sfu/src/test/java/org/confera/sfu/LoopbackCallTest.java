package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.confera.client.SrtpSuite;
import org.confera.client.WebRtcClient;
import org.confera.media.api.MediaEvent.TransportState;
import org.confera.media.api.TransportDirection;
import org.confera.sfu.stats.MediaLoad;
import org.confera.sfu.testing.RtpPackets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A whole call over real sockets of the loopback interface: what is sent comes back. */
class LoopbackCallTest {
    private final BlockingQueue<TransportState> states = new LinkedBlockingQueue<>();
    private Worker worker;
    private WebRtcTransport transport;

    @BeforeEach
    void startWorker() throws Exception {
        worker = Worker.start(0, WorkerSettings.of(0, InetAddress.getLoopbackAddress(), List.of()));
        transport = worker.call(() -> {
            WebRtcTransport created = worker.createTransport("t1", (_, state) -> states.add(state));
            created.handler(new Echo(created));
            return created;
        }).get(30, TimeUnit.SECONDS);
    }

    @AfterEach
    void stopWorker() {
        worker.close();
    }

    @ParameterizedTest
    @EnumSource(SrtpSuite.class)
    void echoesRtpAndRtcp(SrtpSuite profile) throws Exception {
        try (WebRtcClient client = new WebRtcClient(List.of(profile))) {
            connect(client);
            assertEquals(TransportState.CONNECTED, states.poll(30, TimeUnit.SECONDS));
            assertEquals(transport.dtlsParameters().fingerprints().getFirst(), client.serverFingerprint());
            for (int sequence = 65_530; sequence < 65_550; sequence++) {
                byte[] packet = RtpPackets.rtp(96, sequence & 0xFFFF, 1000, 0xFEDC_BA98L, 1000);
                client.sendRtp(packet);
                assertArrayEquals(packet, client.receiveRtp(5_000));
            }
            client.sendRtcp(RtpPackets.receiverReport(7));
            assertArrayEquals(RtpPackets.receiverReport(7), client.receiveRtcp(5_000));
            assertEquals(client.localPort(), transport.selectedAddress().getPort());
        }
        assertEquals(TransportState.FAILED, states.poll(30, TimeUnit.SECONDS), "the client said goodbye");
        assertEquals(0, worker.failures());
    }

    @Test
    void echoesOverTcpWhereUdpIsBlocked() throws Exception {
        try (WebRtcClient client = WebRtcClient.overTcp()) {
            connect(client);
            assertEquals(TransportState.CONNECTED, states.poll(30, TimeUnit.SECONDS));
            for (int sequence = 0; sequence < 200; sequence++) {
                client.sendRtp(RtpPackets.rtp(96, sequence, 1000, 7, 1000));
            }
            for (int sequence = 0; sequence < 200; sequence++) {
                assertArrayEquals(RtpPackets.rtp(96, sequence, 1000, 7, 1000), client.receiveRtp(5_000));
            }
            client.sendRtcp(RtpPackets.receiverReport(7));
            assertArrayEquals(RtpPackets.receiverReport(7), client.receiveRtcp(5_000));
            assertEquals("tcp", worker.call(() -> transport.stats(new MediaLoad(TransportDirection.SEND, 0, 0, null))).get().protocol());
            client.restartIce(worker.call(transport::restartIce).get());
            client.sendRtp(RtpPackets.rtp(96, 200, 1000, 7, 1000));
            assertNotNull(client.receiveRtp(5_000));
        }
        assertEquals(0, worker.failures());
    }

    @Test
    void goesOnAfterAnIceRestart() throws Exception {
        try (WebRtcClient client = new WebRtcClient()) {
            connect(client);
            client.restartIce(worker.call(transport::restartIce).get());
            client.sendRtp(RtpPackets.rtp(96, 1, 0, 1, 50));
            assertNotNull(client.receiveRtp(5_000));
        }
    }

    @Test
    void sendsNothingOnceClosed() throws Exception {
        try (WebRtcClient client = new WebRtcClient()) {
            connect(client);
            client.sendRtp(RtpPackets.rtp(96, 1, 0, 1, 50));
            assertNotNull(client.receiveRtp(5_000));
            worker.call(() -> {
                transport.close();
                return null;
            }).get();
            long sent = transport.counters().packetsSent();
            client.sendRtp(RtpPackets.rtp(96, 2, 0, 1, 50));
            assertEquals(null, client.receiveRtp(100));
            assertEquals(sent, transport.counters().packetsSent());
            assertTrue(worker.counters().drops(DropReason.UNKNOWN_ADDRESS) > 0);
        }
    }

    private void connect(WebRtcClient client) throws Exception {
        worker.call(() -> {
            transport.connect(client.dtlsParameters());
            return null;
        }).get();
        client.connect(transport.iceParameters(),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), worker.port()));
    }
}
