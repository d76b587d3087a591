package org.confera.firewall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A TURN client over UDP that asks what a browser never would (RFC 8656). Each request is repeated until it is answered;
 * its answer is success or an error code.
 */
final class TurnClient implements AutoCloseable {
    /** An answer that is none of the error codes. */
    static final int SUCCESS = 0;
    static final byte UDP = 17;
    static final byte TCP = 6;

    private static final int PORT = 3478;
    private static final int TRIES = 5;

    private final DatagramSocket socket;
    private final InetSocketAddress server;
    private StunBytes.Credentials credentials;
    private StunBytes answer;

    TurnClient(Namespace place, String server) {
        this.socket = place.call(() -> new DatagramSocket());
        this.server = new InetSocketAddress(InetAddress.ofLiteral(server), PORT);
    }

    /** True if somebody listens. */
    boolean answersBinding() {
        return exchange(StunBytes.request(StunBytes.BINDING), 200) != null;
    }

    /** Asks for a relay without any credentials. */
    int allocateAnonymously() {
        return ask(allocation(UDP, null));
    }

    /** Asks for a relay as somebody, as RFC 8489 section 9.2 wants it: once without, then with what the server says. */
    int allocate(String username, String password, byte transport, InetAddress familyOf) {
        ask(allocation(transport, familyOf));
        credentials = new StunBytes.Credentials(username, password, answer.text(StunBytes.REALM), answer.text(StunBytes.NONCE));
        return ask(allocation(transport, familyOf).sign(credentials));
    }

    private static StunBytes allocation(byte transport, InetAddress familyOf) {
        StunBytes request = StunBytes.request(StunBytes.ALLOCATE).add(StunBytes.REQUESTED_TRANSPORT, transport, 0, 0, 0);
        return familyOf == null ? request
                : request.add(StunBytes.REQUESTED_ADDRESS_FAMILY, StunBytes.family(familyOf), 0, 0, 0);
    }

    /** The relay's own port, after {@link #allocate}. */
    int relayPort() {
        return answer.port(StunBytes.XOR_RELAYED_ADDRESS);
    }

    /** Asks to be allowed to reach a peer. */
    int createPermission(InetAddress peer) {
        return ask(StunBytes.request(StunBytes.CREATE_PERMISSION).addPeer(peer, 10_000).sign(credentials));
    }

    /** The other way to be allowed. */
    int bindChannel(InetAddress peer) {
        int channel = ThreadLocalRandom.current().nextInt(0x4000, 0x5000);
        return ask(StunBytes.request(StunBytes.CHANNEL_BIND).add(StunBytes.CHANNEL_NUMBER, channel >> 8, channel, 0, 0)
                .addPeer(peer, 10_000).sign(credentials));
    }

    private int ask(StunBytes request) {
        answer = exchange(request, 1_000);
        if (answer == null) {
            throw new IllegalStateException("coturn does not answer");
        }
        return answer.errorCode();
    }

    private StunBytes exchange(StunBytes request, int waitMs) {
        byte[] bytes = request.bytes();
        try {
            socket.setSoTimeout(waitMs);
            for (int attempt = 0; attempt < TRIES; attempt++) {
                socket.send(new DatagramPacket(bytes, bytes.length, server));
                DatagramPacket received = new DatagramPacket(new byte[1500], 1500);
                try {
                    socket.receive(received);
                    return StunBytes.read(received.getData(), received.getLength());
                } catch (SocketTimeoutException lost) {
                    // again
                }
            }
            return null;
        } catch (java.net.PortUnreachableException notYet) {
            return null;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
