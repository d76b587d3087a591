package org.confera.sfu;

import java.io.IOException;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import org.confera.media.api.MediaException;
import org.confera.media.api.MediaException.Reason;
import org.confera.media.api.rtp.IceCandidate;
import org.confera.sfu.ice.HostCandidates;
import org.confera.sfu.net.LocalAddresses;
import org.confera.sfu.net.MediaPort;

/**
 * Which addresses a worker binds and which it announces. It binds one socket for each address rather than the wildcard
 * address, so that an answer leaves from the address that was asked: with several networks the kernel would choose by
 * route, and a browser ignores answers from elsewhere.
 */
record PortBinding(MediaPort port, List<IceCandidate> candidates) {
    private static final int TRIES = 10;

    static PortBinding open(int number, WorkerSettings settings) throws MediaException {
        int wanted = settings.basePort() == 0 ? 0 : settings.basePort() + number;
        try {
            List<InetAddress> local = LocalAddresses.all();
            List<InetAddress> bound = bound(settings, local);
            MediaPort port = bind(bound, wanted, settings.socketBufferBytes());
            List<InetAddress> announced =
                    settings.announcedAddresses().isEmpty() ? bound : settings.announcedAddresses();
            return new PortBinding(port, HostCandidates.of(announced, port.port()));
        } catch (IOException failure) {
            throw new MediaException(Reason.UNAVAILABLE, "Media worker " + number + " can't have its port. "
                    + failure.getMessage() + ". Stop the program that uses it, or set CONFERA_MEDIA_PORT (now "
                    + settings.basePort() + ") to another base port and open that in the firewall for UDP and TCP.", failure);
        }
    }

    private static List<InetAddress> bound(WorkerSettings settings, List<InetAddress> local) throws IOException {
        InetAddress only = settings.bindAddress();
        if (only != null && !only.isAnyLocalAddress()) {
            return List.of(only);
        }
        List<InetAddress> announced = settings.announcedAddresses();
        if (!announced.isEmpty() && new HashSet<>(local).containsAll(announced)) {
            return announced;
        }
        if (local.isEmpty()) {
            throw new IOException("This machine has no network address that is up");
        }
        return local;
    }

    /** A port that the system chose for one address may be taken on another, or for TCP: then it chooses again. */
    private static MediaPort bind(List<InetAddress> addresses, int port, int bufferBytes) throws IOException {
        for (int attempt = 1;; attempt++) {
            try {
                return MediaPort.bind(addresses, port, bufferBytes);
            } catch (IOException taken) {
                if (port != 0 || attempt == TRIES) {
                    throw taken;
                }
            }
        }
    }
}
