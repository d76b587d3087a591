package org.confera.media.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.resource.NotSupportedException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.ResourceAdapterInternalException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.List;
import org.confera.media.api.MediaConnection;
import org.confera.media.api.MediaConnectionFactory;
import org.confera.media.api.MediaException;
import org.confera.media.api.TransportDirection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The adapter with the real SFU behind it, in a server that the test plays. */
class SfuResourceAdapterTest {
    private final Transactions transactions = new Transactions();
    private final Pool pool = new Pool();
    private final SfuResourceAdapter adapter = adapter(FreePort.find());

    @AfterEach
    void stop() {
        adapter.stop();
    }

    @Test
    void tellsThatItsPortsAreOpenForUdpAndTcp() {
        assertEquals("port 10000 (UDP and TCP)", SfuResourceAdapter.ports(AdapterSettings.of("auto", "10000", "1", "none", "none", "20000-29999").sfu()));
        assertEquals("ports 10000-10003 (UDP and TCP)", SfuResourceAdapter.ports(AdapterSettings.of("auto", "10000", "4", "none", "none", "20000-29999").sfu()));
    }

    @Test
    void answersAtOnceEvenInATransaction() throws Exception {
        MediaConnectionFactory sfu = start();
        transactions.begin();
        try (MediaConnection connection = sfu.getConnection()) {
            connection.openRouter("room");
            connection.createWebRtcTransport("room", "person", TransportDirection.SEND);
        }
        transactions.rollback();
        assertEquals(1L, counter("Routers"));
        assertEquals(1L, counter("Transports"));
    }

    @Test
    void closesARoomWhenTheTransactionCommitsThoughTheHandleIsClosedLongBefore() throws Exception {
        MediaConnectionFactory sfu = start();
        openRoom(sfu);
        transactions.begin();
        closeRoom(sfu);
        assertEquals(1L, counter("Routers"));
        transactions.commit();
        assertEquals(0L, counter("Routers"));
    }

    @Test
    void leavesARoomOpenWhenTheTransactionRollsBack() throws Exception {
        MediaConnectionFactory sfu = start();
        openRoom(sfu);
        transactions.begin();
        closeRoom(sfu);
        transactions.rollback();
        assertEquals(1L, counter("Routers"));
    }

    @Test
    void closesARoomAtOnceWithoutATransaction() throws Exception {
        MediaConnectionFactory sfu = start();
        openRoom(sfu);
        closeRoom(sfu);
        assertEquals(0L, counter("Routers"));
    }

    @Test
    void reusesAPooledConnectionAndRefusesItsOldHandle() throws Exception {
        MediaConnectionFactory sfu = start();
        MediaConnection old = sfu.getConnection();
        old.close();
        old.close();
        try (MediaConnection next = sfu.getConnection()) {
            next.openRouter("room");
            MediaException e = assertThrows(MediaException.class, () -> old.openRouter("room"));
            assertEquals(MediaException.Reason.UNAVAILABLE, e.reason());
            assertThrows(IllegalStateException.class, () -> old.closeRouter("room"));
        }
        assertEquals(1, pool.created);
        assertEquals(1L, counter("Routers"));
    }

    @Test
    void saysThatThePoolIsExhausted() throws Exception {
        MediaConnectionFactory sfu = start();
        try (MediaConnection _ = sfu.getConnection()) {
            MediaException e = assertThrows(MediaException.class, sfu::getConnection);
            assertEquals(MediaException.Reason.UNAVAILABLE, e.reason());
            assertTrue(e.getMessage().contains("max-pool-size"), e.getMessage());
        }
    }

    @Test
    void refusesCommandsAfterItHasStopped() throws Exception {
        MediaConnectionFactory sfu = start();
        try (MediaConnection connection = sfu.getConnection()) {
            adapter.stop();
            MediaException e = assertThrows(MediaException.class, () -> connection.openRouter("room"));
            assertEquals(MediaException.Reason.UNAVAILABLE, e.reason());
            connection.closeRouter("room");
        }
    }

    @Test
    void freesItsPortWhenItStops() throws Exception {
        start();
        adapter.stop();
        new DatagramSocket(Integer.parseInt(adapter.getMediaPort()), InetAddress.getLoopbackAddress()).close();
    }

