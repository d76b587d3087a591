package org.confera.sfu;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.bouncycastle.tls.DTLSTransport;
import org.confera.client.BindingAnswer;
import org.confera.client.BindingRequest;
import org.confera.client.DtlsClient;
import org.confera.client.DtlsLink;
import org.confera.client.SrtpStreams;
import org.confera.client.SrtpSuite;
import org.confera.media.api.rtp.DtlsParameters;
import org.confera.media.api.rtp.IceParameters;
import org.confera.sfu.srtp.SrtpProfile;
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
    private SrtpStreams outbound;
    private SrtpStreams inbound;

    SimulatedBrowser(SimulatedWorker worker, WebRtcTransport transport, String host) {
        this(worker, transport, host, List.of(SrtpProfile.values()), 1200);
    }

    SimulatedBrowser(SimulatedWorker worker, WebRtcTransport transport, String host, List<SrtpProfile> profiles,
            int dtlsDatagram) {
        this.worker = worker;
        this.transport = transport;
        this.address = new InetSocketAddress(host, 50_000);
        this.ice = transport.iceParameters();
        this.dtls = new DtlsClient(profiles.stream().map(profile -> SrtpSuite.valueOf(profile.name())).toList()).likeBrowser();
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
            case RTP -> rtp.add(Arrays.copyOf(datagram, inbound.unprotectRtp(datagram, length)));
            case RTCP -> rtcp.add(Arrays.copyOf(datagram, inbound.unprotectRtcp(datagram, length)));
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
        outbound = dtls.outbound();
        inbound = dtls.inbound();
        return worker.await(transport::isConnected);
    }

    /** What the handshake agreed on. */
    SrtpProfile profile() {
        return SrtpProfile.valueOf(dtls.suite().name());
    }

    DtlsParameters dtlsParameters() {
        return dtls.parameters();
    }

    void sendRtp(byte[] packet) {
        send(protectRtp(packet));
    }

    byte[] protectRtp(byte[] packet) {
        byte[] out = Arrays.copyOf(packet, packet.length + 32);
        return Arrays.copyOf(out, outbound.protectRtp(out, packet.length));
    }

    byte[] protectRtcp(byte[] packet) {
        byte[] out = Arrays.copyOf(packet, packet.length + 32);
        return Arrays.copyOf(out, outbound.protectRtcp(out, packet.length));
    }
}
