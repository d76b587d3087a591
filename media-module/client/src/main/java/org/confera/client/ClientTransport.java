package org.confera.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.tls.DTLSTransport;
import org.confera.media.api.rtp.DtlsFingerprint;
import org.confera.media.api.rtp.DtlsParameters;
import org.confera.media.api.rtp.IceParameters;
import org.confera.wire.PacketKind;

/**
 * One transport of a synthetic browser: checks connectivity, shakes hands, then sends and receives protected packets.
 * Any thread may send; receiving is for one thread. It reads only when asked to.
 */
public final class ClientTransport implements Outlet, AutoCloseable {
    /** Of any packet; more is cut off. */
    public static final int MAX_PACKET = 1500;

    private static final int ROUNDS = 3;
    private static final int CHECKS = 10;
    private static final int CHECK_TIMEOUT_MS = 200;

    private final MediaChannel channel;
    private final DtlsClient dtls;
    private final byte[] sending = new byte[MAX_PACKET + 64];
    private final ByteBuffer received = ByteBuffer.allocate(MAX_PACKET);
    private volatile IceParameters remoteIce;
    private InetSocketAddress remote;
    private DTLSTransport connection;
    private SrtpStreams outbound;
    private SrtpStreams inbound;

    private ClientTransport(MediaChannel channel, ClientCertificate certificate, List<SrtpSuite> suites) {
        this.channel = channel;
        dtls = new DtlsClient(suites, certificate).likeBrowser();
    }

    /**
     * @param certificate may be shared, which spares making one for each
     * @param suites      SRTP profiles to offer, in this order
     */
    public static ClientTransport overUdp(ClientCertificate certificate, List<SrtpSuite> suites) throws IOException {
        return new ClientTransport(new UdpChannel(), certificate, suites);
    }

    /** One whose network blocks UDP: it connects by TCP (RFC 6544, active). */
    public static ClientTransport overTcp(ClientCertificate certificate, List<SrtpSuite> suites) throws IOException {
        return new ClientTransport(new TcpChannel(), certificate, suites);
    }

    /** What signalling tells the SFU, before or while {@link #connect} runs. */
    public DtlsParameters dtlsParameters() {
        return dtls.parameters();
    }

    /** Where it sends from, once connected. */
    public int localPort() {
        return channel.localPort();
    }

    /** Where it sends to, once connected. */
    public int remotePort() {
        return remote.getPort();
    }

    /**
     * Connects to the first of these addresses that answers; blocks until media can flow.
     *
     * @throws IOException that names the addresses if none answers
     */
    public void connect(IceParameters ice, List<InetSocketAddress> candidates) throws IOException {
        remoteIce = ice;
        checkUntilAnswered(candidates);
        connection = dtls.connect(new DtlsChannel(this));
        outbound = dtls.outbound();
        inbound = dtls.inbound();
    }

    private void checkUntilAnswered(List<InetSocketAddress> candidates) throws IOException {
        IOException last = null;
        for (int round = 0; round < ROUNDS; round++) {
            for (InetSocketAddress candidate : candidates) {
                try {
                    channel.connect(candidate);
                    if (isAnswered(candidates.size() == 1 ? CHECKS : CHECKS / 2)) {
                        remote = candidate;
                        return;
                    }
                } catch (IOException unreachable) {
                    last = unreachable;
                }
            }
        }
        throw new IOException("None of " + candidates + " answered a connectivity check.", last);
    }

    private boolean isAnswered(int checks) throws IOException {
        for (int i = 0; i < checks; i++) {
            BindingRequest request = check();
            long deadlineNs = System.nanoTime() + CHECK_TIMEOUT_MS * 1_000_000L;
            for (int length = await(received, deadlineNs); length >= 0; length = await(received, deadlineNs)) {
                byte[] datagram = Arrays.copyOf(received.array(), length);
                if (BindingAnswer.is(datagram)) {
                    BindingAnswer answer = BindingAnswer.read(datagram, remoteIce.password());
                    if (answer.errorCode() == 0 && Arrays.equals(answer.transactionId(), request.transactionId())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Sends a nominating check, which also renews consent (RFC 7675); the answer comes with the received packets. */
    public BindingRequest check() throws IOException {
        BindingRequest request = new BindingRequest(remoteIce).nominating();
        byte[] bytes = request.bytes();
        sendRaw(bytes, bytes.length);
        return request;
    }

    /** Uses other credentials from now on: an ICE restart that signalling has brought; a {@link #check} follows. */
    public void restartIce(IceParameters fresh) {
        remoteIce = fresh;
    }

    /** The password of the agent that answers checks. */
    String remotePassword() {
        return remoteIce.password();
    }

    /** The fingerprint that the SFU showed. */
    public DtlsFingerprint serverFingerprint() {
        return dtls.serverFingerprint();
    }

    /** Protects a copy of an RTP packet and sends it. */
    @Override
    public synchronized void sendRtp(byte[] packet, int length) throws IOException {
        System.arraycopy(packet, 0, sending, 0, length);
        channel.send(sending, outbound.protectRtp(sending, length));
    }

    /** Protects a copy of an RTCP packet and sends it. */
    @Override
    public synchronized void sendRtcp(byte[] packet, int length) throws IOException {
        System.arraycopy(packet, 0, sending, 0, length);
        channel.send(sending, outbound.protectRtcp(sending, length));
    }

    /** Sends bytes as they are. */
    public void sendRaw(byte[] bytes, int length) throws IOException {
        channel.send(bytes, length);
    }

    /** Takes a packet without waiting: its length, or -1 if there is none. */
    public int receive(ByteBuffer into) throws IOException {
        return channel.receive(into);
    }

    /** Decrypts a received RTP or RTCP packet in place; its plain length, or -1 if it does not authenticate. */
    public int unprotect(byte[] packet, int length) {
        return switch (PacketKind.of(packet, 0, length)) {
            case RTP -> inbound.unprotectRtp(packet, length);
            case RTCP -> inbound.unprotectRtcp(packet, length);
            default -> -1;
        };
    }

    /** Waits for a packet until a moment of {@link System#nanoTime}: its length, or -1 if none came. */
    int await(ByteBuffer into, long deadlineNs) throws IOException {
        int length = receive(into);
        if (length >= 0) {
            return length;
        }
        try (Selector selector = Selector.open()) {
            channel.selectable().register(selector, SelectionKey.OP_READ);
            for (long leftNs = deadlineNs - System.nanoTime(); length < 0 && leftNs > 0; leftNs = deadlineNs - System.nanoTime()) {
                selector.select(Math.max(1, leftNs / 1_000_000));
                selector.selectedKeys().clear();
                length = receive(into);
            }
        }
        return length;
    }

    /** For selecting, once connected; not for reading. */
    public SelectableChannel selectable() {
        return channel.selectable();
    }

    /** Says goodbye and leaves. */
    @Override
    public void close() throws IOException {
        DTLSTransport open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
        channel.close();
    }
}
