package org.confera.signaling;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.confera.server.ConferaServer;
import org.confera.server.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Threats, lines 28 and 30: whoever crowds the door, the others are served, and nothing of it stays. */
@ExtendWith(ConferaServer.class)
class CrowdIT {
    private static final int MOST = 10_000;
    private static final int PER_ADDRESS = 2_000;
    private static final int SPARE_FILES = 2_000;
    private static final int BIG = 1024 * 1024;
    private static final int FLOODERS = 5;
    private static final int ATTEMPTS = 1_000;

    private final List<Socket> people = new ArrayList<>();
    private final List<RawSocket> crowd = Collections.synchronizedList(new ArrayList<>());
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
        crowd.forEach(RawSocket::close);
        people.forEach(Socket::close);
    }

    @Test
    void othersAreServedWhileThousandsOfSocketsSayNothingAndTheseAreHungUpOn(URI base) throws Exception {
        long files = ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class).getMaxFileDescriptorCount();
        int most = (int) Math.min(MOST, files - SPARE_FILES);
        AtomicBoolean crowding = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Long>> answered = threads.submit(() -> answeredWhile(crowding));
            List<Future<?>> doors = new ArrayList<>();
            for (int address = 1; address <= Math.ceilDiv(most, PER_ADDRESS); address++) {
                InetAddress from = InetAddress.getByName("127.0.1." + address);
                doors.add(threads.submit(() -> openFrom(base, from, Math.min(PER_ADDRESS, most))));
            }
            for (Future<?> door : doors) {
                door.get();
            }
            enter(new Member(base, "Eve")).result("ping", "{}");
            crowding.set(false);
            tell(answered.get(), crowd.size());
        }
        assertTrue(crowd.size() > most / 2, () -> "only " + crowd.size() + " sockets opened");
        for (RawSocket idle : crowd) {
            assertTrue(idle.isHungUp(), "a socket that never says who it is stays open");
        }
        bob.result("ping", "{}");
    }

    @Test
    void bigAndCompressedFramesAreRefusedBeforeTheyCostAnything(URI base) throws Exception {
        for (int i = 0; i < 20; i++) {
            try (RawSocket big = new RawSocket(base, InetAddress.getLoopbackAddress()); RawSocket bomb = new RawSocket(base, InetAddress.getLoopbackAddress())) {
                assertFalse(bomb.head().toLowerCase().contains("sec-websocket-extensions"), bomb.head());
                bomb.send(RawSocket.COMPRESSED_TEXT, new byte[200]);
                int code = bomb.closeCode();
                assertTrue(code == 1002 || code == RawSocket.CUT_OFF, "a compressed frame: " + code);
                assertTooBig(big);
            }
            bob.result("ping", "{}");
        }
    }

    /** The server may hang up while the frame is still on its way. */
    private static void assertTooBig(RawSocket big) {
        try {
            big.send(RawSocket.TEXT, new byte[BIG]);
        } catch (IOException hungUp) {
            return;
        }
        int code = big.closeCode();
        assertTrue(code == 1009 || code == RawSocket.CUT_OFF, "a frame of 1 MiB: " + code);
    }

    @Test
    void whoNeverReadsLosesTheirSocketAndDelaysNobody(URI base) throws Exception {
        Member mallory = new Member(base, "Mallory");
        RawSocket slow = new RawSocket(base, InetAddress.getLoopbackAddress());
        crowd.add(slow);
        slow.say("{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"authenticate\",\"params\":{\"token\":\"" + mallory.token(meeting) + "\"}}");
        slow.heard();
        for (int i = 1; i <= 1_400; i++) {
            slow.say("{\"jsonrpc\":\"2.0\",\"id\":" + i + ",\"method\":\"join\",\"params\":{}}");
        }
        bob.forget();
        ada.result("raiseHand", "{\"raised\":true}");
        bob.told("hands");
        long deadlineNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (isOpen(slow)) {
            bob.result("ping", "{}");
            Thread.sleep(500);
            assertTrue(System.nanoTime() < deadlineNs, "who never reads stays");
        }
        bob.result("ping", "{}");
    }

    private static boolean isOpen(RawSocket slow) {
        try {
            slow.send(RawSocket.PING, new byte[0]);
            return true;
        } catch (IOException cut) {
            return false;
        }
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

    private void openFrom(URI base, InetAddress from, int many) {
        for (int i = 0; i < many; i++) {
            try {
                RawSocket idle = new RawSocket(base, from);
                assertTrue(idle.opened(), idle::head);
                crowd.add(idle);
            } catch (IOException refused) {
                return;
            }
        }
    }

    private List<Long> answeredWhile(AtomicBoolean crowding) throws Exception {
        List<Long> latencies = new ArrayList<>();
        while (crowding.get()) {
            long sentNs = System.nanoTime();
            (latencies.size() % 2 == 0 ? bob : ada).result("getIceServers", "{}");
            latencies.add(System.nanoTime() - sentNs);
            Thread.sleep(20);
        }
        return latencies;
    }

    private static void tell(List<Long> latencies, int sockets) {
        List<Long> sorted = latencies.stream().sorted().toList();
        System.out.printf("[crowd] %d idle sockets; %d requests of others, p50 %d ms, p99 %d ms%n", sockets, sorted.size(),
                sorted.get(sorted.size() / 2) / 1_000_000, sorted.get((int) (sorted.size() * 0.99)) / 1_000_000);
    }
}
