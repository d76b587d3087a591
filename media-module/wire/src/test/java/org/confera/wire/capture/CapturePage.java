package org.confera.wire.capture;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Serves the page that makes a browser send, and hears from it what it negotiated and when it is done. */
final class CapturePage implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final HttpServer server =
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile List<String> told = List.of();

    CapturePage() throws IOException {
        server.createContext("/", this::page);
        server.createContext("/told", exchange -> {
            told = new String(exchange.getRequestBody().readAllBytes()).lines().toList();
            answer(exchange, new byte[0]);
        });
        server.createContext("/done", exchange -> {
            answer(exchange, new byte[0]);
            done.countDown();
        });
        server.start();
    }

    private void page(HttpExchange exchange) throws IOException {
        try (InputStream page = CapturePage.class.getResourceAsStream("capture.html")) {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            answer(exchange, page.readAllBytes());
        }
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    String address(String query) {
        return "http://localhost:" + server.getAddress().getPort() + "/#" + query;
    }

    void awaitDone() throws InterruptedException {
        if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the page was not done within " + PATIENCE_SECONDS + " s: " + told);
        }
    }

    /** Lines of a capture: {@code payload <type> <codec>} and {@code extension <id> <uri>}. */
    List<String> told() {
        return told;
    }

    int payloadType() {
        return told.stream().filter(line -> line.startsWith("payload ")).map(line -> line.split(" ")[1])
                .mapToInt(Integer::parseInt).findFirst().orElseThrow();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
