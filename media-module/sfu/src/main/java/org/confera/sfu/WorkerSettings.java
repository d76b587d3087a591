package org.confera.sfu;

import java.net.InetAddress;
import java.util.List;
import org.confera.sfu.dtls.DtlsCertificate;

/**
 * What all workers of a process share.
 *
 * @param basePort           UDP and TCP port of worker 0; worker n has {@code basePort + n}; 0 lets the system choose (tests)
 * @param bindAddress        the only local address to listen on; null means as many as are needed
 * @param announcedAddresses addresses that browsers are told to send to; empty means every address of the machine. One
 *                           that the machine doesn't have (it stands behind address translation) is announced all the
 *                           same, and the port is then bound on every address
 * @param socketBufferBytes  wanted size of each socket's receive and send buffer; the system may give less
 * @param certificate        what DTLS proves our identity with
 */
public record WorkerSettings(int basePort, InetAddress bindAddress, List<InetAddress> announcedAddresses,
        int socketBufferBytes, DtlsCertificate certificate) {
    /** Large enough for half a second of 64 Mb/s: the first thing an SFU loses packets by is a small buffer. */
    public static final int DEFAULT_SOCKET_BUFFER_BYTES = 4 << 20;

    public WorkerSettings {
        if (basePort != 0 && (basePort < 1024 || basePort > 65_535)) {
            throw new IllegalArgumentException("The media port (CONFERA_MEDIA_PORT) is " + basePort
                    + ", but must lie in 1024-65535. Open the same port in the firewall, for UDP and TCP.");
        }
        if (socketBufferBytes < 65_536) {
            throw new IllegalArgumentException(
                    "socketBufferBytes is " + socketBufferBytes + ", but must be at least 65536.");
        }
        announcedAddresses = announcedAddresses == null ? List.of() : List.copyOf(announcedAddresses);
    }

    /** Settings with default buffers and a new certificate. */
    public static WorkerSettings of(int basePort, InetAddress bindAddress, List<InetAddress> announcedAddresses) {
        return new WorkerSettings(basePort, bindAddress, announcedAddresses, DEFAULT_SOCKET_BUFFER_BYTES,
                DtlsCertificate.generate());
    }
}
