package org.confera.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/** A mail server that takes whatever comes, but says so of as many messages only as it was told to (RFC 5321). */
final class HesitantMailServer implements AutoCloseable {
    private final ServerSocket door;
    private final Semaphore answers;
    private final List<String> messages = new CopyOnWriteArrayList<>();

    HesitantMailServer(int answered) throws IOException {
        answers = new Semaphore(answered);
        door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Head and body of each message so far, also of those that were not answered. */
    List<String> messages() {
        return List.copyOf(messages);
    }

    /** From now on each message is answered, whoever waits included. */
    void answerAll() {
        answers.release(100_000);
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Thread.ofVirtual().start(() -> talk(caller));
            } catch (IOException _) {
                // The test is over.
            }
        }
    }

    private void talk(Socket caller) {
        try (caller; BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = caller.getOutputStream();
            say(out, "220 here");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("DATA")) {
                    say(out, "354 go on");
                    messages.add(message(in));
                    answers.acquireUninterruptibly();
                }
                say(out, line.startsWith("QUIT") ? "221 bye" : "250 fine");
            }
        } catch (IOException _) {
            // The caller hung up, or was killed.
        }
    }

    private static String message(BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            message.append(line).append('\n');
        }
        return message.toString();
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
