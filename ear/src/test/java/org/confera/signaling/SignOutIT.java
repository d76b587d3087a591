package org.confera.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.confera.server.ConferaServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Threats, line 10: signing out ends every socket of the sign-in, whichever HTTP session it was opened with, and no other. */
@ExtendWith(ConferaServer.class)
class SignOutIT {
    @Test
    void allSocketsOfTheSignInCloseAlsoThoseThatWereOpenedWithAnotherSessionOrNone(URI base) throws Exception {
        Member host = new Member(base, "Ada");
        Member guest = new Member(base, "Bob");
        String meeting = host.startMeeting();
        try (Socket before = host.enrol(meeting); Socket bob = guest.enrol(meeting)) {
            host.loseSession();
            try (Socket after = host.enrol(host.startMeeting()); Socket late = lateSocket(host, meeting)) {
                long startNs = System.nanoTime();
                host.signOut();
                for (Socket socket : new Socket[] {before, after, late}) {
                    assertEquals(1008, socket.closeCode());
                }
                System.out.printf("[sign-out] all sockets closed after %d ms%n", (System.nanoTime() - startNs) / 1_000_000);
            }
            bob.result("ping", "{}");
        }
    }

    private static Socket lateSocket(Member host, String meeting) throws Exception {
        host.loseSession();
        return host.enrol(meeting);
    }
}
