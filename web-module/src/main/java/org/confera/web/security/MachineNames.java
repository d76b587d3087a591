package org.confera.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/** What this machine is called: its name, and the addresses of its network interfaces. Asked anew each time, for they change. */
@ApplicationScoped
public class MachineNames {

    private static final String LOCALHOST = "localhost";

    /** Whether this is one of them; a name is never looked up. */
    public boolean has(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals(LOCALHOST) || name.equals(ownName()) || isOwnAddress(name);
    }

    /** By which other machines reach this one, as far as it knows itself. */
    public String first() {
        return addresses().stream().filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()).map(InetAddress::getHostAddress).sorted().findFirst().orElse(LOCALHOST);
    }

    private static boolean isOwnAddress(String name) {
        try {
            InetAddress given = InetAddress.ofLiteral(name.replaceAll("[\\[\\]]", ""));
            return given.isLoopbackAddress() || addresses().contains(given);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static List<InetAddress> addresses() {
        try {
            return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses).toList();
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ownName() {
        try {
            return InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
        } catch (UnknownHostException _) {
            return LOCALHOST;
        }
    }
}
