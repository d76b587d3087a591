package org.confera.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.confera.media.api.rtp.DtlsFingerprint;
import org.confera.media.api.rtp.DtlsParameters;
import org.confera.media.api.rtp.IceParameters;
import org.confera.wire.PacketKind;

/**
 * A {@link ClientTransport} with a thread of its own: checks consent every two seconds, decrypts what comes and keeps it
 * until asked for, by {@link #receiveRtp} and {@link #receiveRtcp}.
 */
public final class WebRtcClient implements AutoCloseable {
    private static final long CONSENT_NS = 2_000_000_000L;

    private final ClientTransport transport;
    private final BlockingQueue<byte[]> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<byte[]> rtp = new LinkedBlockingQueue<>();
    private final BlockingQueue<byte[]> rtcp = new LinkedBlockingQueue<>();
    private final Thread receiver = Thread.ofPlatform().daemon().name("client-receive").unstarted(this::receive);
    private volatile boolean closed;

    /** Offers both profiles, GCM first. */
    public WebRtcClient() throws IOException {
        this(List.of(SrtpSuite.values()));
    }

    public WebRtcClient(List<SrtpSuite> suites) throws IOException {
        this(ClientTransport.overUdp(ClientCertificate.generate(), suites));
    }

    /** One whose network blocks UDP: it connects by TCP (RFC 6544, active). */
    public static WebRtcClient overTcp() throws IOException {
        return new WebRtcClient(ClientTransport.overTcp(ClientCertificate.generate(), List.of(SrtpSuite.values())));
    }

    /** @param transport not connected yet */
    public WebRtcClient(ClientTransport transport) {
        this.transport = transport;
    }

    /** Receives on a transport that is connected already. */
    public static WebRtcClient on(ClientTransport connected) {
        WebRtcClient client = new WebRtcClient(connected);
        client.receiver.start();
        return client;
    }

    /** What signalling tells the SFU of this client. */
    public DtlsParameters dtlsParameters() {
        return transport.dtlsParameters();
    }

    /** Where it sends from. */
    public int localPort() {
        return transport.localPort();
    }

    /** Connects to a transport that knows {@link #dtlsParameters}; blocks until media can flow. */
    public void connect(IceParameters ice, InetSocketAddress to) throws IOException {
        transport.connect(ice, List.of(to));
        receiver.start();
    }

    /** Sends a nominating check until it is answered. */
    public BindingAnswer nominate() throws InterruptedException, IOException {
        answers.clear();
        for (int attempt = 0; attempt < 40; attempt++) {
            transport.check();
            byte[] answer = answers.poll(250, TimeUnit.MILLISECONDS);
            if (answer != null) {
                return BindingAnswer.read(answer, transport.remotePassword());
            }
        }
        throw new IOException("no answer to a connectivity check");
    }

    /** Uses other credentials from now on: an ICE restart that signalling has brought. */
    public void restartIce(IceParameters fresh) throws InterruptedException, IOException {
        transport.restartIce(fresh);
        nominate();
    }

    /** The fingerprint that the SFU showed. */
    public DtlsFingerprint serverFingerprint() {
        return transport.serverFingerprint();
    }

    /** Protects and sends a plain RTP packet. */
    public void sendRtp(byte[] packet) throws IOException {
        transport.sendRtp(packet, packet.length);
    }

    /** Protects and sends a plain RTCP packet. */
    public void sendRtcp(byte[] packet) throws IOException {
        transport.sendRtcp(packet, packet.length);
    }

    /** Sends bytes as they are. */
    public void send(byte[] datagram) throws IOException {
        transport.sendRaw(datagram, datagram.length);
    }

    /** The next plain RTP packet, or null after the time. */
    public byte[] receiveRtp(long millis) throws InterruptedException {
        return rtp.poll(millis, TimeUnit.MILLISECONDS);
    }

    /** The next plain RTCP packet, or null after the time. */
    public byte[] receiveRtcp(long millis) throws InterruptedException {
        return rtcp.poll(millis, TimeUnit.MILLISECONDS);
    }

    private void receive() {
        ByteBuffer buffer = ByteBuffer.allocate(ClientTransport.MAX_PACKET);
        try (Selector selector = Selector.open()) {
            transport.selectable().register(selector, SelectionKey.OP_READ);
            long consentNs = System.nanoTime();
            while (!closed) {
                selector.select(100);
                selector.selectedKeys().clear();
                for (int length = transport.receive(buffer); length >= 0; length = transport.receive(buffer)) {
                    dispatch(buffer.array(), length);
                }
                if (System.nanoTime() - consentNs >= CONSENT_NS) {
                    consentNs = System.nanoTime();
                    transport.check();
                }
            }
        } catch (IOException | RuntimeException gone) {
            closed = true; // the channel was closed, here or there
        }
    }

    private void dispatch(byte[] packet, int length) {
        switch (PacketKind.of(packet, 0, length)) {
            case STUN -> answers.add(Arrays.copyOf(packet, length));
            case RTP -> keep(rtp, packet, transport.unprotect(packet, length));
            case RTCP -> keep(rtcp, packet, transport.unprotect(packet, length));
            case DTLS, UNKNOWN -> {
                // a goodbye, or nothing that a browser understands
            }
        }
    }

    private static void keep(BlockingQueue<byte[]> queue, byte[] packet, int plain) {
        if (plain >= 0) {
            queue.add(Arrays.copyOf(packet, plain));
        }
    }

    /** Says goodbye and leaves. */
    @Override
    public void close() throws IOException {
        closed = true;
        transport.close();
    }
}
