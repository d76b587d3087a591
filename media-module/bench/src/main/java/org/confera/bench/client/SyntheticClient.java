package org.confera.bench.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.tls.DTLSClientProtocol;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.confera.media.api.TransportOptions;
import org.confera.media.api.rtp.DtlsParameters;
import org.confera.media.api.rtp.IceCandidate;
import org.confera.wire.PacketKind;
import org.confera.wire.stun.StunMessage;

/**
 * One transport of a synthetic browser: checks connectivity, shakes hands, then sends and receives protected packets.
 * Sending is for one thread, receiving for one thread; they may differ.
 */
public final class SyntheticClient implements AutoCloseable {
    private static final int RECEIVE_BUFFER = 4 << 20;
    private static final int MAX_PACKET = 1500;
    private static final int CHECK_TIMEOUT_MS = 100;
    private static final int CHECKS = 50;
    private static final String LOCAL_UFRAG = "synt";

    private final ClientCertificate certificate;
    private final SrtpSuite suite;
    private final SecureRandom random = new SecureRandom();
    private final DatagramChannel channel;
    private final ByteBuffer out = ByteBuffer.allocateDirect(MAX_PACKET);
    private final byte[] sending = new byte[MAX_PACKET];
    private TransportOptions options;
    private InetSocketAddress remote;
    private SrtpStreams outbound;
    private SrtpStreams inbound;

    public SyntheticClient(ClientCertificate certificate, SrtpSuite suite) {
        this.certificate = certificate;
        this.suite = suite;
        try {
            channel = DatagramChannel.open();
            channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
            channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the SFU must be told, before or while {@link #connect} runs. */
    public DtlsParameters dtlsParameters() {
        return certificate.parameters();
    }

    /** Becomes ready to send and receive; afterwards the channel doesn't block. Throws if the SFU does not answer. */
    public void connect(TransportOptions options) throws IOException {
        this.options = options;
        IceCandidate candidate = options.iceCandidates().stream()
                .filter(c -> c.protocol().equals("udp") && InetAddress.ofLiteral(c.ip()).isLoopbackAddress()
                        && !c.ip().contains(":"))
                .findFirst().orElseThrow(() -> new IOException("The SFU announces no IPv4 loopback address: " + options.iceCandidates()));
        remote = new InetSocketAddress(InetAddress.ofLiteral(candidate.ip()), candidate.port());
        checkUntilAnswered();
        shakeHands();
        channel.configureBlocking(false);
    }

    private void checkUntilAnswered() throws IOException {
        byte[] received = new byte[MAX_PACKET];
        DatagramSocket socket = channel.socket();
        socket.setSoTimeout(CHECK_TIMEOUT_MS);
        StunMessage answer = new StunMessage();
        byte[] request = request();
        for (int i = 0; i < CHECKS; i++) {
            socket.send(new DatagramPacket(request, request.length, remote));
            DatagramPacket packet = new DatagramPacket(received, received.length);
            try {
                socket.receive(packet);
            } catch (SocketTimeoutException _) {
                continue;
            }
            if (answer.wrap(received, 0, packet.getLength()) && answer.type() == StunMessage.BINDING_SUCCESS
                    && Arrays.equals(received, 8, 20, request, 8, 20)) {
                return;
            }
        }
        throw new IOException("The SFU at " + remote + " answered none of " + CHECKS + " connectivity checks.");
    }

    private byte[] request() {
        byte[] transactionId = new byte[StunMessage.TRANSACTION_ID_LENGTH];
        random.nextBytes(transactionId);
        return BindingRequest.encode(options.iceParameters(), LOCAL_UFRAG, transactionId, true);
    }

    private void shakeHands() throws IOException {
        SrtpTlsClient client = new SrtpTlsClient(new BcTlsCrypto(random), certificate, options.dtlsParameters().fingerprints(), suite);
        new DTLSClientProtocol().connect(client, new DtlsChannel(channel.socket(), remote));
        byte[] material = client.keyingMaterial();
        int key = suite.keyBytes();
        int salt = suite.saltBytes();
        outbound = new SrtpStreams(suite, Arrays.copyOfRange(material, 0, key),
                Arrays.copyOfRange(material, 2 * key, 2 * key + salt), true);
        inbound = new SrtpStreams(suite, Arrays.copyOfRange(material, key, 2 * key),
                Arrays.copyOfRange(material, 2 * key + salt, 2 * (key + salt)), false);
    }

    /** Renews consent (RFC 7675); the answer comes with the received packets. Sending thread. */
    public void refreshConsent() throws IOException {
        byte[] request = request();
        System.arraycopy(request, 0, sending, 0, request.length);
        transmit(request.length);
    }

    /** Protects a copy of an RTP packet and sends it. */
    public void sendRtp(byte[] packet, int length) throws IOException {
        System.arraycopy(packet, 0, sending, 0, length);
        transmit(outbound.protectRtp(sending, length));
    }

    /** Protects a copy of an RTCP packet and sends it. */
    public void sendRtcp(byte[] packet, int length) throws IOException {
        System.arraycopy(packet, 0, sending, 0, length);
        transmit(outbound.protectRtcp(sending, length));
    }

    /** Sends bytes as they are, to see what the SFU does with them. */
    public void sendRaw(byte[] bytes, int length) throws IOException {
        System.arraycopy(bytes, 0, sending, 0, length);
        transmit(length);
    }

    private void transmit(int length) throws IOException {
        out.clear().put(sending, 0, length).flip();
        channel.send(out, remote);
    }

    /** Takes a datagram without waiting: its length, or -1 if there is none. */
    public int receive(ByteBuffer into) throws IOException {
        into.clear();
        return channel.receive(into) == null ? -1 : into.flip().remaining();
    }

    /** Decrypts a received RTP or RTCP packet in place; its plain length, or -1 if it does not authenticate. */
    public int unprotect(byte[] packet, int length) {
        return switch (PacketKind.of(packet, 0, length)) {
            case RTP -> inbound.unprotectRtp(packet, length);
            case RTCP -> inbound.unprotectRtcp(packet, length);
            default -> -1;
        };
    }

    /** For selecting; not for reading. */
    public DatagramChannel channel() {
        return channel;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
