package org.confera.e2e;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.confera.signaling.Member;
import org.confera.signaling.Socket;

/** Many people in one meeting without a browser: they are there, and they raise their hands. */
final class Crowd implements AutoCloseable {
    /** Signing up costs the server a slow hash each; a few at a time keep both processors busy. */
    private static final int AT_A_TIME = 4;

    final String meeting;
    private final List<Socket> people = new ArrayList<>();

    /** @param size with the host, who lets everybody in unasked */
    Crowd(URI base, int size) throws Exception {
        Member host = new Member(base, "Person 1");
        meeting = host.startMeeting();
        Socket first = host.enrol(meeting);
        people.add(first);
        first.result("join", "{}");
        first.result("enableLobby", "{\"enabled\":false}");
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Callable<Socket>> arrivals = new ArrayList<>();
            for (int number = 2; number <= size; number++) {
                String name = "Person " + number;
                arrivals.add(() -> arrive(base, name));
            }
            for (Future<Socket> arrived : workers.invokeAll(arrivals)) {
                people.add(arrived.get());
            }
        }
    }

    private Socket arrive(URI base, String name) throws Exception {
        Socket socket = new Member(base, name).enrol(meeting);
        socket.result("join", "{}");
        return socket;
    }

    /** One of them raises a hand, or takes it down. */
    void raise(int who, boolean up) throws Exception {
        people.get(who % people.size()).result("raiseHand", "{\"raised\":" + up + "}");
    }

    @Override
    public void close() {
        people.forEach(Socket::close);
    }
}
