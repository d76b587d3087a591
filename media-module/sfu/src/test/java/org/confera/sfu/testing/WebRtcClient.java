package org.confera.sfu.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.tls.DTLSTransport;
import org.confera.media.api.rtp.DtlsFingerprint;
import org.confera.media.api.rtp.DtlsParameters;
import org.confera.media.api.rtp.IceParameters;
import org.confera.sfu.srtp.JitsiProtector;
import org.confera.sfu.srtp.JitsiUnprotector;
import org.confera.sfu.srtp.SrtpProfile;
import org.confera.sfu.srtp.SrtpProtector;
import org.confera.sfu.srtp.SrtpUnprotector;
import org.confera.wire.PacketKind;

/**
 * One browser transport on a socket of its own: nominates, shakes hands, checks consent every two seconds, sends and
 * receives media. Its receiving thread decrypts; {@link #receiveRtp} waits for what it got.
 */
public final class WebRtcClient implements AutoCloseable {
    private static final long CONSENT_MS = 2_000;

    private final ClientSocket socket;
    private final DtlsClient dtls;
    private final DtlsLink link;
    private final BlockingQueue<byte[]> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<byte[]> rtp = new LinkedBlockingQueue<>();
    private final BlockingQueue<byte[]> rtcp = new LinkedBlockingQueue<>();
    private final Thread receiver = Thread.ofVirtual().name("client-receive").unstarted(this::receive);
    private final Thread consent = Thread.ofVirtual().name("client-consent").unstarted(this::keepConsent);
    private volatile IceParameters remoteIce;
    private InetSocketAddress remote;
    private DTLSTransport connection;
    private SrtpProtector protector;
    private volatile SrtpUnprotector unprotector;

    /** Offers both profiles, GCM first. */
    public WebRtcClient() throws IOException {
        this(List.of(SrtpProfile.values()));
    }

    public WebRtcClient(List<SrtpProfile> profiles) throws IOException {
        this(profiles, new UdpClientSocket());
    }

    /** One whose network blocks UDP: it connects by TCP (RFC 6544, active). */
    public static WebRtcClient overTcp() throws IOException {
        return new WebRtcClient(List.of(SrtpProfile.values()), new TcpClientSocket());
    }

    private WebRtcClient(List<SrtpProfile> profiles, ClientSocket socket) throws IOException {
        this.socket = socket;
        dtls = new DtlsClient(profiles).likeBrowser();
        link = new DtlsLink(this::send, 1200);
    }

    /** What signalling tells the SFU of this client. */
    public DtlsParameters dtlsParameters() {
        return dtls.parameters();
    }

    /** Where it sends from. */
    public int localPort() {
        return socket.localPort();
    }

    /** Connects to a transport that knows {@link #dtlsParameters}; blocks until media can flow. */
    public void connect(IceParameters ice, InetSocketAddress to) throws IOException, InterruptedException {
        remoteIce = ice;
        remote = to;
        socket.connect(to);
        receiver.start();
        nominate();
        connection = dtls.connect(link);
        protector = new JitsiProtector(dtls.keys().client());
        unprotector = new JitsiUnprotector(dtls.keys().server());
        consent.start();
    }

    /** Sends a nominating check until it is answered. */
    public BindingAnswer nominate() throws InterruptedException, IOException {
        for (int attempt = 0; attempt < 40; attempt++) {
            send(new BindingRequest(remoteIce).nominating().bytes());
            byte[] answer = answers.poll(250, TimeUnit.MILLISECONDS);
            if (answer != null) {
                return BindingAnswer.read(answer, remoteIce.password());
            }
        }
        throw new IOException("no answer to a connectivity check from " + remote);
    }

    /** Uses other credentials from now on: an ICE restart that signalling has brought. */
    public void restartIce(IceParameters fresh) throws InterruptedException, IOException {
        remoteIce = fresh;
        nominate();
    }

    /** The fingerprint that the SFU showed. */
    public DtlsFingerprint serverFingerprint() {
        return dtls.serverFingerprint();
    }

    /** Protects and sends a plain RTP packet. */
    public synchronized void sendRtp(byte[] packet) {
        byte[] out = new byte[packet.length + 64];
        send(Arrays.copyOf(out, protector.protectRtp(RtpPackets.outgoing(packet, 12), out, 0)));
    }

    /** Protects and sends a plain RTCP packet. */
    public synchronized void sendRtcp(byte[] packet) {
        byte[] out = new byte[packet.length + 64];
        send(Arrays.copyOf(out, protector.protectRtcp(packet, 0, packet.length, out, 0)));
    }

    /** The next plain RTP packet, or null after the time. */
    public byte[] receiveRtp(long millis) throws InterruptedException {
        return rtp.poll(millis, TimeUnit.MILLISECONDS);
    }

    /** The next plain RTCP packet, or null after the time. */
    public byte[] receiveRtcp(long millis) throws InterruptedException {
        return rtcp.poll(millis, TimeUnit.MILLISECONDS);
    }

    /** Sends bytes as they are. */
    public void send(byte[] datagram) {
        try {
            socket.send(datagram);
        } catch (IOException closed) {
            // as on any network, a datagram may get lost
        }
    }

    private void receive() {
        byte[] buffer = new byte[2048];
        while (!socket.isClosed()) {
            try {
                dispatch(buffer, socket.receive(buffer));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void dispatch(byte[] buffer, int length) {
        switch (PacketKind.of(buffer, 0, length)) {
            case STUN -> answers.add(Arrays.copyOf(buffer, length));
            case DTLS -> link.deliver(Arrays.copyOf(buffer, length));
            case RTP -> keep(rtp, buffer, unprotector == null ? -1
                    : unprotector.unprotectRtp(buffer, 0, length, System.nanoTime()));
            case RTCP -> keep(rtcp, buffer, unprotector == null ? -1
                    : unprotector.unprotectRtcp(buffer, 0, length, System.nanoTime()));
            case UNKNOWN -> {
            }
        }
    }

    private static void keep(BlockingQueue<byte[]> queue, byte[] buffer, int plain) {
        if (plain >= 0) {
            queue.add(Arrays.copyOf(buffer, plain));
        }
    }

    private void keepConsent() {
        try {
            while (!socket.isClosed()) {
                Thread.sleep(CONSENT_MS);
                answers.clear();
                send(new BindingRequest(remoteIce).nominating().bytes());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says goodbye and leaves. */
    @Override
    public void close() throws IOException {
        consent.interrupt();
        if (connection != null) {
            connection.close();
        }
        socket.close();
    }
}
