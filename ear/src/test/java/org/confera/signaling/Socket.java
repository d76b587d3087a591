package org.confera.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One signalling socket: asks and waits for the answer, keeps what it is told meanwhile, and learns why it closed. */
public final class Socket implements AutoCloseable {
    /** How long a loaded server may take for anything. */
    private static final long PATIENCE_S = 30;

    private final BlockingQueue<JsonObject> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<JsonObject> news = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;
    private JsonObject self;
    private int lastId;

    /** @throws java.util.concurrent.CompletionException if the handshake is refused */
    Socket(WebSocket.Builder builder, URI address) {
        socket = builder.buildAsync(address, new Ear()).join();
    }

    /** Proves who one is; fails if the token is refused. */
    void authenticate(String token) throws Exception {
        JsonObject params = new JsonObject();
        params.addProperty("token", token);
        self = result("authenticate", params.toString()).getAsJsonObject("self");
    }

    String participantId() {
        return self.get("participantId").getAsString();
    }

    /** Asks, and answers the result; an error fails the test. */
    public JsonObject result(String method, String params) throws Exception {
        JsonObject answer = ask(method, params);
        assertFalse(answer.has("error"), () -> method + " was refused: " + answer);
        return answer.getAsJsonObject("result");
    }

    /** Asks for what must be refused for this reason, and answers the sentence. */
    String refused(int code, String reason, String method, String params) throws Exception {
        JsonObject error = error(ask(method, params));
        assertEquals(code, error.get("code").getAsInt(), error::toString);
        assertEquals(reason, error.getAsJsonObject("data").get("reason").getAsString(), error::toString);
        return error.get("message").getAsString();
    }

    /** Sends a frame as it is; its answer must be an error, whose code this returns. */
    int say(String frame) throws Exception {
        send(frame);
        return error(answer()).get("code").getAsInt();
    }

    /** Sends bytes where text belongs; the answer must be an error, whose code this returns. */
    int say(byte[] bytes) throws Exception {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).get(PATIENCE_S, TimeUnit.SECONDS);
        return error(answer()).get("code").getAsInt();
    }

    /** Sends a frame without waiting for its answer. */
    void send(String frame) {
        // A server that closes while the frame is on its way breaks it off; what counts is how it closes.
        socket.sendText(frame, true).exceptionally(_ -> socket).orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
    }

    /** The next notification. */
    public JsonObject told() throws InterruptedException {
        JsonObject notification = news.poll(PATIENCE_S, TimeUnit.SECONDS);
        assertNotNull(notification, "nothing was told");
        return notification;
    }

    /** Asks, and answers {@code stored} or why it was refused. */
    public String outcome(String method, String params) throws Exception {
        JsonObject answer = ask(method, params);
        return answer.has("error") ? answer.getAsJsonObject("error").getAsJsonObject("data").get("reason").getAsString() : "stored";
    }

    /** The next notification of this name; what comes before it is passed over. */
    public JsonObject told(String method) throws InterruptedException {
        JsonObject notification = told();
        while (!notification.get("method").getAsString().equals(method)) {
            notification = told();
        }
        return notification;
    }

    /** Whether the server has not closed it. */
    public boolean isOpen() {
        return !closed.isDone();
    }

    /** Whether one of the answers that nobody has waited for says that this was too much at once. */
    public boolean wasThrottled() {
        return answers.stream().filter(answer -> answer.has("error"))
                .anyMatch(answer -> answer.getAsJsonObject("error").getAsJsonObject("data").get("reason").getAsString().equals("throttled"));
    }

    /** Waits for so many answers that nobody has waited for; false if they do not come. */
    boolean hasAnswers(int many) throws InterruptedException {
        for (int i = 0; i < many; i++) {
            if (answers.poll(PATIENCE_S, TimeUnit.SECONDS) == null) {
                return closed.isDone();
            }
        }
        return true;
    }

    /** Nothing has come but what was asked for; ask for something first, since answers keep the order of events. */
    void toldNothing() {
        assertTrue(news.isEmpty(), news::toString);
    }

    /** Forgets what was told so far. */
    void forget() {
        news.clear();
    }

    /** Waits until the server closes the socket, and answers why. */
    int closeCode() throws Exception {
        return closed.get(PATIENCE_S, TimeUnit.SECONDS);
    }

    private JsonObject ask(String method, String params) throws Exception {
        int id = ++lastId;
        send("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}");
        JsonObject answer = answer();
        assertTrue(answer.get("id").isJsonPrimitive() && answer.get("id").getAsInt() == id, () -> method + " was answered " + answer);
        return answer;
    }

    private JsonObject answer() throws InterruptedException {
        JsonObject answer = answers.poll(PATIENCE_S, TimeUnit.SECONDS);
        assertNotNull(answer, () -> "no answer; closed: " + closed);
        return answer;
    }

    private static JsonObject error(JsonObject answer) {
        assertTrue(answer.has("error"), () -> "expected an error, but got " + answer);
        return answer.getAsJsonObject("error");
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                JsonObject frame = JsonParser.parseString(text.toString()).getAsJsonObject();
                text.setLength(0);
                (frame.has("method") ? news : answers).add(frame);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable problem) {
            closed.completeExceptionally(problem);
        }
    }
}
