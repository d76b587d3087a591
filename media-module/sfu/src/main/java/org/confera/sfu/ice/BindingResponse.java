package org.confera.sfu.ice;

import java.net.InetSocketAddress;
import java.util.Arrays;
import org.ice4j.StunException;
import org.ice4j.Transport;
import org.ice4j.TransportAddress;
import org.ice4j.attribute.AttributeFactory;
import org.ice4j.message.Message;
import org.ice4j.message.MessageFactory;
import org.ice4j.message.Request;
import org.ice4j.message.Response;

/** Answers to binding requests, encoded by ice4j: authenticated, with a fingerprint. */
final class BindingResponse {
    private static final char ROLE_CONFLICT = 487;

    private BindingResponse() {
    }

    /** Reads an authenticated binding request; null if ice4j finds something wrong that the check in place did not. */
    static Request decode(byte[] bytes, int offset, int length) {
        try {
            // ice4j measures attributes from the array's start, so the message must lie there.
            Message message = Message.decode(Arrays.copyOfRange(bytes, offset, offset + length), 0, length);
            return message instanceof Request request ? request : null;
        } catch (StunException | RuntimeException malformed) {
            return null;
        }
    }

    /** Success: tells the sender from which address its request came. */
    static byte[] success(Request request, InetSocketAddress from, byte[] key) {
        return sign(MessageFactory.createBindingResponse(request, new TransportAddress(from, Transport.UDP)), request,
                key);
    }

    /** Both think that they are controlled: the other shall take the controlling role (RFC 8445 section 7.3.1.1). */
    static byte[] roleConflict(Request request, byte[] key) {
        return sign(MessageFactory.createBindingErrorResponse(ROLE_CONFLICT, "Role Conflict"), request, key);
    }

    private static byte[] sign(Response response, Request request, byte[] key) {
        try {
            response.setTransactionID(request.getTransactionID());
        } catch (StunException impossible) {
            throw new IllegalStateException("a decoded transaction id has the right length", impossible);
        }
        response.putAttribute(new Integrity(key));
        response.putAttribute(AttributeFactory.createFingerprintAttribute());
        return response.encode(null);
    }
}
