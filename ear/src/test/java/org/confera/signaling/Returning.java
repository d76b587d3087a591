package org.confera.signaling;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** People without a browser in a meeting of their own, who try to come back as pages do while their server is away. */
public final class Returning implements AutoCloseable {
    private static final int SIGN_UPS_AT_ONCE = 4;
    private static final long TRY_EVERY_MS = 500;
    private static final long PATIENCE_NS = TimeUnit.MINUTES.toNanos(5);

    private final ExecutorService lives = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Member> people = new ArrayList<>();
    private final List<Socket> sockets = new ArrayList<>();
    private final List<Future<Long>> backNs = new ArrayList<>();
    private final String meeting;

    /** So many people meet. */
    public Returning(URI base, int many) throws Exception {
        Semaphore turns = new Semaphore(SIGN_UPS_AT_ONCE);
        List<Future<Member>> coming = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String name = "Returning " + i;
            coming.add(lives.submit(() -> {
                turns.acquire();
                try {
                    return new Member(base, name);
                } finally {
                    turns.release();
                }
            }));
        }
        for (Future<Member> one : coming) {
            people.add(one.get());
        }
        meeting = people.getFirst().startMeeting();
        for (Member member : people) {
            sockets.add(enter(member));
            if (sockets.size() == 1) {
                sockets.getFirst().result("enableLobby", "{\"enabled\":false}");
            }
        }
    }

    /** From now on everybody comes back as soon as their socket is gone. */
    public void keepComingBack() {
        for (int i = 0; i < people.size(); i++) {
            Member member = people.get(i);
            Socket lost = sockets.get(i);
            backNs.add(lives.submit(() -> comeBack(member, lost)));
        }
    }

    /** Waits until all are back, and tells how long after this moment. */
    public void tell(long readyNs) throws Exception {
        List<Long> tookMs = new ArrayList<>();
        for (Future<Long> back : backNs) {
            tookMs.add(Math.max(0, (back.get() - readyNs) / 1_000_000));
        }
        tookMs.sort(null);
        System.out.printf("[restart] %d people were in their meeting again after the server was ready: p50 %d ms, p95 %d ms%n", tookMs.size(),
                tookMs.get(tookMs.size() / 2), tookMs.get((int) Math.ceil(tookMs.size() * 0.95) - 1));
    }

    private Long comeBack(Member member, Socket lost) throws Exception {
        long deadlineNs = System.nanoTime() + PATIENCE_NS;
        while (lost.isOpen()) {
            Thread.sleep(TRY_EVERY_MS);
        }
        while (System.nanoTime() < deadlineNs) {
            try {
                Socket back = enter(member);
                synchronized (sockets) {
                    sockets.add(back);
                }
                return System.nanoTime();
            } catch (Exception | AssertionError away) {
                Thread.sleep(TRY_EVERY_MS);
            }
        }
        throw new AssertionError("somebody is not back");
    }

    private Socket enter(Member member) throws Exception {
        Socket socket = member.enrol(meeting);
        socket.result("join", "{}");
        return socket;
    }

    @Override
    public void close() {
        lives.shutdownNow();
        synchronized (sockets) {
            sockets.forEach(Socket::close);
        }
    }
}
