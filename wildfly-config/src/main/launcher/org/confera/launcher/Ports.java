package org.confera.launcher;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** Finds out before the start which ports are taken: WildFly would say it in the middle of a long log. */
final class Ports {
    private Ports() {
    }

    static List<String> problems(Settings settings) {
        List<String> problems = new ArrayList<>();
        InetAddress bind;
        try {
            bind = InetAddress.getByName(settings.bindAddress());
        } catch (UnknownHostException unknown) {
            return List.of("CONFERA_BIND_ADDRESS is \"" + settings.bindAddress()
                    + "\", which is no address of this machine. Use 0.0.0.0 for all of its addresses.");
        }
        tcp(problems, bind, settings.httpPort(), "the pages", "CONFERA_HTTP_PORT");
        tcp(problems, bind, settings.httpsPort(), "the pages over https", "CONFERA_HTTPS_PORT");
        tcp(problems, InetAddress.getLoopbackAddress(), settings.managementPort(), "management and health", "CONFERA_MANAGEMENT_PORT");
        for (int worker = 0; worker < settings.mediaWorkers(); worker++) {
            media(problems, settings.mediaPort() + worker);
        }
        return problems;
    }

    private static void tcp(List<String> problems, InetAddress address, int port, String use, String variable) {
        try (ServerSocket _ = new ServerSocket(port, 1, address)) {
            // Free: closed again at once.
        } catch (IOException taken) {
            problems.add("TCP port " + port + " (" + use + ") cannot be opened on " + address.getHostAddress() + ": "
                    + taken.getMessage() + ". Stop the program that uses it, or set " + variable + " to a free port.");
        }
    }

    /** A worker listens on one number for both: TCP is for those whose firewall lets no UDP through. */
    private static void media(List<String> problems, int port) {
        if (port > 65535) {
            problems.add("CONFERA_MEDIA_PORT leaves no port for each media worker: the last would be " + port
                    + ". Set a lower CONFERA_MEDIA_PORT, or fewer CONFERA_MEDIA_WORKERS.");
            return;
        }
        udp(problems, port);
        try (ServerSocket _ = new ServerSocket(port)) {
            // Free: closed again at once.
        } catch (IOException taken) {
            problems.add(mediaPortTaken("TCP", port, taken));
        }
    }

    private static void udp(List<String> problems, int port) {
        try (DatagramSocket socket = new DatagramSocket(null)) {
            socket.setReuseAddress(false);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException taken) {
            problems.add(mediaPortTaken("UDP", port, taken));
        }
    }

    private static String mediaPortTaken(String protocol, int port, IOException taken) {
        return protocol + " port " + port + " (media) cannot be opened: " + taken.getMessage()
                + ". Stop the program that uses it, or set CONFERA_MEDIA_PORT to the first of enough ports that are free in UDP and TCP.";
    }
}
