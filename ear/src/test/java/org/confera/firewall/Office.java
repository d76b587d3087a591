package org.confera.firewall;

/**
 * An office and a server room with a firewall between them, three networks on both sides of one router: people in the
 * first, coturn in the second, Confera in the third. Each has an IPv4 and an IPv6 address.
 */
public final class Office implements AutoCloseable {
    /** The person's machine, coturn's and Confera's. */
    public static final String PEOPLE_ADDRESS = "10.77.1.2";
    public static final String TURN_ADDRESS = "10.77.2.2";
    public static final String SERVER_ADDRESS = "10.77.3.2";
    public static final String SERVER_ADDRESS_IPV6 = "fd77:3::2";

    private final Namespace router = new Namespace("confera-router");
    private final Namespace people = new Namespace("confera-people");
    private final Namespace turn = new Namespace("confera-turn");
    private final Namespace server = new Namespace("confera-server");
    private final Firewall firewall;

    /** Makes it, with the firewall open. */
    public Office() {
        router.sysctl("net.ipv4.ip_forward", 1);
        router.sysctl("net.ipv6.conf.all.forwarding", 1);
        join(people, "people", 1);
        join(turn, "turn", 2);
        join(server, "server", 3);
        firewall = new Firewall(router, "people");
    }

    private void join(Namespace place, String link, int number) {
        String[] four = {"10.77." + number + ".1", "10.77." + number + ".2"};
        String[] six = {"fd77:" + number + "::1", "fd77:" + number + "::2"};
        router.ip("link", "add", link, "type", "veth", "peer", "name", "eth0", "netns", place.prefix().getLast());
        address(router, link, four[0], six[0]);
        address(place, "eth0", four[1], six[1]);
        place.ip("route", "add", "default", "via", four[0]);
        place.ip("-6", "route", "add", "default", "via", six[0]);
    }

    private static void address(Namespace place, String link, String four, String six) {
        place.ip("address", "add", four + "/24", "dev", link);
        // Without the test for duplicates, during which it could not be used.
        place.ip("address", "add", six + "/64", "dev", link, "nodad");
        place.ip("link", "set", link, "up");
    }

    public Namespace people() {
        return people;
    }

    public Namespace turn() {
        return turn;
    }

    public Namespace server() {
        return server;
    }

    /** What stands between people and the rest. */
    public Firewall firewall() {
        return firewall;
    }

    @Override
    public void close() {
        people.close();
        turn.close();
        server.close();
        router.close();
    }
}
