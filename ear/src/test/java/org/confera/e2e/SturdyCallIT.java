package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Random;
import org.confera.server.ConferaServer;
import org.confera.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a running call shrugs off: garbage on its port, a reload, a second tab. */
@ExtendWith(ConferaServer.class)
class SturdyCallIT extends InChromium {
    @Test
    void garbageOnTheMediaPortAReloadAndASecondTabLeaveTheCallAsItWas(RunningServer server) throws IOException {
        try (Person ada = new Person(chromium, server.baseUrl(), "Ada", 440).arrive();
                Person bob = new Person(chromium, server.baseUrl(), "Bob", 880).arrive()) {
            String code = ada.meet(bob);
            bob.seesMoving(ada);

            pelt(server.mediaPort(), 20_000);
            bob.seesMoving(ada);
            bob.hears(440);

            muteSurvivesAReload(ada, bob);
            aSecondTabTakesOverWithoutRemovingThePerson(ada, bob, code);
        }
    }

    private static void pelt(int port, int datagrams) throws IOException {
        Random random = new Random(20261122);
        try (DatagramSocket socket = new DatagramSocket()) {
            for (int i = 0; i < datagrams; i++) {
                byte[] garbage = new byte[1 + random.nextInt(1400)];
                random.nextBytes(garbage);
                socket.send(new DatagramPacket(garbage, garbage.length, InetAddress.getLoopbackAddress(), port));
            }
        }
    }

    /** Joining again after a reload never opens a microphone that was closed. */
    private static void muteSurvivesAReload(Person ada, Person bob) {
        bob.id("toggle-microphone").click();
        assertThat(ada.tileOf("Bob")).hasAttribute("data-muted", "true");
        bob.page.reload();
        assertThat(bob.id("room")).isVisible();
        bob.seesMoving(ada);
        assertThat(ada.tileOf("Bob")).hasCount(1);
        assertThat(ada.tileOf("Bob")).hasAttribute("data-muted", "true");
        ada.seesMoving(bob);
        ada.hearsNothing();
        bob.id("toggle-microphone").click();
        assertThat(ada.tileOf("Bob")).hasAttribute("data-muted", "false");
        ada.hears(880);
    }

    private static void aSecondTabTakesOverWithoutRemovingThePerson(Person ada, Person bob, String code) {
        Person second = bob.inAnotherTab();
        second.openMeeting(code);
        second.enterRoom();
        assertThat(bob.id("end-replaced")).isVisible();
        bob.page.close();
        second.seesMoving(ada);
        assertThat(ada.tileOf("Bob")).hasCount(1);
        ada.seesMoving(second);
        assertEquals(0, ada.id("waiting").count());
    }
}
