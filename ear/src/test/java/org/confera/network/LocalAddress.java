package org.confera.network;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;

/** An address of this machine that browsers offer to others and send to. */
public final class LocalAddress {
    private LocalAddress() {
    }

    /** One of a network, since browsers keep loopback to themselves; loopback where this machine is alone. */
    public static InetAddress any() throws SocketException {
        return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(each -> each instanceof Inet4Address && !each.isLoopbackAddress() && !each.isLinkLocalAddress())
                .min(Comparator.comparing(InetAddress::getHostAddress)).orElse(InetAddress.getLoopbackAddress());
    }
}
