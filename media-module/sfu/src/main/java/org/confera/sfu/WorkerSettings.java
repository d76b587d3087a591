package org.confera.sfu;

import java.util.List;

/**
 * What all workers of a process share.
 *
 * @param basePort           UDP port of worker 0; worker n has {@code basePort + n}; 0 lets the system choose (tests)
 * @param announcedAddresses address literals that browsers are told; empty means every address of the machine
 * @param socketBufferBytes  wanted size of each socket's receive and send buffer; the system may give less
 */
public record WorkerSettings(int basePort, List<String> announcedAddresses, int socketBufferBytes) {
    /** Large enough for half a second of 64 Mb/s: the first thing an SFU loses packets by is a small buffer. */
    public static final int DEFAULT_SOCKET_BUFFER_BYTES = 4 << 20;

    public WorkerSettings {
        if (basePort != 0 && (basePort < 1024 || basePort > 65_535)) {
            throw new IllegalArgumentException("The media port (CONFERA_MEDIA_PORT) is " + basePort
                    + ", but must lie in 1024-65535. Open the same UDP port in the firewall.");
        }
        if (socketBufferBytes < 65_536) {
            throw new IllegalArgumentException(
                    "socketBufferBytes is " + socketBufferBytes + ", but must be at least 65536.");
        }
        announcedAddresses = List.copyOf(announcedAddresses);
    }

    /** Settings with default buffers. */
    public static WorkerSettings of(int basePort, List<String> announcedAddresses) {
        return new WorkerSettings(basePort, announcedAddresses, DEFAULT_SOCKET_BUFFER_BYTES);
    }
}
