package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.Inet6Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import org.confera.server.ConferaServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People meet where UDP or IPv4 is missing: of the candidates that the SFU announces one leads to it. */
@ExtendWith(ConferaServer.class)
class OtherWaysIT extends InChromium {
    /** The fifth of a candidate's words is its address, and this one has a colon. */
    private static final String IPV6 = "^(\\S+ ){4}\\S*:";

    @Test
    void byTcpWhereUdpIsBlocked(URI base) {
        peopleMeet(base, " tcp ", "tcp direct to .*");
    }

    @Test
    void byIpv6(URI base) throws SocketException {
        requireIpv6();
        peopleMeet(base, IPV6 + ".* typ host", "udp direct to .*:.*");
    }

    @Test
    void byTcpOverIpv6(URI base) throws SocketException {
        requireIpv6();
        peopleMeet(base, IPV6 + ".* tcptype passive", "tcp direct to .*:.*");
    }

    private static void peopleMeet(URI base, String candidates, String way) {
        try (Person ada = new Person(chromium, base, "Ada", 440); Person bob = new Person(chromium, base, "Bob", 880)) {
            ada.context.addInitScript(Scripts.onlyCandidates(candidates));
            bob.context.addInitScript(Scripts.onlyCandidates(candidates));
            ada.arrive();
            bob.arrive();
            ada.meet(bob);
            assertThat(bob.id("room")).isVisible();
            ada.seesMoving(bob);
            bob.seesMoving(ada);
            ada.hears(880);
            bob.hears(440);
            ada.reachesMediaBy(way);
            bob.reachesMediaBy(way);
        }
    }

    /** Browsers use no loopback interface of their own, so that ::1 alone is not enough. */
    private static void requireIpv6() throws SocketException {
        assumeTrue(NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .anyMatch(each -> each instanceof Inet6Address && !each.isLoopbackAddress() && !each.isLinkLocalAddress()),
                "this machine has no IPv6 address in a network");
    }
}