    @Test
    void namesPortAndSettingWhenThePortIsTaken() throws Exception {
        try (DatagramSocket other = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            SfuResourceAdapter second = adapter(other.getLocalPort());
            String message = assertThrows(ResourceAdapterInternalException.class, () -> second.start(new Bootstrap(transactions)))
                    .getMessage();
            for (String part : new String[] {"MediaPort", String.valueOf(other.getLocalPort()), "CONFERA_MEDIA_PORT"}) {
                assertTrue(message.contains(part), message);
            }
            second.stop();
        }
    }

    @Test
    void refusesToStartWithAWrongSetting() {
        adapter.setMediaPort("80");
        String message = assertThrows(ResourceAdapterInternalException.class, () -> adapter.start(new Bootstrap(transactions)))
                .getMessage();
        assertTrue(message.contains("MediaPort") && message.contains("'80'"), message);
    }

    @Test
    void refusesToStartWithoutATransactionRegistry() {
        assertThrows(ResourceAdapterInternalException.class, () -> adapter.start(new Bootstrap(null)));
    }

    @Test
    void handsOutTurnCredentials() throws Exception {
        adapter.setTurnUrls("turn:turn.example.org");
        adapter.setTurnSecret("0123456789abcdef");
        adapter.setTurnRelayPorts("62000-62999");
        try (MediaConnection connection = start().getConnection()) {
            assertEquals(List.of("turn:turn.example.org"), connection.iceServers("p-1").getFirst().urls());
        }
    }

    @Test
    void activatesNothingButItsOwnSpecification() throws Exception {
        start();
        ActivationSpec foreign = new ForeignSpec();
        assertThrows(NotSupportedException.class, () -> adapter.endpointActivation(new Bean(), foreign));
        assertEquals(0, adapter.getXAResources(new ActivationSpec[] {new SfuActivationSpec()}).length);
    }

    @Test
    void isEqualByItsSettings() throws Exception {
        SfuResourceAdapter same = adapter(Integer.parseInt(adapter.getMediaPort()));
        assertEquals(adapter, same);
        assertEquals(adapter.hashCode(), same.hashCode());
        assertEquals(factory(adapter), factory(same));
        assertEquals(factory(adapter).hashCode(), factory(same).hashCode());
        same.setWorkers("2");
        assertNotEquals(adapter, same);
        assertNotEquals(factory(adapter), factory(same));
    }

    @Test
    void survivesSerialisationAsJcaWants() throws Exception {
        assertEquals(adapter, copy(adapter));
        assertEquals(factory(adapter), copy(factory(adapter)));
        assertFalse(copy(new SfuActivationSpec()).equals(new SfuActivationSpec()));
        MediaConnectionFactory sfu = start();
        assertEquals(sfu.getClass(), copy(sfu).getClass());
    }

    private MediaConnectionFactory start() throws Exception {
        adapter.start(new Bootstrap(transactions));
        return (MediaConnectionFactory) factory(adapter).createConnectionFactory(pool);
    }

    private static SfuManagedConnectionFactory factory(SfuResourceAdapter adapter) throws Exception {
        SfuManagedConnectionFactory factory = new SfuManagedConnectionFactory();
        factory.setResourceAdapter(adapter);
        return factory;
    }

    private static void openRoom(MediaConnectionFactory sfu) throws MediaException {
        try (MediaConnection connection = sfu.getConnection()) {
            connection.openRouter("room");
        }
    }

    private static void closeRoom(MediaConnectionFactory sfu) throws MediaException {
        try (MediaConnection connection = sfu.getConnection()) {
            connection.closeRouter("room");
        }
    }

    private Object counter(String name) {
        return adapter.getStatistics().getValue(name);
    }

    private static SfuResourceAdapter adapter(int port) {
        SfuResourceAdapter adapter = new SfuResourceAdapter();
        adapter.setAnnouncedAddresses("127.0.0.1");
        adapter.setMediaPort(String.valueOf(port));
        adapter.setWorkers("1");
        return adapter;
    }

    @SuppressWarnings("unchecked")
    private static <T> T copy(T original) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
