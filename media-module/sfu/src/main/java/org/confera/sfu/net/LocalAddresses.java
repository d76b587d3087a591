package org.confera.sfu.net;

import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;

/** The addresses of this machine that media can be sent to, best first. */
public final class LocalAddresses {
    /** More candidates than this only slow a browser down: a host with many container bridges has dozens. */
    private static final int MOST = 16;

    private LocalAddresses() {
    }

    /**
     * Every usable address of the interfaces that are up: IPv4 and global or unique local IPv6; no link-local ones,
     * since they mean something else on every link. Public before private, IPv4 before IPv6, loopback last.
     */
    public static List<InetAddress> all() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .filter(LocalAddresses::isUp)
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLinkLocalAddress() && !address.isMulticastAddress())
                .map(LocalAddresses::withoutScope)
                .distinct()
                .filter(LocalAddresses::canBeBound)
                .sorted(Comparator.comparingInt(LocalAddresses::rank))
                .limit(MOST)
                .toList();
    }

    /** 0 for the best kind of address, growing. */
    static int rank(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return address instanceof Inet4Address ? 4 : 5;
        }
        if (address instanceof Inet6Address six) {
            return isUniqueLocal(six) ? 3 : 1;
        }
        return address.isSiteLocalAddress() ? 2 : 0;
    }

    /** RFC 4193: fc00::/7. */
    private static boolean isUniqueLocal(Inet6Address address) {
        return (address.getAddress()[0] & 0xFE) == 0xFC;
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp();
        } catch (SocketException gone) {
            return false;
        }
    }

    /** An IPv6 address may still be under test for duplicates, or have failed it. */
    private static boolean canBeBound(InetAddress address) {
        try (DatagramSocket _ = new DatagramSocket(0, address)) {
            return true;
        } catch (SocketException unusable) {
            return false;
        }
    }

    private static InetAddress withoutScope(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
