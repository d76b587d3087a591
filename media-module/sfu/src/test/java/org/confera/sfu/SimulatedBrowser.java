package org.confera.sfu;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.bouncycastle.tls.DTLSTransport;
import org.confera.media.api.rtp.DtlsParameters;
import org.confera.media.api.rtp.IceParameters;
import org.confera.sfu.srtp.JitsiProtector;
import org.confera.sfu.srtp.JitsiUnprotector;
import org.confera.sfu.srtp.SrtpProfile;
import org.confera.sfu.testing.BindingAnswer;
import org.confera.sfu.testing.BindingRequest;
import org.confera.sfu.testing.DtlsClient;
import org.confera.sfu.testing.DtlsLink;
import org.confera.sfu.testing.RtpPackets;
import org.confera.wire.PacketKind;

/** The browser's end of a transport on a {@link SimulatedWorker}: its network can lose what a test chooses. */
final class SimulatedBrowser {
    final SimulatedWorker worker;
    final WebRtcTransport transport;
    final DtlsClient dtls;
    final DtlsLink link;
    final List<byte[]> answers = new ArrayList<>();
    final List<byte[]> dtlsReceived = new ArrayList<>();
    final List<byte[]> rtp = new ArrayList<>();
    final List<byte[]> rtcp = new ArrayList<>();
    InetSocketAddress address;
    IceParameters ice;
    Predicate<byte[]> losesOutgoing = _ -> false;
    Predicate<byte[]> losesIncoming = _ -> false;
    DTLSTransport connection;
    private JitsiProtector protector;
    private JitsiUnprotector unprotector;

    SimulatedBrowser(SimulatedWorker worker, WebRtcTransport transport, String host) {
        this(worker, transport, host, List.of(SrtpProfile.values()), 1200);
    }

    SimulatedBrowser(SimulatedWorker worker, WebRtcTransport transport, String host, List<SrtpProfile> profiles,
            int dtlsDatagram) {
        this.worker = worker;
        this.transport = transport;
        this.address = new InetSocketAddress(host, 50_000);
        this.ice = transport.iceParameters();
        this.dtls = new DtlsClient(profiles).likeBrowser();
        this.link = new DtlsLink(datagram -> worker.events.add(() -> send(datagram)), dtlsDatagram);
        worker.join(this);
    }

    InetSocketAddress address() {
        return address;
    }

    /** A check from the current address; null if it is not answered. */
    BindingAnswer check() {
        return check(new BindingRequest(ice));
    }

    BindingAnswer nominate() {
        return check(new BindingRequest(ice).nominating());
    }

    BindingAnswer check(BindingRequest request) {
        answers.clear();
        send(request.bytes());
        return answers.isEmpty() ? null : BindingAnswer.read(answers.getFirst(), ice.password());
    }

    void send(byte[] datagram) {
        if (!losesOutgoing.test(datagram)) {
            worker.deliver(datagram, address);
        }
    }

    void receive(byte[] datagram) {
        if (losesIncoming.test(datagram)) {
            return;
        }
        int length = datagram.length;
        switch (PacketKind.of(datagram, 0, length)) {
            case STUN -> answers.add(datagram);
            case DTLS -> {
                dtlsReceived.add(datagram);
                link.deliver(datagram);
            }
            case RTP -> rtp.add(Arrays.copyOf(datagram, unprotector.unprotectRtp(datagram, 0, length, worker.nowNs)));
            case RTCP ->
                rtcp.add(Arrays.copyOf(datagram, unprotector.unprotectRtcp(datagram, 0, length, worker.nowNs)));
            case UNKNOWN -> throw new AssertionError("the SFU sent something that no browser understands");
        }
    }

    /** ICE, signalling and DTLS; true if it came up. */
    boolean connect() throws Exception {
        nominate();
        transport.connect(dtls.parameters());
        return shakeHands();
    }

    /** DTLS alone; false if the browser's side fails or nothing happens. */
    boolean shakeHands() throws Exception {
        AtomicReference<Object> outcome = new AtomicReference<>();
        Thread.ofVirtual().start(() -> {
            try {
                outcome.set(dtls.connect(link));
            } catch (IOException | RuntimeException failure) {
                outcome.set(failure);
            }
            worker.events.add(() -> {
            });
        });
        worker.await(() -> outcome.get() != null);
        if (!(outcome.get() instanceof DTLSTransport connected)) {
            return false;
        }
        connection = connected;
        protector = new JitsiProtector(dtls.keys().client());
        unprotector = new JitsiUnprotector(dtls.keys().server());
        return worker.await(transport::isConnected);
    }

    DtlsParameters dtlsParameters() {
        return dtls.parameters();
    }

    void sendRtp(byte[] packet) {
        send(protectRtp(packet));
    }

    byte[] protectRtp(byte[] packet) {
        byte[] out = new byte[packet.length + 32];
        return Arrays.copyOf(out, protector.protectRtp(RtpPackets.outgoing(packet, 12), out, 0));
    }

    byte[] protectRtcp(byte[] packet) {
        byte[] out = new byte[packet.length + 32];
        return Arrays.copyOf(out, protector.protectRtcp(packet, 0, packet.length, out, 0));
    }
}
