package org.confera.web.signaling;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.UUID;
import org.confera.media.api.MediaException;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;
import org.confera.token.entity.TokenRefusedException;

/** The one mapping from what can go wrong to what a client is answered. */
final class Problems {

    private Problems() {
    }

    /** @param method what was being handled, for the log */
    static RpcError of(String method, Throwable problem) {
        return switch (problem) {
            case RefusedException refused -> refused(refused);
            case TokenRefusedException _ -> new RpcError(RpcError.NOT_AUTHENTICATED,
                    "The token is refused: fetch a fresh one for each connection.", "token-refused");
            case Dispatcher.NotAuthenticatedException early -> new RpcError(RpcError.NOT_AUTHENTICATED,
                    early.getMessage(), "not-authenticated");
            case MediaException media -> media(method, media);
            case Params.InvalidException invalid -> RpcError.badRequest(RpcError.WRONG_PARAMS,
                    method + ": " + invalid.getMessage());
            default -> unexpected(method, problem);
        };
    }

    private static RpcError refused(RefusedException refused) {
        RefusalReason reason = refused.reason();
        int code = reason == RefusalReason.NOT_FOUND ? RpcError.NOT_FOUND : RpcError.NOT_ALLOWED;
        return new RpcError(code, refused.getMessage(), reason.key());
    }

    private static RpcError media(String method, MediaException media) {
        return switch (media.reason()) {
            case NOT_FOUND -> new RpcError(RpcError.NOT_FOUND, media.getMessage(), RefusalReason.NOT_FOUND.key());
            case REFUSED -> new RpcError(RpcError.MEDIA_REFUSED, media.getMessage(), "media-refused");
            case LIMIT, UNAVAILABLE -> {
                SignalingLog.LOG.mediaOutOfReach(method, media);
                yield new RpcError(RpcError.OUT_OF_REACH, media.getMessage(), "media-unavailable", 1);
            }
        };
    }

    private static RpcError unexpected(String method, Throwable problem) {
        if (isDatabase(problem)) {
            SignalingLog.LOG.databaseOutOfReach(method, problem);
            return new RpcError(RpcError.OUT_OF_REACH, "The database does not answer. Try again.", "data-unavailable", 1);
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        SignalingLog.LOG.failed(method, reference, problem);
        return new RpcError(RpcError.INTERNAL, SignalingLog.FAILED_ID + ", reference " + reference, "internal");
    }

    private static boolean isDatabase(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof PersistenceException || cause instanceof SQLException
                    || cause instanceof TransactionalException) {
                return true;
            }
        }
        return false;
    }
}
