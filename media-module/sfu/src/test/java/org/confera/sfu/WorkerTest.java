package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.confera.media.api.MediaException;
import org.confera.media.api.MediaException.Reason;
import org.confera.media.api.rtp.IceCandidate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A worker's port, thread and commands. */
class WorkerTest {
    private static final WorkerSettings LOOPBACK =
            WorkerSettings.of(0, InetAddress.getLoopbackAddress(), List.of());

    private Worker worker = start(0, LOOPBACK);

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void runsCommandsOnItsOwnThread() throws Exception {
        assertTrue(worker.call(worker::isWorkerThread).get(30, TimeUnit.SECONDS));
        assertFalse(worker.isWorkerThread());
    }

    @Test
    void answersWhatACommandThrows() {
        CompletableFuture<Object> answer = worker.call(() -> {
            throw new MediaException(Reason.NOT_FOUND, "no such thing");
        });
        ExecutionException thrown = assertThrows(ExecutionException.class, () -> answer.get(30, TimeUnit.SECONDS));
        assertEquals("no such thing", thrown.getCause().getMessage());
    }

    @Test
    void goesOnAfterAFailedCommandAndCountsIt() throws Exception {
        worker.execute(() -> {
            throw new IllegalStateException("this stack trace belongs to a test");
        });
        worker.execute(() -> {
            throw new AssertionError("this stack trace belongs to a test");
        });
        assertEquals(2L, worker.call(worker::failures).get(30, TimeUnit.SECONDS));
    }

    @Test
    void refusesCommandsWhenTooManyWait() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch stuck = new CountDownLatch(1);
        worker.execute(() -> {
            started.countDown();
            awaitQuietly(stuck);
        });
        started.await();
        RejectedExecutionException refused = assertThrows(RejectedExecutionException.class, () -> {
            for (int i = 0; i < 20_000; i++) {
                worker.execute(() -> {
                });
            }
        });
        assertTrue(refused.getMessage().contains("commands waiting"), refused.getMessage());
        assertEquals(Reason.LIMIT, refusal(worker.call(() -> 1)));
        stuck.countDown();
    }

    @Test
    void refusesCommandsOnceStopped() {
        worker.close();
        assertEquals(Reason.UNAVAILABLE, refusal(worker.call(() -> 1)));
        assertThrows(RejectedExecutionException.class, () -> worker.execute(() -> {
        }));
    }

    @Test
    void refusesCommandsThatWaitWhenItStops() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        worker.execute(() -> awaitQuietly(stuck));
        for (int i = 0; i < 1_000; i++) {
            worker.execute(() -> {
            });
        }
        CompletableFuture<Integer> waiting = worker.call(() -> 1);
        Thread closing = Thread.ofVirtual().start(worker::close);
        while (!worker.isStopping()) {
            Thread.onSpinWait();
        }
        stuck.countDown();
        assertTrue(closing.join(Duration.ofSeconds(30)));
        assertEquals(Reason.UNAVAILABLE, refusal(waiting));
    }

    @Test
    void namesThePortAndTheSettingWhenThePortIsTaken() {
        WorkerSettings same = WorkerSettings.of(worker.port(), InetAddress.getLoopbackAddress(), List.of());
        MediaException taken = assertThrows(MediaException.class, () -> Worker.start(0, same));
        assertEquals(Reason.UNAVAILABLE, taken.reason());
        assertTrue(taken.getMessage().contains(Integer.toString(worker.port())), taken.getMessage());
        assertTrue(taken.getMessage().contains("CONFERA_MEDIA_PORT"), taken.getMessage());
    }

    @Test
    void namesTheTcpPortWhenOnlyThatIsTaken() throws Exception {
        int free = worker.port();
        worker.close();
        try (ServerSocket _ = new ServerSocket(free, 1, InetAddress.getLoopbackAddress())) {
            WorkerSettings same = WorkerSettings.of(free, InetAddress.getLoopbackAddress(), List.of());
            MediaException taken = assertThrows(MediaException.class, () -> Worker.start(0, same));
            assertTrue(taken.getMessage().contains("TCP port " + free + " on "), taken.getMessage());
            assertTrue(taken.getMessage().contains("CONFERA_MEDIA_PORT"), taken.getMessage());
        }
        worker = start(0, WorkerSettings.of(free, InetAddress.getLoopbackAddress(), List.of()));
        assertEquals(free, worker.port(), "what was bound before the failure is free again");
    }

    @Test
    void takesTheBasePortPlusItsNumber() {
        int free = worker.port();
        worker.close();
        worker = start(1, WorkerSettings.of(free - 1, InetAddress.getLoopbackAddress(), List.of()));
        assertEquals(free, worker.port());
    }

    @Test
    void freesThePortWhenItIsClosed() {
        int port = worker.port();
        worker.close();
        worker = start(0, WorkerSettings.of(port, InetAddress.getLoopbackAddress(), List.of()));
        assertEquals(port, worker.port());
    }

    @Test
    void announcesEveryAddressLoopbackLast() throws Exception {
        worker.close();
        worker = start(0, WorkerSettings.of(0, null, List.of()));
        List<IceCandidate> candidates = worker.call(() -> worker.createTransport("t", (_, _) -> {
        }).iceCandidates()).get(30, TimeUnit.SECONDS);
        assertTrue(InetAddress.getByName(candidates.getLast().ip()).isLoopbackAddress());
        for (int i = 1; i < candidates.size(); i++) {
            assertTrue(candidates.get(i).priority() < candidates.get(i - 1).priority());
        }
        assertTrue(candidates.stream().allMatch(candidate -> candidate.port() == worker.port()));
    }

    @Test
    void announcesAnAddressThatTheMachineDoesNotHave() throws Exception {
        worker.close();
        InetAddress translated = InetAddress.getByName("203.0.113.5");
        worker = start(0, WorkerSettings.of(0, InetAddress.getLoopbackAddress(), List.of(translated)));
        List<IceCandidate> candidates = worker.call(() -> worker.createTransport("t", (_, _) -> {
        }).iceCandidates()).get(30, TimeUnit.SECONDS);
        assertEquals(List.of("203.0.113.5", "203.0.113.5"), candidates.stream().map(IceCandidate::ip).toList());
        assertEquals(List.of("udp", "tcp"), candidates.stream().map(IceCandidate::protocol).toList());
    }

    @Test
    void makesTransportsOnItsOwnThreadOnly() {
        assertThrows(IllegalStateException.class, () -> worker.createTransport("t", (_, _) -> {
        }));
    }

    private static Reason refusal(CompletableFuture<?> answer) {
        ExecutionException failed = assertThrows(ExecutionException.class, () -> answer.get(30, TimeUnit.SECONDS));
        return assertInstanceOf(MediaException.class, failed.getCause()).reason();
    }

    private static Worker start(int number, WorkerSettings settings) {
        try {
            return Worker.start(number, settings);
        } catch (MediaException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
