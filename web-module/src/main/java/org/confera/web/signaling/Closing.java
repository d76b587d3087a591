package org.confera.web.signaling;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCode;
import org.confera.room.entity.RoomClient.Ending;

/** Why this side closes a socket, with the code that the protocol page gives it. */
enum Closing {
    SIGNED_OUT(1008, "signed out"),
    TOO_BIG(1009, "frame too big"),
    TRY_AGAIN(1013, "try again later"),
    NOT_JSON_RPC(4400, "not JSON-RPC, repeatedly"),
    NOT_AUTHENTICATED(4401, "not authenticated in time, or token refused"),
    REPLACED(4409, "the same person joined in another tab"),
    REFUSED(4410, "rejected or removed"),
    MEETING_ENDED(4411, "meeting ended"),
    FLOODING(4429, "flooding");

    private final int code;
    private final String phrase;

    Closing(int code, String phrase) {
        this.code = code;
        this.phrase = phrase;
    }

    static Closing of(Ending ending) {
        return switch (ending) {
            case REPLACED -> REPLACED;
            case REFUSED -> REFUSED;
            case MEETING_ENDED -> MEETING_ENDED;
            case TRY_AGAIN -> TRY_AGAIN;
        };
    }

    int code() {
        return code;
    }

    CloseReason reason() {
        return new CloseReason(new Code(code), phrase);
    }

    private record Code(int getCode) implements CloseCode {
    }
}
