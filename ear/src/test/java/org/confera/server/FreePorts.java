package org.confera.server;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntPredicate;

/** Finds ports below the range that the system hands to outgoing connections, so that a browser does not take them. */
final class FreePorts {
    private static final int FIRST = 15_000;
    private static final int LAST = 32_000;

    private FreePorts() {
    }

    static int tcp() {
        return search(FreePorts::isTcpFree);
    }

    /** Returns the first of {@code count} neighbouring ports that are free in UDP and TCP, as media needs both. */
    static int media(int count) {
        return search(first -> {
            for (int port = first; port < first + count; port++) {
                if (!isUdpFree(port) || !isTcpFree(port)) {
                    return false;
                }
            }
            return true;
        });
    }

    private static int search(IntPredicate free) {
        for (int attempt = 0; attempt < 1000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (free.test(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port between " + FIRST + " and " + LAST);
    }

    private static boolean isTcpFree(int port) {
        try (ServerSocket _ = new ServerSocket(port)) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static boolean isUdpFree(int port) {
        try (DatagramSocket socket = new DatagramSocket(null)) {
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
