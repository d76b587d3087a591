package org.confera.mail.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.net.Socket;

/** A mail server with one mailbox missing: whatever is for {@code nobody@…} gets the given answer. */
final class RefusingServer implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0);
    private final String answer;

    RefusingServer(String answer) throws IOException {
        this.answer = answer;
        Thread.ofPlatform().daemon().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        try {
            while (true) {
                try (Socket caller = door.accept()) {
                    talk(caller);
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void talk(Socket caller) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream()));
        PrintWriter out = new PrintWriter(caller.getOutputStream(), true);
        out.print("220 here\r\n");
        out.flush();
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (data && !line.equals(".")) {
                continue;
            }
            data = line.startsWith("DATA");
            out.print(reply(line) + "\r\n");
            out.flush();
        }
    }

    private String reply(String line) {
        if (line.startsWith("DATA")) {
            return "354 go on";
        }
        return line.startsWith("RCPT") && line.contains("nobody@") ? answer : "250 fine";
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
