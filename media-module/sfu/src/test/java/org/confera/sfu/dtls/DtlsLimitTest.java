package org.confera.sfu.dtls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.confera.media.api.rtp.DtlsFingerprint;
import org.confera.sfu.srtp.SrtpKeys;
import org.junit.jupiter.api.Test;

/** What a browser costs that opens handshakes and does not go on with them. */
class DtlsLimitTest {
    private static final byte[] NONSENSE = {22, -2, -3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3};
    private static final List<DtlsFingerprint> ANY =
            List.of(new DtlsFingerprint("sha-256", "00" + ":00".repeat(31)));

    private final BlockingQueue<Runnable> news = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> failures = new LinkedBlockingQueue<>();
    private final InetAddress address = InetAddress.getLoopbackAddress();

    @Test
    void givesUpAHandshakeThatDoesNotGoOn() throws Exception {
        DtlsServer server = server(1_000);
        send(associate(server));
        assertEquals(1, server.handshakes());
        news.poll(30, TimeUnit.SECONDS).run();
        assertTrue(failures.poll().contains("timed out"));
        assertEquals(0, server.handshakes());
    }

    @Test
    void startsAsSoonAsThereIsRoomHoweverMuchHasArrivedMeanwhile() throws Exception {
        DtlsServer server = server(60_000);
        DtlsAssociation first = associate(server);
        DtlsAssociation second = associate(server);
        send(first);
        for (int i = 0; i < 100; i++) {
            send(second);
        }
        assertEquals(1, server.handshakes());
        first.close();
        news.poll(30, TimeUnit.SECONDS).run();
        assertEquals(0, server.handshakes());
        send(second);
        assertEquals(1, server.handshakes());
        second.close();
    }

    private DtlsServer server(int timeoutMs) {
        return new DtlsServer(DtlsCertificate.generate(), news::add, new HandshakeLimit(1, 1), timeoutMs);
    }

    private DtlsAssociation associate(DtlsServer server) {
        DtlsAssociation association = server.associate(new DtlsListener() {
            @Override
            public void sendDtls(byte[] datagram) {
            }

            @Override
            public void onDtlsConnected(SrtpKeys keys) {
                failures.add("connected with nobody");
            }

            @Override
            public void onDtlsFailed(String why) {
                failures.add(why);
            }
        });
        association.expect(ANY, null);
        return association;
    }

    private void send(DtlsAssociation association) {
        association.onDatagram(NONSENSE, 0, NONSENSE.length, address);
    }
}
