package org.confera.web.signaling;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A refusal as the protocol page lists them.
 *
 * @param message           an English sentence for developers
 * @param reason            key of the translated sentence for the screen
 * @param retryAfterSeconds 0 if trying again is not a matter of time
 */
record RpcError(int code, String message, String reason, int retryAfterSeconds) {
    static final int NOT_JSON = -32700;
    static final int NOT_A_REQUEST = -32600;
    static final int NO_SUCH_METHOD = -32601;
    static final int WRONG_PARAMS = -32602;
    static final int INTERNAL = -32603;
    static final int NOT_AUTHENTICATED = -32001;
    static final int NOT_ALLOWED = -32002;
    static final int NOT_FOUND = -32003;
    static final int THROTTLED = -32004;
    static final int OUT_OF_REACH = -32005;
    static final int MEDIA_REFUSED = -32006;

    RpcError(int code, String message, String reason) {
        this(code, message, reason, 0);
    }

    static RpcError badRequest(int code, String message) {
        return new RpcError(code, message, "bad-request");
    }

    /** The {@code error} member of a response. */
    Map<String, Object> asJson() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("reason", reason);
        if (retryAfterSeconds > 0) {
            data.put("retryAfterSeconds", retryAfterSeconds);
        }
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("message", message);
        error.put("data", data);
        return error;
    }
}
