package org.confera.web.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.Role;
import org.junit.jupiter.api.Test;

/** Threats, lines 28 and 30, in simulated time: nobody crowds out the others by opening sockets. */
class CrowdingTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final long nowNs = Long.MAX_VALUE - SECOND;
    private final Doorstep doorstep = new Doorstep();
    private final HangingUp hangingUp = new HangingUp();
    private final RateLimits limits = new RateLimits(3, 1, nowNs);

    @Test
    void theLongestWaitingGivesWayOnceTooManyHaveNotSaidWhoTheyAre() {
        Connection first = arrive();
        Connection second = arrive();
        fill(Doorstep.MOST - 2);
        assertSame(first, doorstep.arrived(stranger()).orElseThrow());
        assertSame(second, doorstep.arrived(stranger()).orElseThrow());
    }

    @Test
    void whoHasSaidWhoTheyAreNeverGivesWayAndTakesNoPlace() {
        Connection known = arrive();
        known.authenticated(new Caller(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "Ada", Role.PARTICIPANT), UUID.randomUUID(), "");
        fill(Doorstep.MOST - 1);
        assertTrue(doorstep.arrived(stranger()).isEmpty());
        assertTrue(doorstep.arrived(stranger()).filter(known::equals).isEmpty());
    }

    @Test
    void whoHasLeftTakesNoPlace() {
        Connection gone = arrive();
        fill(Doorstep.MOST - 1);
        doorstep.gone(gone);
        assertTrue(doorstep.arrived(stranger()).isEmpty());
    }

    @Test
    void whoDoesNotHangUpIsCutOffOnceAndNotBeforeTheyCouldHaveAnswered() {
        AtomicInteger cuts = new AtomicInteger();
        hangingUp.closed(cuts::incrementAndGet, nowNs);
        hangingUp.tick(nowNs + HangingUp.PATIENCE_NS);
        assertEquals(0, cuts.get());
        hangingUp.tick(nowNs + HangingUp.PATIENCE_NS + 1);
        hangingUp.tick(nowNs + 2 * HangingUp.PATIENCE_NS);
        assertEquals(1, cuts.get());
    }

    @Test
    void oneNetworkThatOpensTooManySocketsKeepsNoOtherOut() {
        for (int i = 0; i < 3; i++) {
            assertTrue(limits.take("office", nowNs));
        }
        assertFalse(limits.take("office", nowNs));
        assertTrue(limits.take("home", nowNs));
        assertTrue(limits.take("office", nowNs + SECOND));
    }

    @Test
    void aNetworkThatHasBeenQuietIsForgotten() {
        limits.take("office", nowNs);
        limits.take("home", nowNs + 61 * SECOND);
        assertEquals(1, limits.size());
    }

    @Test
    void addressesThatOneCustomerNumbersThemselvesAreOneNetwork() {
        assertEquals(HandshakeLimit.network("2001:db8:1:2::1"), HandshakeLimit.network("2001:db8:1:2:ffff::2"));
        assertFalse(HandshakeLimit.network("2001:db8:1:2::1").equals(HandshakeLimit.network("2001:db8:1:3::1")));
        assertEquals("192.0.2.7", HandshakeLimit.network("192.0.2.7"));
    }

    private Connection arrive() {
        Connection connection = stranger();
        assertTrue(doorstep.arrived(connection).isEmpty());
        return connection;
    }

    private void fill(int places) {
        for (int i = 0; i < places; i++) {
            arrive();
        }
    }

    private Connection stranger() {
        return new Connection(null, null, Runnable::run, nowNs);
    }
}
