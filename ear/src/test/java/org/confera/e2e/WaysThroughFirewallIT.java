package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.confera.firewall.Office.SERVER_ADDRESS;
import static org.confera.firewall.Office.SERVER_ADDRESS_IPV6;
import static org.confera.firewall.Office.TURN_ADDRESS;

import com.microsoft.playwright.Browser;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.confera.firewall.Coturn;
import org.confera.firewall.Networks;
import org.confera.firewall.Office;
import org.confera.server.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two people behind a firewall see and hear each other whatever it lets through; their media goes the best way that is
 * left. The browsers are told nothing of it.
 */
class WaysThroughFirewallIT {
    private static final String SECRET = "only-this-test-knows-it";
    /** An address that is announced and leads nowhere, as a public one may from within. */
    private static final String LEADS_NOWHERE = "198.51.100.7";

    /** What was opened, the last first. */
    private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();
    private static Office office;
    private static RunningServer server;
    private static Browser chromium;

    @BeforeAll
    static void open() {
        if (!Networks.arePermitted()) {
            return;
        }
        office = keep(new Office());
        keep(new Coturn(office.turn(), SECRET, SERVER_ADDRESS));
        server = keep(new RunningServer("ways-through", Map.of(
                "CONFERA_ANNOUNCED_ADDRESSES", String.join(",", LEADS_NOWHERE, SERVER_ADDRESS, SERVER_ADDRESS_IPV6),
                "CONFERA_MEDIA_WORKERS", "1",
                "CONFERA_TURN_URLS", "turn:" + TURN_ADDRESS + ":3478?transport=udp,turn:" + TURN_ADDRESS + ":3478?transport=tcp",
                "CONFERA_TURN_SECRET", SECRET, "CONFERA_TURN_RELAY_PORTS", Coturn.PORTS), office.server().prefix(), SERVER_ADDRESS));
        chromium = keep(new Browsers()).chromiumIn(office.people());
    }

    @BeforeEach
    void require() {
        Networks.require();
    }

    @AfterAll
    static void close() throws Exception {
        while (!OPEN.isEmpty()) {
            OPEN.removeFirst().close();
        }
    }

    @Test
    void anOpenFirewallIsCrossedByUdpAtTheAddressThatAnswers() {
        office.firewall().drop("meta nfproto ipv6 udp dport " + server.mediaPort());
        peopleMeetBy("udp direct to " + SERVER_ADDRESS);
    }

    @Test
    void ipv6IsTakenWhereIpv4CarriesNoMedia() {
        office.firewall().drop("ip daddr " + SERVER_ADDRESS + " udp dport " + server.mediaPort(), "ip daddr " + TURN_ADDRESS);
        peopleMeetBy("udp direct to " + SERVER_ADDRESS_IPV6);
    }

    @Test
    void whereUdpIsBlockedMediaTakesTcpToTheSfu() {
        office.firewall().drop("meta l4proto udp", "ip daddr " + TURN_ADDRESS, "meta nfproto ipv6");
        peopleMeetBy("tcp direct to " + SERVER_ADDRESS);
    }

    @Test
    void whereTheMediaPortsAreBlockedMediaIsRelayedByUdp() {
        office.firewall().drop("meta l4proto { tcp, udp } th dport " + server.mediaPort(), "ip daddr " + TURN_ADDRESS + " meta l4proto tcp");
        peopleMeetBy("udp relay by udp to " + SERVER_ADDRESS);
    }

    @Test
    void whereUdpAndTheMediaPortsAreBlockedMediaIsRelayedByTcp() {
        office.firewall().drop("meta l4proto udp", "tcp dport " + server.mediaPort());
        peopleMeetBy("udp relay by tcp to " + SERVER_ADDRESS);
    }

    @Test
    void whatIsBlockedInMidCallIsLeftForWhatIsOpen() {
        office.firewall().drop("meta nfproto ipv6 udp dport " + server.mediaPort());
        try (Person ada = person("Ada", 440); Person bob = person("Bob", 880)) {
            meet(ada, bob);
            ada.reachesMediaBy("udp direct to " + SERVER_ADDRESS);
            office.firewall().drop("meta l4proto udp");
            ada.reachesMediaBy("tcp direct to .*");
            bob.reachesMediaBy("tcp direct to .*");
            seeAndHear(ada, bob);
        }
    }

    private static void peopleMeetBy(String way) {
        try (Person ada = person("Ada", 440); Person bob = person("Bob", 880)) {
            meet(ada, bob);
            ada.reachesMediaBy(way);
            bob.reachesMediaBy(way);
        }
    }

    private static Person person(String name, int toneHz) {
        return new Person(chromium, server.httpsUrl(), name, toneHz).arrive();
    }

    private static void meet(Person ada, Person bob) {
        ada.meet(bob);
        assertThat(bob.id("room")).isVisible();
        seeAndHear(ada, bob);
    }

    private static void seeAndHear(Person ada, Person bob) {
        ada.seesMoving(bob);
        bob.seesMoving(ada);
        ada.hears(880);
        bob.hears(440);
    }

    private static <T extends AutoCloseable> T keep(T opened) {
        OPEN.addFirst(opened);
        return opened;
    }
}
