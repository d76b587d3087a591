package org.confera.media.adapter;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A port that media can have: free in UDP and TCP, and below the range that the system hands to outgoing connections. */
final class FreePort {
    private static final int FIRST = 15_000;
    private static final int LAST = 32_000;

    private FreePort() {
    }

    static int find() {
        for (int attempt = 0; attempt < 100; attempt++) {
            InetSocketAddress wanted = new InetSocketAddress(InetAddress.getLoopbackAddress(),
                    ThreadLocalRandom.current().nextInt(FIRST, LAST));
            try (DatagramSocket _ = new DatagramSocket(wanted);
                    ServerSocket _ = new ServerSocket(wanted.getPort(), 1, wanted.getAddress())) {
                return wanted.getPort();
            } catch (IOException taken) {
                continue;
            }
        }
        throw new IllegalStateException("no free port between " + FIRST + " and " + LAST);
    }
}
