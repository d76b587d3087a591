package org.confera.incontainer;

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

/** The mail server that the server under test was told of, for as long as it is open. It takes everything. */
final class Letterbox implements AutoCloseable {
    private final ServerSocket door;
    private final List<String> messages = new CopyOnWriteArrayList<>();

    Letterbox() throws IOException {
        door = new ServerSocket(Integer.parseInt(System.getenv("CONFERA_SMTP_PORT")), 10, InetAddress.getByName("127.0.0.1"));
        Thread.ofPlatform().daemon().start(this::serve);
    }

    /** Waits for a message in which these words stand. */
    String await(String words) throws InterruptedException {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() - deadline < 0) {
            for (String message : messages) {
                if (message.contains(words)) {
                    return message;
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("no message with " + words + " came within a minute, but " + messages);
    }

    long count(String words) {
        return all(words).size();
    }

    /** The messages so far in which these words stand. */
    List<String> all(String words) {
        return messages.stream().filter(message -> message.contains(words)).toList();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                talk(new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8)), caller.getOutputStream());
            } catch (IOException _) {
                // The caller hung up, or the test is over.
            }
        }
    }

    private void talk(BufferedReader in, OutputStream out) throws IOException {
        say(out, "220 here");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("DATA")) {
                say(out, "354 go on");
                messages.add(body(in));
            }
            say(out, line.startsWith("QUIT") ? "221 bye" : "250 fine");
        }
    }

    private static String body(BufferedReader in) throws IOException {
        StringBuilder body = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            body.append(line).append('\n');
        }
        return body.toString();
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
