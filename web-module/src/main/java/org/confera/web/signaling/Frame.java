package org.confera.web.signaling;

import java.math.BigDecimal;
import java.util.Map;

/** What came in one frame: a request to handle, or what is wrong with it. */
sealed interface Frame {
    int LONGEST_ID = 64;

    /** @param id a string or a number, to be sent back as it came */
    record Call(Object id, Method method, Request request) implements Frame {
    }

    /** @param id null if the frame was too broken to have one */
    record Broken(Object id, RpcError error) implements Frame {
    }

    static Frame read(String text) {
        Object json;
        try {
            json = StrictJson.read(text);
        } catch (StrictJson.MalformedJsonException e) {
            return new Broken(null, RpcError.badRequest(RpcError.NOT_JSON, e.getMessage()));
        }
        if (!(json instanceof Map<?, ?> object)) {
            return new Broken(null, RpcError.badRequest(RpcError.NOT_A_REQUEST,
                    "A frame must be one JSON object; batches are not read."));
        }
        return readRequest(object);
    }

    private static Frame readRequest(Map<?, ?> object) {
        Object id = object.get("id");
        if (!isId(id)) {
            return new Broken(null, RpcError.badRequest(RpcError.NOT_A_REQUEST,
                    "A request needs an id: a number, or a string of 1-" + LONGEST_ID + " characters."));
        }
        if (!"2.0".equals(object.get("jsonrpc")) || !(object.get("method") instanceof String word)) {
            return new Broken(id, RpcError.badRequest(RpcError.NOT_A_REQUEST,
                    "A request must carry \"jsonrpc\":\"2.0\" and the name of a method."));
        }
        return Method.of(word).map(method -> readCall(id, method, object)).orElseGet(() -> new Broken(id,
                RpcError.badRequest(RpcError.NO_SUCH_METHOD, "There is no such method; the protocol page lists them.")));
    }

    private static Frame readCall(Object id, Method method, Map<?, ?> object) {
        try {
            if (object.containsKey("params") && object.get("params") == null) {
                throw new Params.InvalidException("params is null, but must be an object with named members, or be left out.");
            }
            return new Call(id, method, Params.of(object.get("params")).read(method::read));
        } catch (Params.InvalidException e) {
            return new Broken(id, RpcError.badRequest(RpcError.WRONG_PARAMS, method.word() + ": " + e.getMessage()));
        }
    }

    private static boolean isId(Object id) {
        return switch (id) {
            case String text -> !text.isEmpty() && text.length() <= LONGEST_ID;
            case BigDecimal _ -> true;
            case null, default -> false;
        };
    }
}
