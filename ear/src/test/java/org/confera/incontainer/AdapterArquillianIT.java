package org.confera.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.transaction.UserTransaction;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.management.ObjectName;
import org.confera.media.api.MediaConnection;
import org.confera.media.api.MediaConnectionFactory;
import org.confera.media.api.TransportDirection;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The SFU behind its door: bound, configured, counted, and in step with transactions. */
@ExtendWith(ArquillianExtension.class)
class AdapterArquillianIT {
    private static final String STATISTICS = "jboss.as:subsystem=resource-adapters,resource-adapter=sfu,statistics=extended";

    @Resource(lookup = "java:/confera/sfu")
    private MediaConnectionFactory sfu;
    @Resource
    private UserTransaction transaction;
    private final String router = UUID.randomUUID().toString();

    @Deployment
    static WebArchive archive() {
        return Probe.with(AdapterArquillianIT.class);
    }

    @Test
    void aRouterOffersWhatBrowsersSpeak() throws Exception {
        try (MediaConnection connection = sfu.getConnection()) {
            Set<String> offered = connection.openRouter(router).codecs().stream()
                    .map(codec -> codec.mimeType().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
            assertTrue(offered.containsAll(Set.of("audio/opus", "video/vp8", "video/rtx")), offered::toString);
            connection.closeRouter(router);
        }
    }

    @Test
    void aTransportHasACandidateOnAMediaPort() throws Exception {
        int first = Integer.parseInt(System.getenv("CONFERA_MEDIA_PORT"));
        try (MediaConnection connection = sfu.getConnection()) {
            connection.openRouter(router);
            var candidates = connection.createWebRtcTransport(router, "ada", TransportDirection.SEND).iceCandidates();
            assertTrue(candidates.stream().allMatch(candidate -> candidate.port() >= first && candidate.port() < first + 64), candidates::toString);
            connection.closeRouter(router);
        }
    }

    @Test
    void aCommandOfARolledBackTransactionNeverHappens() throws Exception {
        try (MediaConnection connection = sfu.getConnection()) {
            connection.openRouter(router);
        }
        long open = statistic("Routers");
        transaction.begin();
        closeRouter();
        transaction.rollback();
        assertEquals(open, statistic("Routers"));
        transaction.begin();
        closeRouter();
        assertEquals(open, statistic("Routers"));
        transaction.commit();
        awaitRouters(open - 1);
    }

    private void closeRouter() throws Exception {
        try (MediaConnection connection = sfu.getConnection()) {
            connection.closeRouter(router);
        }
    }

    /** The worker carries a command out on its own thread. */
    private static void awaitRouters(long count) throws Exception {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (statistic("Routers") != count && System.nanoTime() - deadline < 0) {
            Thread.sleep(20);
        }
        assertEquals(count, statistic("Routers"));
    }

    /** Reads a counter where an administrator does: in the management model, here through its JMX face. */
    private static long statistic(String name) throws Exception {
        return ((Number) ManagementFactory.getPlatformMBeanServer().getAttribute(new ObjectName(STATISTICS), name)).longValue();
    }
}
