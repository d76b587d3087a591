package org.confera.firewall;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real coturn with our configuration: a relay to the SFU for those who were invited, and no door to anything else. Threats, line 25. */
class RelayFirewallIT {
    private static final String SECRET = "only these tests know this".replace(' ', '-');
    private static final int FORBIDDEN = 403;
    private static final int UNAUTHORISED = 401;
    private static final int UNSUPPORTED_TRANSPORT = 442;

    private static Office office;
    private static Coturn coturn;

    @BeforeAll
    static void open() {
        if (Networks.arePermitted()) {
            office = new Office();
            coturn = new Coturn(office.turn(), SECRET, Office.SERVER_ADDRESS, Office.SERVER_ADDRESS_IPV6);
        }
    }

    @BeforeEach
    void require() {
        Networks.require();
    }

    @AfterAll
    static void close() {
        if (coturn != null) {
            coturn.close();
        }
        if (office != null) {
            office.close();
        }
    }

    @Test
    void relaysToTheSfuFromThePortsThatItWasGiven() throws Exception {
        try (TurnClient ada = invited(Office.SERVER_ADDRESS)) {
            assertTrue(ada.relayPort() >= Coturn.FIRST_PORT && ada.relayPort() <= Coturn.LAST_PORT, "port " + ada.relayPort());
            assertEquals(TurnClient.SUCCESS, ada.createPermission(address(Office.SERVER_ADDRESS)));
            assertEquals(TurnClient.SUCCESS, ada.bindChannel(address(Office.SERVER_ADDRESS)));
        }
        try (TurnClient ada = invited(Office.SERVER_ADDRESS_IPV6)) {
            assertEquals(TurnClient.SUCCESS, ada.createPermission(address(Office.SERVER_ADDRESS_IPV6)));
        }
    }

    /** Loopback, "this network", private, link-local and public ones, multicast, broadcast, coturn itself, colleagues. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "0.0.0.0", "10.77.2.2", "10.77.2.1", "10.77.1.2", "10.77.3.1", "10.77.3.3",
            "10.0.0.1", "172.16.0.1", "192.168.1.1", "100.64.0.1", "169.254.169.254", "8.8.8.8", "224.0.0.251",
            "239.1.1.1", "255.255.255.255",
            "::", "::1", "fd77:2::2", "fd77:3::1", "fd77:3::3", "fd00::1", "fe80::1", "2001:db8::1", "ff02::1", "ff05::2",
            "::ffff:127.0.0.1", "::ffff:0.0.0.0", "::ffff:10.77.2.2", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::10.0.0.1"})
    void relaysToNoOtherPeer(String peer) throws Exception {
        try (TurnClient ada = invited(peer)) {
            assertEquals(FORBIDDEN, ada.createPermission(address(peer)));
            assertEquals(FORBIDDEN, ada.bindChannel(address(peer)));
        }
    }

    @Test
    void relaysForNobodyWithoutCredentials() {
        try (TurnClient stranger = new TurnClient(office.people(), Office.TURN_ADDRESS)) {
            assertEquals(UNAUTHORISED, stranger.allocateAnonymously());
        }
    }

    @Test
    void refusesAPasswordThatWasMadeWithAnotherSecret() throws Exception {
        assertEquals(UNAUTHORISED, allocate(username(600), "another-secret-than-ours"));
    }

    @Test
    void refusesCredentialsThatHaveExpired() throws Exception {
        assertEquals(UNAUTHORISED, allocate(username(-1), SECRET));
        assertEquals(TurnClient.SUCCESS, allocate(username(60), SECRET));
    }

    /** coturn looks at the expiry once: a call doesn't break after an hour, and the SFU decides who is in it. */
    @Test
    void goesOnRelayingForACallThatBeganInTime() throws Exception {
        String username = username(5);
        try (TurnClient ada = new TurnClient(office.people(), Office.TURN_ADDRESS)) {
            assertEquals(TurnClient.SUCCESS, ada.allocate(username, password(username, SECRET), TurnClient.UDP, null));
            Thread.sleep(6_500);
            assertEquals(UNAUTHORISED, allocate(username, SECRET));
            assertEquals(TurnClient.SUCCESS, ada.createPermission(address(Office.SERVER_ADDRESS)));
        }
    }

    @Test
    void refusesCredentialsWhoseExpiryWasMovedByTheirOwner() throws Exception {
        String issued = username(-1);
        try (TurnClient ada = new TurnClient(office.people(), Office.TURN_ADDRESS)) {
            assertEquals(UNAUTHORISED, ada.allocate(username(600), password(issued, SECRET), TurnClient.UDP, null));
        }
    }

    @Test
    void opensNoTcpConnectionsForAnybody() throws Exception {
        String username = username(600);
        try (TurnClient ada = new TurnClient(office.people(), Office.TURN_ADDRESS)) {
            assertEquals(UNSUPPORTED_TRANSPORT, ada.allocate(username, password(username, SECRET), TurnClient.TCP, null));
        }
    }

    private static int allocate(String username, String secret) throws Exception {
        try (TurnClient client = new TurnClient(office.people(), Office.TURN_ADDRESS)) {
            return client.allocate(username, password(username, secret), TurnClient.UDP, null);
        }
    }

    /** Somebody with right credentials and a relay of the family that the peer is of. */
    private static TurnClient invited(String peer) throws Exception {
        String username = username(600);
        TurnClient client = new TurnClient(office.people(), Office.TURN_ADDRESS);
        assertEquals(TurnClient.SUCCESS, client.allocate(username, password(username, SECRET), TurnClient.UDP, address(peer)));
        return client;
    }

    private static String username(int expiresInSeconds) {
        return Instant.now().getEpochSecond() + expiresInSeconds + ":ada";
    }

    private static String password(String username, String secret) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA1"));
        return Base64.getEncoder().encodeToString(mac.doFinal(username.getBytes(UTF_8)));
    }

    /** As it stands there: Java would make an IPv4 address of one that is mapped into IPv6. */
    private static InetAddress address(String literal) throws UnknownHostException {
        if (!literal.startsWith("::ffff:")) {
            return InetAddress.ofLiteral(literal);
        }
        String four = HexFormat.of().formatHex(InetAddress.ofLiteral(literal.substring(7)).getAddress());
        return Inet6Address.getByAddress(null, HexFormat.of().parseHex("00000000000000000000ffff" + four), -1);
    }
}
