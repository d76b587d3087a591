package org.confera.bench.load;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One signalling socket of web-module/PROTOCOL.md: asks, and keeps what it is told. One thread asks. */
final class Signaling implements AutoCloseable {
    private static final long PATIENCE_S = 60;

    private final Map<Integer, CompletableFuture<JsonObject>> asked = new ConcurrentHashMap<>();
    private final BlockingQueue<JsonObject> told = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private volatile String closed;
    private int lastId;

    /** Opens the socket. */
    Signaling(Site site, Visitor visitor) throws LoadException {
        try {
            socket = visitor.webSocket().buildAsync(site.signaling(), new Ear()).join();
        } catch (CompletionException refused) {
            throw new LoadException("Signalling at " + site.signaling() + " did not open: " + refused.getCause()
                    + ". A reverse proxy must pass WebSockets on.", refused);
        }
    }

    /** A question whose answer is still to come. */
    record Pending(String method, CompletableFuture<JsonObject> answer) {
    }

    /** Asks without waiting. */
    Pending ask(String method, JsonObject params) throws LoadException {
        JsonObject request = new JsonObject();
        request.addProperty("jsonrpc", "2.0");
        request.addProperty("id", ++lastId);
        request.addProperty("method", method);
        request.add("params", params);
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        asked.put(lastId, answer);
        try {
            socket.sendText(request.toString(), true).join();
        } catch (CompletionException broken) {
            throw new LoadException("The signalling socket broke at " + method + why(), broken);
        }
        return new Pending(method, answer);
    }

    /** Asks, and waits for the result. */
    JsonObject result(String method, JsonObject params) throws LoadException, InterruptedException {
        return result(ask(method, params));
    }

    /** Waits for the result of a question. */
    JsonObject result(Pending pending) throws LoadException, InterruptedException {
        try {
            JsonObject answer = pending.answer().get(PATIENCE_S, TimeUnit.SECONDS);
            if (answer.has("error")) {
                throw new LoadException(pending.method() + " was refused: " + answer.getAsJsonObject("error").get("message").getAsString());
            }
            return answer.getAsJsonObject("result");
        } catch (ExecutionException | TimeoutException unanswered) {
            throw new LoadException(pending.method() + " was not answered within " + PATIENCE_S + " s" + why(), unanswered);
        }
    }

    /** The next notification, or null after the time. */
    JsonObject told(long millis) throws InterruptedException {
        return told.poll(millis, TimeUnit.MILLISECONDS);
    }

    boolean isClosed() {
        return closed != null;
    }

    /** For the end of a sentence. */
    String why() {
        return closed == null ? "." : ": the server closed the socket (" + closed + ").";
    }

    @Override
    public void close() {
        socket.abort();
    }

    private void end(String reason) {
        closed = reason;
        LoadException gone = new LoadException("The signalling socket is closed (" + reason + ").");
        asked.values().forEach(answer -> answer.completeExceptionally(gone));
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                dispatch(JsonParser.parseString(text.toString()).getAsJsonObject());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void dispatch(JsonObject frame) {
            if (frame.has("method")) {
                told.add(frame);
            } else if (frame.get("id").isJsonPrimitive()) {
                CompletableFuture<JsonObject> answer = asked.remove(frame.get("id").getAsInt());
                if (answer != null) {
                    answer.complete(frame);
                }
            }
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            end(code + " " + reason);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable problem) {
            end(problem.toString());
        }
    }
}
