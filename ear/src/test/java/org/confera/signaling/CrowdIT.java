package org.confera.signaling;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.confera.server.ConferaServer;
import org.confera.server.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Threats, line 30: whoever crowds the door is answered, and nothing of it stays. */
@ExtendWith(ConferaServer.class)
class CrowdIT {
    private static final int FLOODERS = 5;
    private static final int ATTEMPTS = 1_000;

    private final List<Socket> people = new ArrayList<>();
    private Socket ada;
    private Socket bob;
    private String meeting;

    @BeforeEach
    void twoPeopleMeet(URI base) throws Exception {
        Member host = new Member(base, "Ada");
        meeting = host.startMeeting();
        ada = enter(host);
        ada.result("enableLobby", "{\"enabled\":false}");
        bob = enter(new Member(base, "Bob"));
    }

    @AfterEach
    void leave() {
        people.forEach(Socket::close);
    }

    @Test
    void aThousandAttemptsASecondToJoinAreAnsweredAndLeaveNothingBehind(URI base, RunningServer server) throws Exception {
        List<Member> few = new ArrayList<>();
        for (int i = 0; i < FLOODERS; i++) {
            few.add(new Member(base, "Flooder " + i));
        }
        attempt(few, 200);
        long objects = server.liveBytes();
        long files = server.openFiles();
        attempt(few, ATTEMPTS);
        bob.result("ping", "{}");
        long deadlineNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (server.openFiles() > files * 1.02 + FLOODERS && System.nanoTime() < deadlineNs) {
            Thread.sleep(500);
        }
        double moreObjects = 100.0 * server.liveBytes() / objects - 100;
        double moreFiles = 100.0 * server.openFiles() / files - 100;
        System.out.printf("[crowd] after %d attempts to join: heap %+.1f %%, open files %+.1f %%%n", FLOODERS * ATTEMPTS, moreObjects, moreFiles);
        assertAll(() -> assertTrue(moreObjects < 20, "heap"), () -> assertTrue(moreFiles < 20, "open files"));
    }

    private void attempt(List<Member> few, int times) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> told = new ArrayList<>();
            for (Member flooder : few) {
                told.add(threads.submit(() -> isAnswered(flooder, times)));
            }
            for (Future<Boolean> one : told) {
                assertTrue(one.get(), "an attempt was neither answered nor ended");
            }
        }
    }

    private boolean isAnswered(Member flooder, int times) throws Exception {
        try (Socket socket = flooder.enrol(meeting)) {
            for (int i = 0; i < times && socket.isOpen(); i++) {
                socket.send("{\"jsonrpc\":\"2.0\",\"id\":\"j" + i + "\",\"method\":\"join\",\"params\":{}}");
            }
            return !socket.isOpen() || socket.hasAnswers(times);
        }
    }

    private Socket enter(Member member) throws Exception {
        Socket socket = member.enrol(meeting);
        people.add(socket);
        socket.result("join", "{}");
        return socket;
    }
}
